package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.purposes.Purposes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// One person, one vote: also when 32 connections vote for the same person and statement at the same moment.
@HeedTest
class VoteRaceTests {

    static final int CONNECTIONS = 32;
    static final int TRIALS = 100;

    @Autowired
    Opinions opinions;

    @Autowired
    OpinionTable table;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseAddress address;

    Consulted town;

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 1);
    }

    @Test
    void oneRowRemainsOfManyVotesAtOnce() throws Exception {
        var statement = town.statements().getFirst();
        for (int trial = 0; trial < TRIALS; trial++) {
            var rashid = person("Rashid");
            together(i -> vote(rashid, statement, Vote.values()[i % 3]));
            assertThat(votes(rashid)).isOne();
        }
    }

    /// The same, past the writer: each on a connection and in a transaction of its own, as two nodes would.
    @Test
    void oneRowRemainsOfManyNodesAtOnce() throws Exception {
        var statement = town.statements().getFirst();
        var consultation = town.purpose().value();
        for (int trial = 0; trial < TRIALS; trial++) {
            var rashid = person("Rashid");
            together(i -> Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> {
                table.admit(consultation, List.of(rashid.id().value()));
                int number = table.numbers(consultation, List.of(rashid.id().value()))
                        .values()
                        .iterator()
                        .next();
                table.cast(
                        consultation,
                        List.of(new Ballot(statement.number(), number, i % 3 - 1, java.time.Instant.EPOCH)));
            })));
            assertThat(votes(rashid)).isOne();
        }
    }

    @Test
    void theMutantThatLooksBeforeItInsertsGivesDoubleVotes() throws Exception {
        int doubles = 0;
        try (var mutant = new LooksThenInserts(address, CONNECTIONS)) {
            for (int trial = 0; trial < TRIALS; trial++) {
                var voter = UUID.randomUUID();
                together(_ -> mutant.vote(voter));
                doubles += mutant.rows(voter) > 1 ? 1 : 0;
            }
        }
        assertThat(doubles).as("the check must be able to fail").isPositive();
    }

    @Test
    void newcomersAtOnceAllGetANumberOfTheirOwn() throws Exception {
        var statement = town.statements().getFirst();
        var newcomers = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> person("Newcomer " + i))
                .toList();

        together(i -> vote(newcomers.get(i), statement, Vote.AGREE));

        assertThat(Reader.SYSTEM.reads(() -> opinions.participants(town.purpose())))
                .extracting(Numbered::number)
                .doesNotHaveDuplicates()
                .hasSize(CONNECTIONS);
    }

    @Test
    void everyAcknowledgedVoteIsInTheLog() throws Exception {
        var statement = town.statements().getFirst();
        var rashid = person("Rashid");
        together(_ -> vote(rashid, statement, Vote.PASS));

        assertThat(Reader.SYSTEM.reads(() -> opinions.log(town.purpose()))).hasSize(CONNECTIONS);
    }

    private void vote(Person person, Statement statement, Vote vote) {
        assertThat(Reader.ANYONE.reads(() -> opinions.vote(person.id(), statement.id(), vote)))
                .isInstanceOf(Opinions.Voting.Done.class);
    }

    private Person person(String name) {
        return Reader.SYSTEM.reads(() -> people.anonymous(name));
    }

    private int votes(Person person) {
        return Reader.SYSTEM
                .reads(() -> transaction.execute(
                        _ -> table.votesOf(town.purpose().value(), person.id().value())))
                .size();
    }

    private interface Act {
        void as(int number);
    }

    private static void together(Act act) throws Exception {
        var start = new CyclicBarrier(CONNECTIONS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                all.add(() -> {
                    start.await();
                    act.as(number);
                    return null;
                });
            }
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        }
    }
}
