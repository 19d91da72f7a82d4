package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class SignInPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    final Secret browser = Secret.fresh();
    final String address = "amina-" + UUID.randomUUID() + "@example.org";

    @Test
    void aLinkIsLookedAtWithoutBeingUsed() {
        var token = link();

        confirm(token, browser);
        assertThat(pages.get().uri("/sign-in/{token}", token).cookie(cookie(browser)))
                .hasStatusOk();
    }

    @Test
    void aNewcomerGivesANameAndComesIn() {
        var token = link();

        assertThat(enter(token, browser, " ")).hasStatus(422).bodyText().contains("at least one letter");
        assertThat(enter(token, browser, "Amina")).hasStatus3xxRedirection().hasRedirectedUrl("/purposes");
        assertThat(Reader.ANYONE.reads(() -> people.behind(address)))
                .get()
                .extracting(Person::name)
                .isEqualTo("Amina");
    }

    @Test
    void aLinkWorksOnce() {
        var token = link();

        assertThat(enter(token, browser, "Amina")).hasStatus3xxRedirection();
        assertThat(enter(token, browser, "Amina")).hasStatus(410);
    }

    @Test
    void aLinkWorksOnlyInTheBrowserThatAskedForIt() {
        assertThat(enter(link(), Secret.fresh(), "Mallory")).hasStatus(410);
    }

    @Test
    void ofManyAtOnceOneUsesTheLink() throws Exception {
        var token = link();
        var together = new CyclicBarrier(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<SignIn.Use>>mapToObj(_ -> () -> {
                        together.await();
                        return Reader.SYSTEM.reads(
                                () -> signIn.redeem(token, browser.value(), "Amina", Optional.empty(), ""));
                    })
                    .toList());
            var signedIn = 0;
            for (var use : uses) {
                signedIn += use.get() instanceof SignIn.Use.SignedIn ? 1 : 0;
            }
            assertThat(signedIn).isOne();
        }
    }

    /// The mutant is the rule that counts what waits for a mailbox whoever asked: after five it would send no sixth.
    @Test
    void whoeverAsksForLinksToMyMailboxNeitherFillsItNorKeepsMeOut() {
        for (int i = 0; i < 30; i++) {
            asks("203.0.113.9");
        }
        assertThat(waiting()).isEqualTo(Pace.LINKS_TO_A_MAILBOX);
        boolean mutantSends = waiting() < SignIn.WAITING_AT_MOST;
        assertThat(mutantSends).isFalse();

        asks("198.51.100.8");

        assertThat(waiting()).isEqualTo(Pace.LINKS_TO_A_MAILBOX + 1);
        for (int i = 1; i < 90; i++) {
            asks("192.0.2." + i);
        }
        assertThat(waiting()).isEqualTo(SignIn.WAITING_IN_ALL);
    }

    /// In a browser of its own each time.
    private void asks(String network) {
        assertThat(pages.post()
                        .uri("/sign-in")
                        .param("email", address)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(network);
                            return request;
                        }))
                .hasRedirectedUrl("/sign-in/sent");
    }

    private int waiting() {
        return sql.sql("select count(*) from signin.sign_in where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    /// Of what is sent twice neither is taken: no link goes to one address while another was looked at.
    @Test
    void whatIsSentTwiceDoesNoHarm() {
        assertThat(pages.post()
                        .uri("/sign-in")
                        .param("email", address, "mallory@example.org")
                        .with(csrf()))
                .hasStatus(422);
        assertThat(waiting()).isZero();
        assertThat(pages.get().uri("/sign-in").param("next", "/purposes", "//evil.example"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("//evil.example");
    }

    @Test
    void noPageOfAnotherSiteReadsOurs() {
        for (var path : new String[] {"/purposes.json", "/purposes.csv", "/", "/me/data"}) {
            var read = pages.get().uri(path).header("Origin", "https://evil.example");
            var asked = pages.options()
                    .uri(path)
                    .header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "POST");
            for (var answer : List.of(read.exchange(), asked.exchange())) {
                assertThat(answer.getResponse().getHeaderNames())
                        .as(path)
                        .noneMatch(it -> it.toLowerCase(Locale.ROOT).startsWith("access-control"));
            }
        }
    }

    /// No script reads it, no other site sends it along, and over HTTPS it never goes without.
    @Test
    void theCookieOfASessionIsForTheServerAlone() {
        var entered = pages.post()
                .uri("/sign-in/{token}", link())
                .param("name", "Amina")
                .cookie(new Cookie(SessionCookie.called(SessionCookie.BROWSER, true), browser.value()))
                .with(csrf())
                .with(request -> {
                    request.setSecure(true);
                    return request;
                })
                .exchange();
        assertThat(entered.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(it -> it.startsWith(SessionCookie.called(SessionCookie.NAME, true) + "="))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/"))
                .noneMatch(it -> it.contains("Domain"));
    }

    @Test
    void anEndedLinkIsGone() {
        var token = link();
        sql.sql("update signin.sign_in set ends = now() - interval '1 second' where token = :token")
                .param("token", new Secret(token).hash())
                .update();

        assertThat(enter(token, browser, "Amina")).hasStatus(410);
    }

    @Test
    void anOddAddressComesBackAsTyped() {
        assertThat(pages.post().uri("/sign-in").param("email", "amina at home").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("amina at home", "does not look like an e-mail address");
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() {
        Reader.SYSTEM.reads(() -> people.arrive(address, "Amina"));

        for (var each : new String[] {address, "nobody-" + address}) {
            assertThat(pages.post().uri("/sign-in").param("email", each).with(csrf()))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/sign-in/sent");
        }
    }

    @Test
    void aSignInNeverLeadsToAnotherSite() {
        assertThat(SignIn.path("https://evil.example/")).isEqualTo("/");
        assertThat(SignIn.path("//evil.example/")).isEqualTo("/");
        assertThat(SignIn.path("/\\evil.example")).isEqualTo("/");
        assertThat(SignIn.path("/purposes?page=2")).isEqualTo("/purposes?page=2");
    }

    @Test
    void whatAnotherSiteAskedForIsRefused() {
        assertThat(pages.post()
                        .uri("/sign-in")
                        .param("email", address)
                        .with(csrf())
                        .header("Origin", "https://evil.example"))
                .hasStatus(403);
        assertThat(pages.post().uri("/sign-in").param("email", address)).hasStatus(403);
    }

    @Test
    void oneChangesTheHatAndLeaves() {
        var ines = Reader.SYSTEM.reads(() -> {
            var person = people.arrive(address, "Ines");
            people.office("office:transport", "Transport & Mobility");
            people.give(person.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
            return person;
        });
        var office = Reader.SYSTEM.reads(() -> people.hatsOf(ines.id())).getLast();

        assertThat(pages.get().uri("/me").with(SignedIn.as(ines))).bodyText().contains("Transport &amp; Mobility");
        var worn = pages.post()
                .uri("/me/hat")
                .param("hat", office.id().value().toString())
                .with(SignedIn.as(ines))
                .exchange();
        var session = new Cookie(
                SessionCookie.NAME,
                Objects.requireNonNull(worn.getResponse().getHeaders("Set-Cookie").stream()
                        .filter(it -> it.startsWith(SessionCookie.NAME))
                        .findFirst()
                        .orElseThrow()
                        .split("[=;]")[1]));
        assertThat(pages.get().uri("/me").cookie(session)).bodyText().contains("You wear this one now");
        assertThat(pages.post().uri("/sign-out").cookie(session).with(csrf())).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/me").cookie(session)).hasStatus3xxRedirection();
    }

    private String link() {
        return Reader.ANYONE
                .reads(() -> signIn.link(address, "/purposes", browser))
                .orElseThrow()
                .value();
    }

    private void confirm(String token, Secret browser) {
        assertThat(pages.get().uri("/sign-in/{token}", token).cookie(cookie(browser)))
                .hasStatusOk()
                .bodyText()
                .contains("By what name");
    }

    private MockMvcTester.MockMvcRequestBuilder enter(String token, Secret browser, String name) {
        return pages.post()
                .uri("/sign-in/{token}", token)
                .param("name", name)
                .cookie(cookie(browser))
                .with(csrf());
    }

    private static Cookie cookie(Secret browser) {
        return new Cookie(SessionCookie.BROWSER, browser.value());
    }
}
