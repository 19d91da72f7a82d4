package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.methods.opinionmap.ByLot;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Routing;
import heed.methods.opinionmap.Settings;
import heed.methods.opinionmap.Votes;
import heed.people.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextStatementTest {

    private static final int STATEMENTS = 6;
    private static final int DRAWS = 20_000;
    private final List<Listed> all = IntStream.range(0, STATEMENTS)
            .mapToObj(NextStatementTest::statement)
            .toList();
    private final MapShown shown = map();

    @Test
    void statementsAreDrawnAsOftenAsTheirChanceSays() {
        assertThat(drawnAsStated(i -> NextStatement.of(all, shown, Map.of(), NextStatement.draw(person(i), 0))))
                .isTrue();
        var odd = Map.of(0, Vote.AGREE, 1, Vote.DISAGREE);
        var left = all.subList(2, STATEMENTS);
        assertThat(drawnAsStated(i -> NextStatement.of(left, shown, odd, NextStatement.draw(person(i), 2))))
                .isTrue();
    }

    @Test
    void mutantThatDrawsEquallyOrStatesAnotherChanceIsFound() {
        assertThat(drawnAsStated(i -> new NextStatement(
                        all.get(i % STATEMENTS), NextStatement.chances(all, shown, Map.of())[i % STATEMENTS])))
                .as("drawn equally")
                .isFalse();
        assertThat(drawnAsStated(i -> {
                    var next = next(NextStatement.of(all, shown, Map.of(), NextStatement.draw(person(i), 0)));
                    return new NextStatement(next.statement(), 1.0 / STATEMENTS);
                }))
                .as("stated equally")
                .isFalse();
        assertThat(drawnAsStated(i -> NextStatement.of(all, shown, Map.of(), NextStatement.draw(person(i % 50), 0))))
                .as("few draws for many people")
                .isFalse();
    }

    @Test
    void theChancesAreThoseOfTheMethod() {
        var routed = Routing.probabilities(shown.map(), new int[] {1}, new byte[] {1});
        var left = all.stream().filter(it -> it.number() != 1).toList();
        var chances = NextStatement.chances(left, shown, Map.of(1, Vote.AGREE));
        for (int i = 0; i < left.size(); i++) {
            assertThat(chances[i]).isCloseTo(0.9 * routed[left.get(i).number()] + 0.1 / left.size(), within(1e-12));
        }
    }

    @Test
    void anotherPastGivesOtherChances() {
        var left = all.subList(2, STATEMENTS);
        var one = NextStatement.chances(left, shown, Map.of(0, Vote.AGREE, 1, Vote.DISAGREE));
        var other = NextStatement.chances(left, shown, Map.of());
        assertThat(Arrays.equals(one, other)).isFalse();
    }

    @Test
    void everyStatementKeepsATenthOfAnEqualShare() {
        for (var chances : List.of(
                NextStatement.chances(all, shown, Map.of()),
                NextStatement.chances(List.of(all.getFirst(), statement(98), statement(99)), shown, Map.of()))) {
            assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(chances).min().orElse(0)).isGreaterThanOrEqualTo(0.1 / chances.length);
        }
        assertThat(NextStatement.chances(all.subList(0, 2), null, Map.of())).containsExactly(0.5, 0.5);
    }

    @Test
    void lookingAgainShowsTheSameAndAnAnswerBringsAnother() {
        var amina = person(7);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(_ -> NextStatement.of(all, null, Map.of(), NextStatement.draw(amina, 3))))
                .containsOnly(NextStatement.of(all, null, Map.of(), NextStatement.draw(amina, 3)));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(answered -> next(NextStatement.of(
                                        all, null, Map.of(), NextStatement.draw(amina, answered)))
                                .statement()))
                .as("all come up in time")
                .containsAll(all);
    }

    @Test
    void aStatementNewerThanTheMapIsAsUrgentAsAny() {
        var chances = NextStatement.chances(List.of(all.getFirst(), statement(99)), shown, Map.of());
        assertThat(chances[1]).isGreaterThanOrEqualTo(chances[0]);
    }

    @Test
    void whoAnsweredAllIsAskedNothing() {
        assertThat(NextStatement.of(List.of(), shown, Map.of(), 0.3)).isNull();
    }

    /// Whether, over many people, each statement comes as often as the chances stated with it say (chi-square, far
    /// beyond chance). Where the sum of 1 / chance over its draws is the number of draws, the chance is right.
    private static boolean drawnAsStated(IntFunction<NextStatement> asked) {
        var times = new int[STATEMENTS];
        var chance = new double[STATEMENTS];
        for (int i = 0; i < DRAWS; i++) {
            var next = next(asked.apply(i));
            times[next.statement().number()]++;
            chance[next.statement().number()] = next.chance();
        }
        double apart = 0;
        for (int c = 0; c < STATEMENTS; c++) {
            double expected = DRAWS * chance[c];
            apart += expected == 0 ? 0 : (times[c] - expected) * (times[c] - expected) / expected;
        }
        return apart < 30;
    }

    private static NextStatement next(@org.jspecify.annotations.Nullable NextStatement next) {
        return Objects.requireNonNull(next);
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
                map,
                ByLot.none(map.groups(), STATEMENTS));
    }

    private static Person.Id person(int number) {
        return new Person.Id(new UUID(0, number * 0x9E3779B97F4A7C15L));
    }

    private static Listed statement(int number) {
        return new Listed(new UUID(1, number), number, 0, Instant.EPOCH);
    }
}
