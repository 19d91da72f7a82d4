package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.methods.opinionmap.Moments;
import heed.people.People;
import heed.purposes.Purposes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Thirty accounts that came within five minutes and vote nearly as one person did weigh as one, and nobody is deleted.
@HeedTest
class BurstsCountedTests {

    private static final int PEOPLE = 150;
    private static final int ALL = 180;
    private static final int STATEMENTS = 60;
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Maps maps;

    @Autowired
    MapTable table;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Test
    void accountsThatCameAtOneMomentWeighAsOneAndStayOnTheMap() throws Exception {
        var town = town(Duration.ofMinutes(5));
        var map = maps.now(town.purpose()).map();
        assertThat(late(map.weighed().surplus())).isGreaterThanOrEqualTo(20);
        assertThat(map.group()).as("all are on the map").hasSize(ALL);
        assertThat(Arrays.stream(map.group()).skip(PEOPLE)).doesNotContain(-1);
        assertThat(page(town, "/map")).contains("accounts vote alike more often than chance explains");
        assertThat(page(town, "/robust.csv")).contains("without_flagged");
        assertThat(page(town, "/places.csv").lines().skip(1).filter(it -> it.endsWith(",false")))
                .as("everyone can see which")
                .hasSize(count(map.weighed().surplus()));

        var mutant = town(Duration.ofHours(17));
        assertThat(late(maps.now(mutant.purpose()).map().weighed().surplus()))
                .as("mutant: the times are not looked at, as if they came one by one among the others")
                .isLessThan(10);
    }

    /// The times that the house counts with are those of the exported log: cut, so that none tells who was seen voting.
    @Test
    void whoTakesTheFilesFindsTheSameBursts() {
        var town = town(Duration.ofMinutes(5));
        var cutting = new Moments.Cutting();
        Reader.SYSTEM.reads(() -> opinions.log(town.purpose())).stream()
                .sorted(Comparator.comparing(Ballot::at))
                .forEach(it -> cutting.vote(it.at().toEpochMilli(), it.participant()));
        var cut = cutting.cut();
        var kept = Reader.SYSTEM.reads(
                () -> transaction.execute(_ -> table.arrivals(town.purpose().value())));
        var all = IntStream.range(0, ALL).toArray();
        assertThat(Objects.requireNonNull(kept).of(all))
                .isEqualTo(Arrays.stream(all).mapToLong(cut::arrived).toArray());
        assertThat(kept.exactly(all)).isNotEqualTo(kept.of(all));
    }

    private static int late(boolean[] surplus) {
        return (int) IntStream.range(PEOPLE, ALL).filter(row -> surplus[row]).count();
    }

    private static int count(boolean[] surplus) {
        return (int)
                IntStream.range(0, surplus.length).filter(row -> surplus[row]).count();
    }

    /// Two camps that waver; one comes every seven minutes. The last thirty repeat the first but for one answer
    /// in twenty.
    private Consulted town(Duration within) {
        var town = Consulted.with(purposes, opinions, people, STATEMENTS);
        var random = new Random(11);
        var ballots = new ArrayList<Ballot>();
        var first = new int[STATEMENTS];
        for (int p = 0; p < ALL; p++) {
            var at = p < PEOPLE
                    ? MONDAY.plus(Duration.ofMinutes(7L * p))
                    : MONDAY.plus(Duration.ofHours(17).minus(within))
                            .plus(within.multipliedBy(p - PEOPLE).dividedBy(ALL - PEOPLE));
            for (int s = 0; s < STATEMENTS; s++) {
                int side = p % 2 == s % 2 ? 1 : -1;
                int value = p < PEOPLE
                        ? random.nextInt(4) == 0 ? -side : side
                        : random.nextInt(20) == 0 ? -first[s] : first[s];
                if (p == 0) {
                    first[s] = value;
                }
                ballots.add(new Ballot(s, p, value, at.plusNanos(1_234_567L * s)));
            }
        }
        Reader.SYSTEM.runs(() -> {
            opinions.number(town.purpose(), numbered());
            opinions.castAll(town.purpose(), ballots);
        });
        return town;
    }

    private List<Numbered> numbered() {
        return IntStream.range(0, ALL)
                .mapToObj(p -> new Numbered(p, people.anonymous("Voter " + p).id()))
                .toList();
    }

    private String page(Consulted town, String path) throws Exception {
        var result = pages.get().uri("/purposes/" + town.slug() + path).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
