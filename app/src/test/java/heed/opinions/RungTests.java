package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.database.Reader;
import heed.ladder.Ladder;
import heed.ladder.Need;
import heed.people.Circle;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.SignedIn;
import heed.people.Standings;
import heed.people.Visitor;
import heed.purposes.Purposes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// A purpose says which rung counts and why; what is given below it is kept, and counts once its giver stands there.
@HeedTest
class RungTests {

    static final int TRIALS = 200;
    static final String WHY = "The council decides by what residents say";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    OpinionTable table;

    @Autowired
    RungTable rungs;

    @Autowired
    Ladder ladder;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Proofs proofs;

    @Autowired
    Standings standings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Consulted town;

    @BeforeEach
    void consult() {
        town = Consulted.with(
                purposes,
                opinions,
                people,
                2,
                Circle.EVERYONE,
                (purpose, ines) -> ladder.say(
                        purpose,
                        List.of(
                                new Need(Need.Act.VOTE, Rung.VERIFIED, WHY),
                                new Need(Need.Act.STATEMENT, Rung.VERIFIED, WHY)),
                        ines));
    }

    @Test
    void aVoteFromBelowTheRungIsKeptAndCountsOnceItsGiverStandsThere() {
        var rashid = somebody("Rashid");
        assertThat(vote(rashid, 0, Vote.DISAGREE)).isInstanceOf(Opinions.Voting.Waits.class);
        assertThat(vote(rashid, 0, Vote.AGREE)).isInstanceOf(Opinions.Voting.Waits.class);
        assertThat(counted()).isEmpty();
        assertThat(given(rashid)).as("its giver sees it").isEqualTo(1);
        assertThat(pages.get()
                        .uri(
                                "/statements/{id}",
                                town.statements().getFirst().id().value()))
                .bodyText()
                .contains("One more answer is kept and does not count yet", WHY);

        Reader.SYSTEM.runs(() -> proofs.prove(rashid.id(), Rung.VERIFIED, "Riverton"));

        assertThat(counted()).containsExactly(new ByRung(0, ByRung.Rung.VERIFIED, 1, 0, 0));
        assertThat(given(rashid)).isEqualTo(1);
        assertThat(waiting()).isZero();
        assertThat(vote(rashid, 1, Vote.PASS)).isInstanceOf(Opinions.Voting.Done.class);
    }

