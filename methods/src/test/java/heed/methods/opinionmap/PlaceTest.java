package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private final Town town = Town.of(21, 400, 60, 4, 0.9, 0.4);
    private final OpinionMap first = OpinionMaps.of(town.votes(), Settings.plain(60));
    private final OpinionMap map =
            OpinionMaps.of(town.votes(), Settings.plain(60).after(first));

    @Test
    void somebodyAloneStandsWhereTheMapShowsThemToTheBit() {
        for (int p = 0; p < 400; p++) {
            var place = map.place(town.answered(p), town.answers(p));
            assertThat(place.x()).isEqualTo(map.x()[p]);
            assertThat(place.y()).isEqualTo(map.y()[p]);
            assertThat(place.uncertainty()).isEqualTo(Arrays.copyOfRange(map.uncertainty(), 3 * p, 3 * p + 3));
        }
    }

    @Test
    void theVotesThatPutThemThereAddUpToThePlace() {
        var place = map.place(town.answered(3), town.answers(3));
        assertThat(place.because().stream().mapToDouble(Place.Because::x).sum()).isCloseTo(place.x(), within(1e-9));
        assertThat(place.because().stream().mapToDouble(Place.Because::y).sum()).isCloseTo(place.y(), within(1e-9));
        assertThat(place.because())
                .isSortedAccordingTo((a, b) -> Double.compare(b.shift(), a.shift()))
                .hasSameSizeAs(town.answered(3));
    }

    @Test
    void whoHasSaidNothingMayBeOfAnyGroup() {
        var place = map.place(new int[0], new byte[0]);
        assertThat(place.x()).isZero();
        assertThat(place.because()).isEmpty();
        assertThat(Arrays.stream(place.membership()).max().orElse(1)).isLessThan(0.6);
        var known = map.place(town.answered(8), town.answers(8));
        assertThat(known.uncertainty()[0]).isLessThan(place.uncertainty()[0]);
        assertThat(known.membership()[map.group()[8]]).isGreaterThan(0.9);
    }

    @Test
    void oneVoteMovesOnesOwnPlaceWithinFiveMilliseconds() {
        var times = new long[201];
        for (int round = 0; round < times.length; round++) {
            long begun = System.nanoTime();
            map.place(town.answered(round), town.answers(round));
            times[round] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf("place: one person in %.3f ms (median)%n", times[100] / 1e6);
        assertThat(times[100]).isLessThan(5_000_000L);
    }

    @Test
    void theNextStatementIsDrawnWithAFloorAndNeverOneAnswered() {
        var answered = town.answered(5);
        var chance = Routing.probabilities(map, answered, town.answers(5));
        assertThat(Arrays.stream(chance).sum()).isCloseTo(1, within(1e-9));
        int open = 60 - answered.length;
        for (int c = 0; c < 60; c++) {
            int statement = c;
            if (Arrays.stream(answered).anyMatch(a -> a == statement)) {
                assertThat(chance[c]).isZero();
            } else {
                assertThat(chance[c]).isGreaterThanOrEqualTo(0.1 / open);
            }
        }
        assertThat(chance[Routing.drawn(chance, 0.5)]).isPositive();
        assertThat(chance[Routing.drawn(chance, 0.999999999)]).isPositive();
        var all = IntStream.range(0, 60).toArray();
        assertThat(Routing.drawn(Routing.probabilities(map, all, new byte[60]), 0.3))
                .isEqualTo(-1);
    }

    @Test
    void aStatementThatNobodyHasSeenComesUpMoreThanOneThatAllKnow() {
        var more = OpinionMaps.of(Votes.of(400, 61, town.person(), town.statement(), town.value()), Settings.plain(61));
        var chance = Routing.probabilities(more, new int[0], new byte[0]);
        assertThat(chance[60]).isEqualTo(Arrays.stream(chance).max().orElse(0));
    }

    @Test
    void theCompatibleModePlacesNobodySingly() {
        var polis = OpinionMaps.compatible(town.votes(), Settings.plain(60));
        assertThatThrownBy(() -> polis.place(new int[0], new byte[0])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> map.place(new int[] {60}, new byte[1])).isInstanceOf(IllegalArgumentException.class);
    }
}
