package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.trace.Fate;
import heed.trace.Link;
import heed.trace.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class JoiningTests {

    private static final int PEOPLE = 15;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Joinings joinings;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Trace trace;

    Consulted town;
    Statement one;
    Statement other;

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 3);
        one = town.statements().get(0);
        other = town.statements().get(1);
    }

    record Cell(int participant, int statement) {}

    /// Random votes, some at the same moment: the latest of each person on either counts, none is lost, none doubled;
    /// parted again, all is as if they had never been joined.
    @Test
    void noVoteIsLostAndNoneIsDoubled() {
        var random = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            consult();
            number();
            var log = new ArrayList<Ballot>();
            for (int i = 0; i < 60; i++) {
                log.add(new Ballot(
                        random.nextInt(3),
                        random.nextInt(PEOPLE),
                        random.nextInt(3) - 1,
                        START.plusSeconds(random.nextInt(40))));
            }
            Reader.SYSTEM.runs(() -> opinions.castAll(town.purpose(), log));
            assertThat(votes()).isEqualTo(counted(log, Map.of()));

            join();
            assertThat(votes()).isEqualTo(counted(log, Map.of(one.number(), other.number())));
            assertThat(byLog()).isEqualTo(votes());

            Reader.SYSTEM.reads(() ->
                    joinings.part(one.id(), town.ines().me().id(), town.ines().officialHat()));
            assertThat(votes()).isEqualTo(counted(log, Map.of()));
            assertThat(byLog()).isEqualTo(votes());
        }
    }

    /// While votes on both arrive from all sides, each ends up where it belongs.
    @Test
    void votesThatArriveMeanwhileAreCountedOnce() throws Exception {
        for (int trial = 0; trial < 20; trial++) {
            consult();
            var voters = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> person("Voter " + i))
                    .toList();
            var start = new CyclicBarrier(PEOPLE + 1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = new ArrayList<java.util.concurrent.Future<?>>();
                for (int i = 0; i < PEOPLE; i++) {
                    var voter = voters.get(i);
                    all.add(threads.submit(() -> {
                        start.await();
                        vote(voter, one, Vote.AGREE);
                        vote(voter, other, Vote.DISAGREE);
                        return null;
                    }));
                }
                all.add(threads.submit(() -> {
                    start.await();
                    join();
                    return null;
                }));
                for (var each : all) {
                    each.get();
                }
            }
            assertThat(votes()).hasSize(PEOPLE);
            assertThat(votes().values()).containsOnly(-1);
            assertThat(byLog()).isEqualTo(votes());
        }
    }

    @Test
    void theOldAddressLeadsOnAndTheTraceKnows() {
        vote(person("Rashid"), one, Vote.AGREE);
        join();

        assertThat(pages.get().uri("/statements/" + one.id().value()))
                .hasRedirectedUrl("/statements/" + other.id().value());
        assertThat(pages.get().uri("/statements/" + other.id().value()))
                .bodyText()
                .contains("Joined into this one:", "Both ask for the same", one.words());
        assertThat(pages.get().uri("/purposes/{slug}/statements", town.slug()))
                .bodyText()
                .doesNotContain(one.words());
        Reader.SYSTEM.runs(() -> {
            assertThat(trace.fateOf(one.id().value()).orElseThrow().fate()).isEqualTo(Fate.JOINED);
            assertThat(trace.from(one.id().value()))
                    .anyMatch(it -> it.kind() == Link.Kind.JOINED_TO
                            && it.to().equals(other.id().value()));
        });
    }

    @Test
    void aPartedStatementStandsAgainAndTheHistoryStays() {
        join();
        assertThat(pages.post()
                        .uri("/statements/{id}/parting", one.id().value())
                        .with(SignedIn.as(town.ines().me(), town.ines().hat())))
                .hasRedirectedUrl("/statements/" + one.id().value());

        assertThat(pages.get().uri("/statements/" + one.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("This was joined into:", "parted again on");
        Reader.SYSTEM.runs(() -> assertThat(trace.fateOf(one.id().value())).isEmpty());
        assertThat(join()).isInstanceOf(Joinings.Result.Done.class);
    }

    @Test
    void whatCannotBeJoinedIsRefusedWithAReason() {
        join();
        assertThat(join()).isEqualTo(new Joinings.Result.Refused("opinions.join-hidden"));
        assertThat(join(other, town.statements().get(2))).isEqualTo(new Joinings.Result.Refused("opinions.join-chain"));
        var elsewhere =
                Consulted.with(purposes, opinions, people, 1).statements().getFirst();
        assertThat(join(town.statements().get(2), elsewhere))
                .isEqualTo(new Joinings.Result.Refused("opinions.join-which"));
    }

    @Test
    void bothAuthorsAreTold() {
        var amina = person("Amina");
        var rashid = person("Rashid");
        one = say(amina, "Benches at every stop");
        other = say(rashid, "A bench at each stop");
        assertThat(pages.post()
                        .uri("/statements/{id}/joining", one.id().value())
                        .param("into", other.id().value().toString())
                        .param("reason", "Both ask for a bench")
                        .with(SignedIn.as(town.ines().me(), town.ines().hat())))
                .hasRedirectedUrl("/statements/" + other.id().value());

        for (var author : List.of(amina, rashid)) {
            assertThat(pages.get().uri("/me/statements").with(SignedIn.as(author)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Benches at every stop", "A bench at each stop", "Both ask for a bench");
        }
    }

    private Joinings.Result join() {
        return join(one, other);
    }

    private Joinings.Result join(Statement from, Statement into) {
        return joinings.join(
                from.id(),
                into.id(),
                "Both ask for the same",
                town.ines().me().id(),
                town.ines().officialHat());
    }

    private void number() {
        Reader.SYSTEM.runs(() -> opinions.number(
                town.purpose(),
                IntStream.range(0, PEOPLE)
                        .mapToObj(i ->
                                new Numbered(i, people.anonymous("Voter " + i).id()))
                        .toList()));
    }

    private Map<Cell, Integer> votes() {
        var votes = new HashMap<Cell, Integer>();
        Reader.SYSTEM
                .reads(() -> opinions.votes(town.purpose()))
                .forEach(it -> votes.put(new Cell(it.participant(), it.statement()), it.value()));
        return votes;
    }

    /// What counts by the log as it is given away: the latest, and of two at one moment the one further down.
    private Map<Cell, Integer> byLog() {
        return counted(Reader.SYSTEM.reads(() -> opinions.log(town.purpose())), Map.of());
    }

    /// The rule, told a second time: the latest counts; at one moment the vote on the statement itself, then the later
    /// written.
    private static Map<Cell, Integer> counted(List<Ballot> log, Map<Integer, Integer> joined) {
        var best = new HashMap<Cell, Ballot>();
        for (boolean own : new boolean[] {false, true}) {
            for (var it : log) {
                if (joined.containsKey(it.statement()) != own) {
                    best.merge(
                            new Cell(it.participant(), joined.getOrDefault(it.statement(), it.statement())),
                            it,
                            (old, now) -> now.at().isBefore(old.at()) ? old : now);
                }
            }
        }
        var votes = new HashMap<Cell, Integer>();
        best.forEach((cell, ballot) -> votes.put(cell, ballot.value()));
        return votes;
    }

    private Statement say(Person author, String words) {
        var visitor = new Visitor(author, null, Set.of("everyone"));
        return Reader.SYSTEM.reads(() -> opinions.find(
                        ((Opinions.Adding.Done) opinions.add(purposes.at(town.slug()), visitor, words, "en", true))
                                .id())
                .orElseThrow());
    }

    private void vote(Person person, Statement statement, Vote vote) {
        Objects.requireNonNull(Reader.ANYONE.reads(() -> opinions.vote(person.id(), statement.id(), vote)));
    }

    private Person person(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@riverton.example", name));
    }
}