    @Test
    void whoeverLosesTheProofAddsNoMoreVotes() {
        var tomasz = somebody("Tomasz");
        Reader.SYSTEM.runs(() -> proofs.prove(tomasz.id(), Rung.VERIFIED, "Riverton"));
        vote(tomasz, 0, Vote.AGREE);
        Reader.SYSTEM.runs(() -> proofs.withdraw(tomasz.id(), Rung.VERIFIED));
        assertThat(vote(tomasz, 1, Vote.AGREE)).isInstanceOf(Opinions.Voting.Waits.class);
        assertThatThrownBy(() -> castInstead(tomasz, town)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aForgottenCheckInOurCodeIsRefusedByTheDatabase() {
        var rashid = somebody("Rashid");
        assertThatThrownBy(() -> castInstead(rashid, town)).hasMessageContaining("below the rung");
        var open = Consulted.with(purposes, opinions, people, 1);
        castInstead(rashid, open);
        assertThat(Reader.SYSTEM.reads(() -> opinions.votes(open.purpose())))
                .as("the check must be able to pass")
                .hasSize(1);
    }

    @Test
    void whatIsNeededStaysOnceAPurposeIsPublished() {
        var ines = town.ines().me().id();
        assertThatThrownBy(() -> Reader.SYSTEM.runs(() -> ladder.say(town.purpose(), List.of(), ines)))
                .hasMessageContaining("stays");
        assertThat(pages.post()
                        .uri("/purposes/{slug}/who", town.slug())
                        .with(SignedIn.as(town.ines().me(), town.ines().hat())))
                .hasStatus(403);
    }

    @Test
    void aStatementFromBelowTheRungIsShownOnceItsAuthorStandsThere() {
        var amina = somebody("Amina Haddad");
        var words = "A lamp at the underpass " + UUID.randomUUID();
        var visitor = new Visitor(amina, null, Set.of(Circle.EVERYONE));
        var adding = visitor.reader().reads(() -> opinions.add(purposes.at(town.slug()), visitor, words, "en", true));
        assertThat(adding).isInstanceOfSatisfying(Opinions.Adding.Done.class, it -> {
            assertThat(it.waits()).isTrue();
            var path = "/statements/" + it.id().value();
            assertThat(pages.get().uri(path)).hasStatus(404);
            assertThat(pages.get().uri(path).with(SignedIn.as(amina)))
                    .bodyText()
                    .contains(words, "proof that you live here", WHY, "/me/proof?next=" + path);
            assertThatThrownBy(() -> Reader.SYSTEM.runs(() -> opinions.show(it.id())))
                    .as("shown by mistake")
                    .hasMessageContaining("does not stand on the rung");
            Reader.SYSTEM.runs(() -> proofs.prove(amina.id(), Rung.IDENTIFIED, null));
            assertThat(pages.get().uri(path)).hasStatusOk().bodyText().contains(words);
        });
    }

    @Test
    void aPageSaysWhatIsNeededAndWhyAndLeadsThereAndBack() {
        var back = "/purposes/" + town.slug() + "/opinions";
        assertThat(pages.get().uri(back))
                .bodyText()
                .contains("proof that you live here", WHY, "/me/proof?next=" + back)
                .doesNotContain("You need no account");
        assertThat(pages.get().uri("/me/proof?next=" + back).with(SignedIn.as(somebody("Tomasz"))))
                .bodyText()
                .contains("name=\"next\" value=\"" + back + "\"");
        assertThat(pages.get().uri("/purposes/{slug}/who.csv", town.slug()))
                .bodyText()
                .contains("vote,verified," + WHY);
    }

    @Test
    void whatAGuestGaveMeanwhileCountsWithTheAccountItIsJoinedTo() {
        var guest = Reader.SYSTEM.reads(() -> standings.guest());
        vote(guest, 0, Vote.AGREE);
        var rashid = somebody("Rashid");
        Reader.SYSTEM.runs(() -> proofs.prove(rashid.id(), Rung.VERIFIED, "Riverton"));
        Reader.SYSTEM.runs(() -> standings.keep(guest.id(), rashid.id()));
        assertThat(counted()).containsExactly(new ByRung(0, ByRung.Rung.VERIFIED, 1, 0, 0));
    }

    private interface Voting {
        void vote(Person person);
    }

    @Test
    void noVoteIsLeftWaitingByWhoeverIsProvedAtThatMoment() throws Exception {
        assertThat(left(it -> vote(it, 0, Vote.AGREE))).isZero();
    }

    @Test
    void theMutantThatLooksFirstAndWritesLaterLeavesVotesWaiting() throws Exception {
        assertThat(left(this::lookThenWrite))
                .as("the check must be able to fail")
                .isPositive();
    }

    private long left(Voting voting) throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var rashid = somebody("Rashid");
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = List.<Callable<Integer>>of(
                        () -> {
                            start.await();
                            voting.vote(rashid);
                            return 0;
                        },
                        () -> {
                            start.await();
                            Reader.SYSTEM.runs(() -> proofs.prove(rashid.id(), Rung.VERIFIED, "Riverton"));
                            return 0;
                        });
                for (var each : threads.invokeAll(both)) {
                    each.get();
                }
            }
        }
        return waiting();
    }

    private void lookThenWrite(Person person) {
        var stands = Objects.requireNonNull(Reader.SYSTEM.reads(() -> transaction.execute(
                _ -> rungs.standOn(Rung.VERIFIED, List.of(person.id().value())))));
        if (stands.isEmpty()) {
            Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> rungs.keep(
                    town.purpose().value(),
                    List.of(new RungTable.Kept(person.id().value(), 0, 1, clock.instant())))));
        }
    }

    private void castInstead(Person person, Consulted where) {
        var one = person.id().value();
        var purpose = where.purpose().value();
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> {
            table.admit(purpose, List.of(one));
            int number =
                    Objects.requireNonNull(table.numbers(purpose, List.of(one)).get(one));
            table.cast(purpose, List.of(new Ballot(0, number, 1, clock.instant())));
        }));
    }

    private Opinions.Voting vote(Person person, int statement, Vote vote) {
        return Reader.ANYONE.reads(() ->
                opinions.vote(person.id(), town.statements().get(statement).id(), vote));
    }

    private int given(Person person) {
        return Reader.SYSTEM
                .reads(() -> opinions.votesOf(town.purpose(), person.id()))
                .size();
    }

    private List<ByRung> counted() {
        return Reader.SYSTEM.reads(() -> opinions.byRung(town.purpose()));
    }

    private long waiting() {
        return Reader.SYSTEM.reads(() -> opinions.waiting(town.statements().getFirst()));
    }

    private Person somebody(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "-" + UUID.randomUUID() + "@example.org",
                name));
    }
}
