package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import heed.people.Suspended;
import heed.purposes.Purposes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// One person, one vote, also while two accounts become one; and no vote of a suspended person, also of one who votes
/// at that moment.
@HeedTest
class StandingRaceTests {

    static final int TRIALS = 200;

    @Autowired
    Opinions opinions;

    @Autowired
    OpinionTable table;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Consulted town;

    private interface Voting {
        void vote(Person.Id person, Vote vote);
    }

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 1);
    }

    @Test
    void votesGivenWhileAccountsJoinAreOneVote() throws Exception {
        assertThat(doubles(this::votes)).isZero();
    }

    @Test
    void theMutantThatDoesNotHoldTheStandingGivesDoubleVotes() throws Exception {
        assertThat(doubles(this::votesWithoutHolding))
                .as("the check must be able to fail")
                .isPositive();
    }

    @Test
    void noVoteIsKeptOnceASuspensionIsDone() throws Exception {
        assertThat(late(this::votes)).isZero();
    }

    @Test
    void theMutantThatDoesNotHoldTheStandingKeepsLateVotes() throws Exception {
        assertThat(late(this::votesWithoutHolding))
                .as("the check must be able to fail")
                .isPositive();
    }

    private int doubles(Voting voting) throws Exception {
        int doubles = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var guest = Reader.SYSTEM.reads(() -> standings.guest());
            var rashid = Reader.SYSTEM.reads(() -> people.anonymous("Rashid"));
            voting.vote(rashid.id(), Vote.PASS);
            together(List.of(
                    () -> voting.vote(guest.id(), Vote.AGREE),
                    () -> voting.vote(guest.id(), Vote.DISAGREE),
                    () -> voting.vote(rashid.id(), Vote.DISAGREE),
                    () -> Reader.SYSTEM.reads(() -> standings.keep(guest.id(), rashid.id()))));
            doubles += given(guest) + given(rashid) == 1 ? 0 : 1;
        }
        return doubles;
    }

    private int late(Voting voting) throws Exception {
        int late = 0;
        var hat = town.ines().officialHat();
        for (int trial = 0; trial < TRIALS; trial++) {
            var mallory = Reader.SYSTEM.reads(() -> people.anonymous("Mallory"));
            var atSuspension = new int[1];
            together(List.of(
                    () -> voting.vote(mallory.id(), Vote.AGREE), () -> voting.vote(mallory.id(), Vote.DISAGREE), () -> {
                        Reader.SYSTEM.runs(() ->
                                standings.suspend(mallory.id(), "Insults", hat, Instant.parse("2099-01-01T00:00:00Z")));
                        atSuspension[0] = logged();
                    }));
            late += logged() > atSuspension[0] ? 1 : 0;
        }
        return late;
    }

    private void votes(Person.Id person, Vote vote) {
        try {
            opinions.vote(person, town.statements().getFirst(), vote);
        } catch (Suspended _) {
            // Too late, and told so.
        }
    }

    /// The mutant: looks who stands behind the account, lets go, and then votes.
    private void votesWithoutHolding(Person.Id person, Vote vote) {
        var statement = town.statements().getFirst();
        var standing = Objects.requireNonNull(
                Reader.SYSTEM.reads(() -> transaction.execute(_ -> standings.steady(List.of(person.value())))));
        if (standing.suspended().contains(person.value())) {
            return;
        }
        var one = standing.behind(person.value());
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> {
            table.admit(town.purpose().value(), List.of(one));
            int number = Objects.requireNonNull(
                    table.numbers(town.purpose().value(), List.of(one)).get(one));
            table.cast(
                    town.purpose().value(),
                    List.of(new Ballot(statement.number(), number, vote.value(), clock.instant())));
        }));
    }

    private int given(Person person) {
        return Objects.requireNonNull(Reader.SYSTEM.reads(() -> transaction.execute(
                        _ -> table.votesOf(town.purpose().value(), person.id().value()))))
                .size();
    }

    private int logged() {
        return Objects.requireNonNull(Reader.SYSTEM.reads(
                        () -> transaction.execute(_ -> table.log(town.purpose().value()))))
                .size();
    }

    private static void together(List<Runnable> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Void>>();
            for (var act : acts) {
                all.add(() -> {
                    start.await();
                    act.run();
                    return null;
                });
            }
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        }
    }
}
