package heed.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.Held;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import heed.signin.MailedLink;
import heed.signin.SessionCookie;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who comes in by a passkey, who is refused, and who reads of it.
@HeedTest
class PasskeyEntryTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    MailedLink mailed;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    final String address = "rashid-" + UUID.randomUUID() + "@example.org";
    Person rashid;
    Signer device;

    private record Asked(String options, Cookie browser) {}

    @BeforeEach
    void aPasskey() throws Exception {
        rashid = Reader.SYSTEM.reads(() -> people.arrive(address, "Rashid Karim"));
        device = new Signer();
        var session = mailed.signsIn(address, "", null);
        var asked = asked("/me/passkeys/options", session);
        assertThat(pages.post()
                        .uri("/me/passkeys")
                        .param("credential", device.made(asked.options()))
                        .param("label", "Telephone")
                        .cookie(session, asked.browser())
                        .with(csrf()))
                .hasRedirectedUrl("/me");
        assertThat(standings.held(rashid.id()).toString()).contains("Telephone");
    }

    @Test
    void aDeviceThatSignsComesIn() throws Exception {
        var asked = asked("/sign-in/passkey/options");
        var entered = enters(asked, device.signed(asked.options()));
        assertThat(entered).hasRedirectedUrl("/purposes");
        assertThat(pages.get().uri("/me").cookie(MailedLink.cookie(entered, SessionCookie.NAME)))
                .bodyText()
                .contains("Rashid Karim", "Signed in with a passkey");
        assertThat(entries()).extracting(it -> it.get("way")).contains("passkey");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aDeviceThatIsNamedAndDoesNotSignIsRefusedAndItsOwnerReadsOfIt() throws Exception {
        var asked = asked("/sign-in/passkey/options");
        refused(asked, device.signed(asked.options(), new Signer()));
        assertThat(refusals()).containsExactly("not_signed");
        assertThat(pages.get().uri("/me").cookie(mailed.signsIn(address, "", null)))
                .bodyText()
                .contains("Your passkey was named, but did not sign", "Refused");
    }

    @Test
    void anAnswerThatIsNoneIsRefusedAndSeenToo() throws Exception {
        var asked = asked("/sign-in/passkey/options");
        refused(asked, device.garbled(asked.options()));
        assertThat(refusals()).containsExactly("not_signed");
    }

    @Test
    void aPasskeyThatIsNoneIsNotMade() throws Exception {
        var session = mailed.signsIn("tomasz-" + address, "Tomasz", null);
        var asked = asked("/me/passkeys/options", session);
        assertThat(pages.post()
                        .uri("/me/passkeys")
                        .param("credential", device.garbled(asked.options()))
                        .cookie(session, asked.browser())
                        .with(csrf()))
                .hasRedirectedUrl("/me");
        assertThat(pages.get().uri("/me").cookie(session)).bodyText().doesNotContain("/removal");
    }

    /// Whoever finds an open device makes no key of their own to it, and takes none away.
    @Test
    void passkeysAreMadeAndRemovedOnlyRightAfterSigningIn() throws Exception {
        var asked = asked("/sign-in/passkey/options");
        var session = MailedLink.cookie(enters(asked, device.signed(asked.options())), SessionCookie.NAME);
        assertThat(pages.get().uri("/me").cookie(session)).bodyText().contains("/removal", "/me/passkeys/options");
        sql.sql("update signin.session set since = now() - interval '16 minutes' where person = :me")
                .param("me", rashid.id().value())
                .update();

        for (var path : new String[] {"/me/passkeys", "/me/passkeys/none/removal"}) {
            assertThat(pages.post()
                            .uri(path)
                            .param("credential", "none")
                            .cookie(session)
                            .with(csrf()))
                    .as(path)
                    .hasRedirectedUrl("/sign-in?next=/me");
        }
        assertThat(pages.post().uri("/me/passkeys/options").cookie(session).with(csrf()))
                .hasStatus(403);
        assertThat(pages.get().uri("/me").cookie(session))
                .bodyText()
                .contains("To add or remove a passkey, please show once more")
                .doesNotContain("/removal", "/me/passkeys/options");
    }

    @Test
    void anAnswerFromAnotherBrowserOrUsedTwiceIsRefused() throws Exception {
        var asked = asked("/sign-in/passkey/options");
        var other = asked("/sign-in/passkey/options");
        var answer = device.signed(asked.options());
        refused(other, answer);
        assertThat(enters(asked, answer)).hasRedirectedUrl("/purposes");
        refused(asked, answer);
        assertThat(refusals()).containsExactly("not_signed", "not_signed");
    }

    @Test
    void aDeviceThatNobodyHasIsRefusedAndNobodyReadsOfIt() throws Exception {
        var asked = asked("/sign-in/passkey/options");
        refused(asked, new Signer().signed(asked.options()));
        assertThat(refusals()).isEmpty();
    }

    /// One who only reads for a time comes in, reads why, and does nothing.
    @Test
    void aSuspendedPersonComesInByPasskeyAndReadsOnly() throws Exception {
        Reader.SYSTEM.runs(() -> {
            var may = people.arrive("may-" + address, "May Orr");
            var hat = people.give(may.id(), Hat.Kind.TOWN, null, "Town");
            standings.suspend(rashid.id(), "Insulted a neighbour", hat, Instant.parse("2099-01-01T00:00:00Z"));
        });
        var asked = asked("/sign-in/passkey/options");
        var session = MailedLink.cookie(enters(asked, device.signed(asked.options())), SessionCookie.NAME);
        assertThat(pages.get().uri("/purposes").cookie(session)).hasStatusOk();
        assertThat(pages.post()
                        .uri("/statements/{id}/vote", UUID.randomUUID())
                        .param("vote", "AGREE")
                        .cookie(session)
                        .with(csrf()))
                .hasRedirectedUrl("/me/suspension");
        assertThat(pages.get().uri("/me/suspension").cookie(session)).bodyText().contains("Insulted a neighbour");
    }

    private Asked asked(String path, Cookie... cookies) throws UnsupportedEncodingException {
        var request = pages.post().uri(path).with(csrf());
        var result = cookies.length == 0
                ? request.exchange()
                : request.cookie(cookies).exchange();
        assertThat(result).hasStatusOk();
        return new Asked(result.getResponse().getContentAsString(), MailedLink.cookie(result, "heed_browser"));
    }

    private void refused(Asked asked, String answer) {
        var result = enters(asked, answer);
        assertThat(result).hasRedirectedUrl("/sign-in");
        assertThat(result.getResponse().getHeaders("Set-Cookie"))
                .noneMatch(it -> it.startsWith(SessionCookie.NAME + "=") && !it.startsWith(SessionCookie.NAME + "=;"));
    }

    private MvcTestResult enters(Asked asked, String answer) {
        return pages.post()
                .uri("/sign-in/passkey")
                .param("credential", answer)
                .param("to", "/purposes")
                .cookie(asked.browser())
                .with(csrf())
                .exchange();
    }

    private List<Map<String, String>> entries() {
        return Reader.SYSTEM.reads(() -> standings.held(rashid.id())).stream()
                .filter(it -> it.title().equals("signin.held-entries"))
                .map(Held::rows)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> refusals() {
        return entries().stream()
                .map(it -> it.getOrDefault("refused", ""))
                .filter(it -> !it.isEmpty() && !it.equals("no"))
                .toList();
    }
}
