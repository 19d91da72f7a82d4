package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.SignedIn;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A link goes through a real mail server to a mailbox, and from there back in.
@HeedTest
class MailTests {

    static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @AfterAll
    static void stop() {
        POST.stop();
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Test
    void theMailedLinkLeadsIn() throws Exception {
        var address = "amina-" + UUID.randomUUID() + "@example.org";
        var asked = pages.post()
                .uri("/sign-in")
                .param("email", address)
                .with(csrf())
                .exchange();
        var browser = MailedLink.cookie(asked, SessionCookie.BROWSER);

        assertThat(POST.waitForIncomingEmail(10_000, 1)).isTrue();
        var mail = POST.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString(address);
        var link = Pattern.compile("/sign-in/[\\w-]+").matcher(GreenMailUtil.getBody(mail));
        assertThat(link.find()).isTrue();

        var entered = pages.post()
                .uri(Objects.requireNonNull(link.group()))
                .param("name", "Amina")
                .cookie(browser)
                .with(csrf())
                .exchange();
        assertThat(pages.get().uri("/me").cookie(MailedLink.cookie(entered, SessionCookie.NAME)))
                .bodyText()
                .contains("Amina");
    }

    /// Whoever asks for somebody else's link types where the house is: the link would lead the other to them, and bring
    /// them in with the browser that asked.
    @Test
    void aRequestThatNamesAnotherHouseSendsNoLink() {
        var address = "amina-" + UUID.randomUUID() + "@example.org";
        var tomasz = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "Tomasz"));
        for (var path : new String[] {"/sign-in", "/me/joining"}) {
            assertThat(pages.post()
                            .uri(path)
                            .param("email", address)
                            .with(SignedIn.as(tomasz))
                            .with(elsewhere()))
                    .as(path)
                    .hasStatus3xxRedirection();
        }
        assertThat(pages.get().uri("/sign-in/sent").with(elsewhere()))
                .bodyText()
                .contains("No link was sent", "HEED_ADDRESS");
        assertThat(pages.get().uri("/sign-in/sent")).bodyText().doesNotContain("HEED_ADDRESS");
        var waiting = sql.sql("select count(*) from signin.sign_in where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
        assertThat(waiting).isZero();
    }

    private static RequestPostProcessor elsewhere() {
        return request -> {
            request.setServerName("evil.example");
            return request;
        };
    }
}
