package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.database.Reader;
import heed.ladder.Ladder;
import heed.ladder.Need;
import heed.people.Circle;
import heed.people.Kept;
import heed.people.People;
import heed.people.Person;
import heed.people.Rung;
import heed.purposes.Purposes;
import heed.signin.MailedLink;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A guest who confirms nothing and does not come back goes, with what only that guest could read; what counted at once
/// stays counted, and whoever confirmed keeps everything.
@HeedTest
class QuietGuestsTests {

    static final int DAYS = 90;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    RungCounts counts;

    @Autowired
    Purposes purposes;

    @Autowired
    Ladder ladder;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    MailedLink mailed;

    @Autowired
    List<Kept> kinds;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate inOne;

    Consulted town;
    Consulted proven;
    final String words = "The lamp at the underpass is broken " + UUID.randomUUID();
    final String address = "rashid-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 1);
        proven = Consulted.with(
                purposes,
                opinions,
                people,
                1,
                Circle.EVERYONE,
                (purpose, ines) ->
                        ladder.say(purpose, List.of(new Need(Need.Act.VOTE, Rung.VERIFIED, "Residents decide")), ines));
    }

    /// What there is of a guest: sessions, words, votes that wait, and whether anything calls it by name.
    record Left(int sessions, int words, int waiting, boolean named) {
        static final Left NOTHING = new Left(0, 0, 0, false);
        static final Left EVERYTHING = new Left(1, 1, 1, true);
    }

    @Test
    void aGuestWhoWasNotHereForItsDaysGoesAndWhatCountedStaysCounted() {
        var guest = guest();
        assertThat(left(guest)).isEqualTo(Left.EVERYTHING);
        lastHere(guest, DAYS + 1);
        forget();
        assertThat(left(guest)).isEqualTo(Left.NOTHING);
        assertThat(counted()).containsExactly(new ByRung(0, ByRung.Rung.GUEST, 1, 0, 0));
        assertThat(Reader.SYSTEM.reads(() -> opinions.log(town.purpose())))
                .as("the log, which nobody rewrites")
                .filteredOn(it -> it.statement() == 0)
                .hasSize(1);
        assertThat(pages.get().uri("/purposes/{slug}/statements", town.slug()))
                .bodyText()
                .doesNotContain("Removed by its author");
    }

    @Test
    void aGuestWhoWasHereWithinItsDaysKeepsEverything() {
        var guest = guest();
        lastHere(guest, DAYS - 1);
        forget();
        assertThat(left(guest)).isEqualTo(Left.EVERYTHING);
    }

    @Test
    void aGuestWhoseSessionIsGoneGoesDaysAfterTheLastVisitAndNotBefore() {
        var guest = guest();
        lastHere(guest, DAYS - 2);
        sql.sql("delete from signin.session where person = :person")
                .param("person", guest.value())
                .update();
        forget();
        assertThat(left(guest)).isEqualTo(new Left(0, 1, 1, true));
        sql.sql("update signin.last_visit set at = at - interval '3 days' where person = :person")
                .param("person", guest.value())
                .update();
        forget();
        assertThat(left(guest)).isEqualTo(Left.NOTHING);
    }

    @Test
    void whoeverConfirmedKeepsEverythingHoweverLongTheyStayAway() {
        var session = act();
        var guest = guest(session);
        mailed.signsIn(address, "Rashid Karim", session);
        lastHere(guest, 5 * DAYS);
        forget();
        assertThat(words()).isEqualTo(1);
        assertThat(people.named(List.of(guest)).get(guest)).isEqualTo(new Person(guest, "Rashid Karim"));
        assertThat(counted()).containsExactly(new ByRung(0, ByRung.Rung.CONFIRMED, 1, 0, 0));
    }

    @Test
    void theMutantThatAsksNobodyWhetherTheyConfirmedTakesTheWordsOfAPerson() {
        var session = act();
        var guest = guest(session);
        mailed.signsIn(address, "Rashid Karim", session);
        Reader.SYSTEM.runs(() -> inOne.executeWithoutResult(_ -> sql.sql("select contributions.forget(:person)")
                .param("person", guest.value())
                .query((_, _) -> 0)
                .list()));
        assertThat(words()).as("the check must be able to fail").isZero();
    }

    @Test
    void theMutantThatOnlyEndsTheSessionLeavesWhatTheGuestWrote() {
        var guest = guest();
        lastHere(guest, DAYS + 1);
        sql.sql("delete from signin.session where person = :person")
                .param("person", guest.value())
                .update();
        assertThat(left(guest)).as("the check must be able to fail").isNotEqualTo(Left.NOTHING);
        forget();
        assertThat(left(guest)).isEqualTo(Left.NOTHING);
    }

    @Test
    void whoeverComesBackTooLateComesAsAStranger() {
        var session = act();
        lastHere(guest(session), DAYS + 1);
        forget();
        assertThat(Reader.ANYONE.reads(() -> sessions.visitor(session.getValue())))
                .isEmpty();
        mailed.signsIn(address, "Rashid Karim", session);
        assertThat(words()).isZero();
        assertThat(people.behind(address)).get().extracting(Person::name).isEqualTo("Rashid Karim");
    }

    private Person.Id guest() {
        return guest(act());
    }

    private Person.Id guest(Cookie session) {
        return Reader.ANYONE
                .reads(() -> sessions.visitor(session.getValue()))
                .orElseThrow()
                .participant()
                .id();
    }

    /// A stranger says something, votes, and votes where a vote waits for proof.
    private Cookie act() {
        var written = pages.post()
                .uri("/purposes/{slug}/statements", town.slug())
                .param("words", words)
                .param("anyway", "true")
                .with(csrf())
                .exchange();
        assertThat(written).hasStatus3xxRedirection();
        var session = MailedLink.cookie(written, SessionCookie.NAME);
        assertThat(vote(town, session)).hasStatus3xxRedirection();
        assertThat(vote(proven, session)).hasStatus3xxRedirection();
        return session;
    }

    private MvcTestResult vote(Consulted here, Cookie session) {
        return pages.post()
                .uri("/statements/{id}/vote", here.statements().getFirst().id().value())
                .param("vote", Vote.AGREE.name())
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private void lastHere(Person.Id guest, int days) {
        sql.sql("update signin.session set seen = now() - make_interval(days => :days) where person = :person")
                .param("days", days)
                .param("person", guest.value())
                .update();
    }

    private void forget() {
        var guests = kinds.stream()
                .filter(it -> it.name().equals("signin.kept-guests"))
                .findFirst()
                .orElseThrow();
        int gone = 1;
        while (gone > 0) {
            gone = Objects.requireNonNull(Reader.SYSTEM.reads(() -> inOne.execute(_ -> guests.forget(DAYS))));
        }
    }

    private Left left(Person.Id guest) {
        return new Left(
                rows("select from signin.session where person = :person", guest),
                words(),
                rows("select from opinions.waiting_vote where person = :person", guest),
                rows("select from people.person where id = :person and name = 'Guest' and erased is null", guest) > 0);
    }

    private int words() {
        return Objects.requireNonNull(Reader.SYSTEM.reads(() ->
                inOne.execute(_ -> sql.sql("select count(*) from contributions.contribution where words like :words")
                        .param("words", words.substring(0, 20) + "%" + words.substring(words.length() - 36))
                        .query(Integer.class)
                        .single())));
    }

    private int rows(String those, Person.Id guest) {
        return Objects.requireNonNull(Reader.SYSTEM.reads(
                () -> inOne.execute(_ -> sql.sql("select count(*) from (" + those + ")")
                        .param("person", guest.value())
                        .query(Integer.class)
                        .single())));
    }

    /// On the statement of the office; whoever says something agrees with it by that.
    private List<ByRung> counted() {
        return Reader.SYSTEM.reads(() -> counts.byRung(town.purpose())).stream()
                .filter(it -> it.statement() == 0)
                .toList();
    }
}
