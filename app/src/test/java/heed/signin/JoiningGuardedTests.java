package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Joining two accounts is no way around a suspension, and no way into somebody else's account.
@HeedTest
class JoiningGuardedTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    MailedLink links;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient sql;

    final String first = UUID.randomUUID() + "@riverton.example";
    final String second = UUID.randomUUID() + "@riverton.example";
    Person mallory;
    Hat town;

    @BeforeEach
    void somebodyIsSuspended() {
        var may = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@riverton.example", "May Orr"));
        town = Reader.SYSTEM.reads(() -> people.give(may.id(), Hat.Kind.TOWN, null, "Town"));
        mallory = Reader.SYSTEM.reads(() -> people.arrive(first, "Mallory Grey"));
        Reader.SYSTEM.runs(
                () -> standings.suspend(mallory.id(), "Insults", town, Instant.parse("2099-01-01T00:00:00Z")));
    }

    @Test
    void aSuspensionGoesAlongIntoTheAccountThatStays() {
        var anew = links.signsIn(second, "Mallory Grey", null);
        assertThat(suspended(anew)).isFalse();

        var joined = links.joins(first, anew);

        assertThat(suspended(joined)).isTrue();
        assertThat(pages.get().uri("/me/suspension").cookie(joined)).bodyText().contains("Insults");
        // The mutant leaves it with the account that is no more.
        sql.sql("update people.suspension set person = :was where person = :stays")
                .param("was", mallory.id().value())
                .param(
                        "stays",
                        Reader.SYSTEM
                                .reads(() -> people.behind(second))
                                .orElseThrow()
                                .id()
                                .value())
                .update();
        assertThat(suspended(joined)).as("the mutant is seen").isFalse();
    }

    @Test
    void whoeverIsSuspendedDoesNothingAsAGuestThatBecomesTheirs() {
        assertThat(keptBy(first)).isFalse();
        Reader.SYSTEM.runs(() -> people.arrive(second, "Tomasz Nowak"));
        assertThat(keptBy(second)).as("whoever may act keeps everything").isTrue();
    }

    /// A guest signs in under this address; whether the guest is that person now.
    private boolean keptBy(String address) {
        var guest = Reader.SYSTEM.reads(standings::guest);
        var here = new Cookie(SessionCookie.NAME, Reader.SYSTEM.reads(() -> sessions.openGuest(guest.id(), "")));
        links.signsIn(address, "", here);
        return sql.sql("select joined_to is not null from people.person where id = :guest")
                .param("guest", guest.id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoeverFindsAnOpenDeviceAsksNoMailboxOfTheirOwn() {
        var tomasz = Reader.SYSTEM.reads(() -> people.arrive(second, "Tomasz Nowak"));
        var thief = UUID.randomUUID() + "@elsewhere.example";
        var secret = Reader.SYSTEM.reads(() -> sessions.open(tomasz.id(), null, Proof.LINK));
        assertThat(join(secret, thief)).hasRedirectedUrl("/sign-in/sent");
        assertThat(waiting(thief)).as("right after signing in").isOne();

        sql.sql("update signin.session set since = now() - interval '16 minutes' where person = :me")
                .param("me", tomasz.id().value())
                .update();

        assertThat(join(secret, thief)).hasRedirectedUrl("/sign-in?next=/me");
        assertThat(waiting(thief)).isOne();
        assertThat(pages.get().uri("/me").cookie(new Cookie(SessionCookie.NAME, secret)))
                .bodyText()
                .contains("Please show once more that it is you")
                .doesNotContain("/me/joining");
    }

    /// Another hat is another secret, and proves nothing anew.
    @Test
    void changingTheHatMakesNoSessionFresh() {
        var tomasz = Reader.SYSTEM.reads(() -> people.arrive(second, "Tomasz Nowak"));
        var guide = Reader.SYSTEM.reads(() -> people.give(tomasz.id(), Hat.Kind.GUIDE, null, "paths"));
        var secret = Reader.SYSTEM.reads(() -> sessions.open(tomasz.id(), null, Proof.LINK));
        sql.sql("update signin.session set since = now() - interval '16 minutes' where person = :me")
                .param("me", tomasz.id().value())
                .update();

        var next = Reader.SYSTEM.reads(() -> sessions.wear(secret, tomasz.id(), guide.id()));

        assertThat(next).isNotEqualTo(secret);
        assertThat(sessions.fresh(next)).isFalse();
    }

    private MvcTestResult join(String secret, String address) {
        return pages.post()
                .uri("/me/joining")
                .param("email", address)
                .with(csrf())
                .cookie(new Cookie(SessionCookie.NAME, secret))
                .exchange();
    }

    private int waiting(String address) {
        return sql.sql("select count(*) from signin.sign_in where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    private boolean suspended(Cookie session) {
        return Reader.ANYONE
                .reads(() -> sessions.visitor(session.getValue()))
                .orElseThrow()
                .suspended();
    }
}
