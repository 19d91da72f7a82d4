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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// One sees who came in as oneself, and a session that nobody uses ends.
@HeedTest
class EntriesTests {

    @Autowired
    EntryTable written;

    @Autowired
    MockMvcTester pages;

    @Autowired
    MailedLink mailed;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient sql;

    final String address = "rashid-" + UUID.randomUUID() + "@example.org";
    Person rashid;

    @BeforeEach
    void resident() {
        rashid = Reader.SYSTEM.reads(() -> people.arrive(address, "Rashid Karim"));
    }

    @Test
    void oneSeesWhenAndHowOneSignedIn() {
        var session = mailed.signsIn(address, "", null);
        assertThat(pages.get().uri("/me").cookie(session))
                .bodyText()
                .contains("Who came in", "Signed in with a link by mail", "The latest first.");
        assertThat(Reader.SYSTEM.reads(() -> standings.held(rashid.id())).toString())
                .contains("way=link");
    }

    @Test
    void aLinkThatWasOpenedElsewhereIsSeenByItsOwnerAndOpensNothing() {
        var token = Reader.ANYONE
                .reads(() -> signIn.link(address, "/me", Secret.fresh()))
                .orElseThrow();
        assertThat(pages.post()
                        .uri("/sign-in/{token}", token.value())
                        .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0")
                        .cookie(new Cookie(SessionCookie.BROWSER, Secret.fresh().value()))
                        .with(csrf()))
                .hasStatus(410);
        var met = Reader.SYSTEM.reads(() -> entries.of(rashid.id()));
        assertThat(met).singleElement().satisfies(it -> {
            assertThat(it.refused()).isEqualTo(Entry.Refused.OTHER_BROWSER);
            assertThat(it.device()).isEqualTo("Firefox · Windows");
        });
        var session = mailed.signsIn(address, "", null);
        assertThat(pages.get().uri("/me").cookie(session)).bodyText().contains("in another browser", "Refused");
    }

    @Test
    void aLinkThatWasOpenedTooLateIsSeenByItsOwnerAndOpensNothing() {
        var browser = Secret.fresh();
        var token =
                Reader.ANYONE.reads(() -> signIn.link(address, "/me", browser)).orElseThrow();
        sql.sql("update signin.sign_in set ends = now() - interval '1 second' where token = :token")
                .param("token", token.hash())
                .update();
        assertThat(pages.post()
                        .uri("/sign-in/{token}", token.value())
                        .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0")
                        .cookie(new Cookie(SessionCookie.BROWSER, browser.value()))
                        .with(csrf()))
                .hasStatus(410);
        assertThat(Reader.SYSTEM.reads(() -> entries.of(rashid.id())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.refused()).isEqualTo(Entry.Refused.ENDED);
                    assertThat(it.device()).isEqualTo("Firefox · Windows");
                });
        var session = mailed.signsIn(address, "", null);
        assertThat(pages.get().uri("/me").cookie(session)).bodyText().contains("opened too late", "Refused");
    }

    @Test
    void nobodySeesTheEntriesOfSomebodyElseAndTheyGoWithTheAccount() {
        mailed.signsIn(address, "", null);
        var mallory = mailed.signsIn("mallory-" + address, "Mallory", null);
        assertThat(pages.get().uri("/me").cookie(mallory)).hasStatusOk();
        assertThat(rows()).isEqualTo(1);
        Reader.SYSTEM.reads(() -> standings.erase(rashid.id(), false));
        assertThat(rows()).isZero();
    }

    @Test
    void entriesOlderThanTheirDaysGo() {
        mailed.signsIn(address, "", null);
        sql.sql("delete from signin.entry where person = :person")
                .param("person", rashid.id().value())
                .update();
        sql.sql(
                        "insert into signin.entry (person, way, device, at) values (:person, 'LINK', '', now() - interval '91 days')")
                .param("person", rashid.id().value())
                .update();
        written.forget(92);
        assertThat(rows()).isEqualTo(1);
        written.forget(90);
        assertThat(rows()).isZero();
    }

    @Test
    void aSessionThatNobodyUsesEndsAndOneThatIsUsedStays() {
        var session = mailed.signsIn(address, "", null);
        idle(rashid, "29 days");
        assertThat(pages.get().uri("/me").cookie(session)).hasStatusOk();
        idle(rashid, "2 days");
        assertThat(pages.get().uri("/me").cookie(session))
                .as("its last use was written down")
                .hasStatusOk();
        idle(rashid, "31 days");
        assertThat(pages.get().uri("/me").cookie(session)).hasStatus3xxRedirection();
        assertThat(Reader.SYSTEM.reads(() -> sessions.of(rashid.id(), "")))
                .as("it is not listed either")
                .isEmpty();
    }

    @Test
    void aSessionOfSomebodyWithAnOfficialHatEndsAfterTwelveIdleHours() {
        var before = mailed.signsIn(address, "", null);
        Reader.SYSTEM.runs(() -> {
            people.office("office:transport", "Transport & Mobility");
            people.give(rashid.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        });
        idle(rashid, "11 hours");
        assertThat(pages.get().uri("/me").cookie(before)).hasStatusOk();
        idle(rashid, "13 hours");
        assertThat(pages.get().uri("/me").cookie(before))
                .as("also one that began before the hat was given")
                .hasStatus3xxRedirection();
    }

    @Test
    void aGuestWhoCouldNotComeBackStays() {
        var guest = Reader.SYSTEM.reads(() -> standings.guest());
        var secret = Reader.SYSTEM.reads(() -> sessions.openGuest(guest.id(), ""));
        idle(guest, "60 days");
        assertThat(Reader.SYSTEM.reads(() -> sessions.visitor(secret))).isPresent();
    }

    private void idle(Person person, String since) {
        sql.sql("update signin.session set seen = now() - :since::interval where person = :person")
                .param("since", since)
                .param("person", person.id().value())
                .update();
    }

    private int rows() {
        return sql.sql("select count(*) from signin.entry where person = :person")
                .param("person", rashid.id().value())
                .query(Integer.class)
                .single();
    }
}
