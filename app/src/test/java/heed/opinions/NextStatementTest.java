package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.contributions.Contribution;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Settings;
import heed.methods.opinionmap.Votes;
import heed.people.Person;
import heed.purposes.Purpose;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextStatementTest {

    private static final int STATEMENTS = 6;
    private final List<Statement> all = IntStream.range(0, STATEMENTS)
            .mapToObj(NextStatementTest::statement)
            .toList();

    @Test
    void whatTheMapNeedsMostIsAskedMostAndInProportion() {
        var shown = map();
        var asked = new int[STATEMENTS];
        for (int i = 0; i < 20_000; i++) {
            var next = Objects.requireNonNull(NextStatement.of(all, shown, person(i), 0));
            asked[next.number()]++;
        }
        var chances = NextStatement.chances(shown.map().priority());
        for (int i = 0; i < STATEMENTS; i++) {
            assertThat(asked[i] / 20_000.0).as("statement %d", i).isCloseTo(chances[i], within(0.015));
        }
        assertThat(shown.map().priority()[STATEMENTS - 1])
                .as("the one hardly anybody has seen is the most urgent")
                .isGreaterThan(shown.map().priority()[0]);
        assertThat(asked[STATEMENTS - 1]).isGreaterThan(asked[0]);
    }

    @Test
    void everyStatementKeepsAChance() {
        assertThat(Arrays.stream(NextStatement.chances(new double[] {100, 1, 0}))
                        .min()
                        .orElse(0))
                .isGreaterThan(0.01);
        assertThat(NextStatement.chances(new double[] {0, 0})).containsExactly(0.5, 0.5);
    }

    @Test
    void lookingAgainShowsTheSameAndAnAnswerBringsAnother() {
        var amina = person(7);
        assertThat(IntStream.range(0, 50).mapToObj(_ -> NextStatement.of(all, null, amina, 3)))
                .containsOnly(NextStatement.of(all, null, amina, 3));
        assertThat(IntStream.range(0, 50).mapToObj(answered -> NextStatement.of(all, null, amina, answered)))
                .as("all come up in time")
                .containsAll(all);
    }

    @Test
    void aStatementNewerThanTheMapIsAsUrgentAsAny() {
        var two = List.of(all.getFirst(), statement(99));
        var asked = IntStream.range(0, 2_000)
                .mapToObj(i -> NextStatement.of(two, map(), person(i), 0))
                .filter(two.getLast()::equals)
                .count();
        assertThat(asked).isGreaterThan(1_200);
    }

    @Test
    void whoAnsweredAllIsAskedNothing() {
        assertThat(NextStatement.of(List.of(), map(), person(1), 6)).isNull();
    }

    /// Everybody answered all but the last statement, which one person has seen.
    private static MapShown map() {
        int people = 40;
        var cells = IntStream.range(0, people * STATEMENTS)
                .filter(i -> i % STATEMENTS < STATEMENTS - 1 || i < STATEMENTS)
                .toArray();
        var rows = IntStream.of(cells).map(i -> i / STATEMENTS).toArray();
        var columns = IntStream.of(cells).map(i -> i % STATEMENTS).toArray();
        var values = new byte[cells.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) ((rows[i] < people / 2) == (columns[i] % 2 == 0) ? 1 : -1);
        }
        var map = OpinionMaps.of(Votes.of(people, STATEMENTS, rows, columns, values), Settings.plain(STATEMENTS));
        return new MapShown(
                Instant.EPOCH,
                IntStream.range(0, STATEMENTS).toArray(),
                IntStream.range(0, people).toArray(),
                new int[3 * STATEMENTS],
                new int[people],
                map);
    }

    private static Person person(int number) {
        return new Person(new Person.Id(new UUID(0, number * 0x9E3779B97F4A7C15L)), "Resident " + number);
    }

    private static Statement statement(int number) {
        return new Statement(
                new Statement.Id(new UUID(1, number)),
                new Purpose.Id(new UUID(2, 0)),
                number,
                "Statement " + number,
                new Person.Id(new UUID(3, 0)),
                "Amina",
                null,
                Contribution.State.SHOWN,
                0,
                false,
                false,
                Instant.EPOCH);
    }
}
