package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// The rules by which maps follow the votes. Each is also tried with the rule broken.
@HeedTest
class LiveMapsTests {

    private static final Executor AT_ONCE = Runnable::run;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient sql;

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate template;

    @Autowired
    StatementTable statements;

    @Autowired
    ExposureTable exposures;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    final Hand hand = new Hand();
    final Set<UUID> towns = ConcurrentHashMap.newKeySet();
    OpinionTable table;
    MapTable kept;
    final List<MapMatter> drawn = new ArrayList<>();
    Consulted town;

    @BeforeEach
    void consult() {
        table = OwnTables.following(sql, towns);
        kept = OwnTables.keeping(sql, template);
        town = Consulted.with(purposes, opinions, people, 3);
        towns.add(town.purpose().value());
        vote(town);
    }

    @Test
    void aSmallMapIsMadeAtMostOnceASecond() {
        assertThat(madeInASecond(usual())).isOne();
        assertThat(madeInASecond(new Pace(
                        Duration.ZERO, Pace.USUAL.seldom(), Pace.USUAL.many(), Pace.USUAL.idle(), AT_ONCE, this::note)))
                .as("mutant without a pause")
                .isGreaterThan(1);
    }

    @Test
    void itIsMadeAgainAfterThatSecond() {
        var maps = maps(usual());
        maps.follow();
        vote(town);
        hand.turn(Duration.ofSeconds(1));
        maps.follow();
        assertThat(own()).isEqualTo(2);
    }

    @Test
    void aLargeOneIsMadeEveryFewSeconds() {
        var large = new Pace(Pace.USUAL.often(), Pace.USUAL.seldom(), 1, Pace.USUAL.idle(), AT_ONCE, this::note);
        assertThat(madeIn(Duration.ofSeconds(4), large)).isOne();
        assertThat(madeIn(Duration.ofSeconds(4), usual()))
                .as("mutant that takes it for small")
                .isGreaterThan(1);
    }

    @Test
    void oneMapDelaysNoOther() throws Exception {
        assertThat(otherIsMadeWhileOneIsBusy(Pace.USUAL.threads())).isTrue();
        try (var one = Executors.newSingleThreadExecutor()) {
            assertThat(otherIsMadeWhileOneIsBusy(one))
                    .as("mutant with one thread for all")
                    .isFalse();
        }
    }

    @Test
    void whatNobodyLooksAtLeavesMemoryAndComesBackAsItWas() {
        var maps = maps(usual());
        maps.follow();
        var before = maps.of(town.purpose()).orElseThrow();
        int awake = maps.awake();
        hand.turn(Duration.ofMinutes(31));
        maps.follow();

        assertThat(maps.awake()).isLessThan(awake).isZero();
        assertThat(maps.of(town.purpose()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(own()).as("made once, then read").isOne();
        maps.follow();
        assertThat(maps.awake()).as("just looked at").isOne();
        hand.turn(Duration.ofMinutes(31));
        maps.follow();
        vote(town);
        maps.follow();
        assertThat(maps.of(town.purpose()).orElseThrow().participants())
                .as("a vote wakes it")
                .hasSize(2);

        var never = maps(
                new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5), 9, Duration.ofDays(9999), AT_ONCE, this::note));
        never.follow();
        hand.turn(Duration.ofMinutes(31));
        never.follow();
        assertThat(never.awake()).as("mutant that keeps all").isPositive();
    }

    @Test
    void aRestartGoesOnFromWhatIsKept() {
        maps(usual()).follow();
        int made = own();
        var restarted = maps(usual());
        restarted.follow();
        assertThat(own()).as("not made again").isEqualTo(made);
        vote(town);
        hand.turn(Duration.ofSeconds(1));
        restarted.follow();

        assertThat(drawn.getLast().previous()).as("begins from the kept one").isNotNull();
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(
                _ -> kept.keep(town.purpose().value(), hand.instant().plusSeconds(99), new byte[] {1})));
        maps(usual()).follow();
        assertThat(own()).as("mutant: what is kept cannot be read").isEqualTo(made + 2);
    }

    @Test
    void staffSeeHowALongOneGoes() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var maps = drawing(Pace.USUAL.threads(), matter -> {
            begun.countDown();
            await(go);
            return Drawing.of(matter);
        });
        maps.follow();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(maps.making(town.purpose()).orElseThrow().counting()).isTrue();
        go.countDown();
        maps.rest();
        assertThat(maps.making(town.purpose())).isEmpty();
        assertThat(maps.made(town.purpose()).orElseThrow().votes()).isOne();

        assertThat(pages.get()
                        .uri("/purposes/{slug}/map/making", town.slug())
                        .with(SignedIn.as(town.ines().me(), town.ines().officialHat())))
                .hasStatusOk()
                .bodyText()
                .contains("The making of the map");
    }

    @Test
    void countsMoveAtOnceAfterAVote() throws Exception {
        var maps = maps(usual());
        maps.follow();
        vote(town);
        var statement = town.statements().getFirst();

        assertThat(pages.get().uri("/statements/{id}", statement.id().value()))
                .bodyText()
                .contains("2 agree, 0 disagree, 0 pass");
        assertThat(StatementRow.of(statement, maps.of(town.purpose()).orElseThrow(), null)
                        .everybody()
                        .agree())
                .as("mutant that counts by the last map")
                .isOne();
    }

    private boolean otherIsMadeWhileOneIsBusy(Executor threads) throws Exception {
        var busy = town;
        var other = Consulted.with(purposes, opinions, people, 1);
        towns.add(other.purpose().value());
        vote(other);
        vote(busy);
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var made = new CountDownLatch(1);
        var maps = drawing(threads, matter -> {
            if (is(matter, busy)) {
                begun.countDown();
                await(go);
            }
            var map = Drawing.of(matter);
            if (is(matter, other) && begun.getCount() == 0) {
                made.countDown();
            }
            return map;
        });
        try {
            maps.follow();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            vote(other);
            hand.turn(Duration.ofSeconds(2));
            maps.follow();
            return made.await(3, TimeUnit.SECONDS);
        } finally {
            go.countDown();
            maps.rest();
        }
    }

    private static boolean is(MapMatter matter, Consulted town) {
        return !matter.statements().isEmpty()
                && matter.statements().getFirst().purpose().equals(town.purpose());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int madeInASecond(Pace pace) {
        return madeIn(Duration.ofMillis(900), pace);
    }

    private int madeIn(Duration time, Pace pace) {
        drawn.clear();
        vote(town);
        var maps = maps(pace);
        for (int i = 0; i < 10; i++) {
            maps.follow();
            vote(town);
            hand.turn(time.dividedBy(10));
        }
        return own();
    }

    private int own() {
        return (int) drawn.stream().filter(it -> is(it, town)).count();
    }

    private MapShown note(MapMatter matter) {
        drawn.add(matter);
        return Drawing.of(matter);
    }

    private Pace usual() {
        var usual = Pace.USUAL;
        return new Pace(usual.often(), usual.seldom(), usual.many(), usual.idle(), AT_ONCE, this::note);
    }

    private Maps drawing(Executor threads, Pace.Draw draw) {
        return maps(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5), 9, Duration.ofHours(1), threads, draw));
    }

    private Maps maps(Pace pace) {
        return new Maps(table, statements, kept, exposures, transaction, hand, pace);
    }

    private void vote(Consulted where) {
        var person = person();
        Reader.ANYONE.reads(
                () -> opinions.vote(person.id(), where.statements().getFirst().id(), Vote.AGREE));
    }

    private Person person() {
        return Reader.SYSTEM.reads(() -> people.anonymous("Voter"));
    }
}
