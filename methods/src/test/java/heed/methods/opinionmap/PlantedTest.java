package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Groups that were put there are found, and none where there are none.
class PlantedTest {

    @ParameterizedTest
    @CsvSource({"2, 0.2, 0.9", "2, 0.5, 0.75", "2, 0.5, 0.9", "3, 0.2, 0.9", "3, 0.5, 0.75", "3, 0.5, 0.9"})
    void twoAndThreePlantedGroupsAreFound(int groups, double density, double lean) {
        var town = Town.of(31 + groups, 1_000, 100, groups, lean, density);
        var map = OpinionMaps.of(town.votes(), Settings.plain(100));
        assertThat(map.groups()).isEqualTo(groups);
        var placed = IntStream.range(0, 1_000).filter(p -> map.group()[p] >= 0).toArray();
        assertThat(Agreement.between(
                        Arrays.stream(placed).map(p -> map.group()[p]).toArray(),
                        Arrays.stream(placed).map(p -> town.group()[p]).toArray()))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void pureNoiseHasNoClearGroups() {
        int clear = 0;
        for (int seed = 0; seed < 40; seed++) {
            var noise = Town.of(1_000 + seed, 200, 30, 1, 0.5, 0.5);
            clear += OpinionMaps.of(noise.votes(), Settings.plain(30)).groups() > 1 ? 1 : 0;
        }
        assertThat(clear).isLessThanOrEqualTo(2);
    }

    @Test
    void groupsKeepTheirLettersAndTheMapDoesNotFlipWhenVotesArrive() {
        var town = Town.of(8, 400, 50, 3, 0.9, 0.5);
        int early = town.value().length * 9 / 10;
        var before = OpinionMaps.of(
                Votes.of(
                        400,
                        50,
                        Arrays.copyOf(town.person(), early),
                        Arrays.copyOf(town.statement(), early),
                        Arrays.copyOf(town.value(), early)),
                Settings.plain(50));
        var flipped = turnedAround(before);
        var after = OpinionMaps.of(town.votes(), Settings.plain(50).after(flipped));
        int same = 0;
        double along = 0;
        for (int p = 0; p < 400; p++) {
            same += after.group()[p] == flipped.group()[p] ? 1 : 0;
            along += after.x()[p] * flipped.x()[p] + after.y()[p] * flipped.y()[p];
        }
        assertThat(same).isGreaterThan(350);
        assertThat(along).isPositive();
        var alone = OpinionMaps.of(town.votes(), Settings.plain(50));
        assertThat(after.bridging().score()).isEqualTo(alone.bridging().score());
        assertThat(Agreement.between(after.group(), alone.group())).isGreaterThan(0.99);
    }

    /// The same map with its axes exchanged and reflected, and its groups named the other way round.
    private static OpinionMap turnedAround(OpinionMap map) {
        var x = Arrays.stream(map.y()).map(v -> -v).toArray();
        var group = Arrays.stream(map.group())
                .map(g -> g < 0 ? -1 : map.groups() - 1 - g)
                .toArray();
        return new OpinionMap(
                map.mode(),
                map.enough(),
                map.groups(),
                group,
                map.spreads(),
                x,
                map.x(),
                map.uncertainty(),
                map.components(),
                map.variance(),
                map.mean(),
                map.statementX(),
                map.statementY(),
                map.extremity(),
                map.votes(),
                map.silhouette(),
                map.consensus(),
                map.bridging(),
                map.representative(),
                map.majority(),
                map.priority(),
                map.model(),
                map.turn(),
                map.closed(),
                map.weighed(),
                map.robust());
    }
}
