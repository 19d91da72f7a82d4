package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.database.Reader;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Goes the way of a link: from the mailbox through the page that confirms.
@TestComponent
public class MailedLink {

    private final MockMvcTester pages;
    private final SignIn signIn;
    private final Sessions sessions;

    MailedLink(MockMvcTester pages, SignIn signIn, Sessions sessions) {
        this.pages = pages;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /// Returns the session that the link opened.
    public Cookie signsIn(String address, String name, @Nullable Cookie here) {
        var browser = Secret.fresh();
        var token =
                Reader.ANYONE.reads(() -> signIn.link(address, "/me", browser)).orElseThrow();
        return cookie(enter(token, browser, name, here), SessionCookie.NAME);
    }

    public Cookie joins(String address, Cookie here) {
        var browser = Secret.fresh();
        var asks = Reader.ANYONE.reads(() -> sessions.visitor(here.getValue())).orElseThrow();
        var token = Reader.ANYONE
                .reads(() -> signIn.linkToJoin(address, asks.me().id(), browser))
                .orElseThrow();
        return cookie(enter(token, browser, "", here), SessionCookie.NAME);
    }

    /// A link that nobody opens.
    public void asks(String address, String next) {
        assertThat(Reader.ANYONE.reads(() -> signIn.link(address, next, Secret.fresh())))
                .isPresent();
    }

    public void asksToJoin(String address, Cookie here) {
        var asks = Reader.ANYONE.reads(() -> sessions.visitor(here.getValue())).orElseThrow();
        assertThat(Reader.ANYONE.reads(
                        () -> signIn.linkToJoin(address, asks.me().id(), Secret.fresh())))
                .isPresent();
    }

    private MvcTestResult enter(Secret token, Secret browser, String name, @Nullable Cookie here) {
        var request = pages.post()
                .uri("/sign-in/{token}", token.value())
                .param("name", name)
                .cookie(new Cookie(SessionCookie.BROWSER, browser.value()))
                .with(csrf());
        var result = here == null ? request.exchange() : request.cookie(here).exchange();
        assertThat(result).hasStatus3xxRedirection();
        return result;
    }

    public static Cookie cookie(MvcTestResult result, String name) {
        var given = result.getResponse().getHeaders("Set-Cookie").stream()
                .filter(it -> it.startsWith(name + "=") && !it.startsWith(name + "=;"))
                .findFirst()
                .orElseThrow();
        return new Cookie(name, Objects.requireNonNull(given.split("[=;]")[1]));
    }
}
