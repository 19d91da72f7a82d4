package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Groups that were put there are found, and none where there are none.
class PlantedTest {

    private static final double[][] SHARES = {
        {0.5, 0.5},
        {0.9, 0.1},
        {0.95, 0.05},
        {0.99, 0.01},
        {0.34, 0.33, 0.33},
        {0.6, 0.3, 0.1},
        {0.25, 0.25, 0.25, 0.25},
        {0.4, 0.3, 0.2, 0.1},
        {0.2, 0.2, 0.2, 0.2, 0.2},
        {0.3, 0.25, 0.2, 0.15, 0.1}
    };

    /// Where somebody who knew how each group leans could tell people apart, so does the map, which is told nothing;
    /// provided that the smallest group stands out twice as far as the limit below which no component of the votes
    /// can show it (Baik, Ben Arous and Péché 2005).
    @ParameterizedTest
    @CsvSource({"1000, 100, 0.5, 0.9", "1000, 100, 0.3, 0.9", "1000, 1000, 0.03, 0.9", "3000, 2000, 0.01, 0.95"})
    void groupsAreFoundWhereBayesRuleFindsThem(int people, int statements, double density, double lean) {
        int reached = 0;
        for (var shares : SHARES) {
            var town = Town.of(5 + shares.length, people, statements, shares, lean, density);
            if (found(town, town.bayes(lean, shares)) >= 0.97
                    && signal(people, statements, density, lean, shares) >= 2) {
                var map = OpinionMaps.of(town.votes(), Settings.plain(statements));
                double found = found(town, map.group());
                System.out.printf(
                        "planted, %d x %d, density %.2f, lean %.2f, %s: %.3f%n",
                        people, statements, density, lean, Arrays.toString(shares), found);
                assertThat(found).as(Arrays.toString(shares)).isGreaterThanOrEqualTo(0.95);
                reached++;
            }
        }
        assertThat(reached).isPositive();
    }

    private static double signal(int people, int statements, double density, double lean, double[] shares) {
        double smallest = people * Arrays.stream(shares).min().orElse(0);
        double apart = density * 0.9 * 2 * (2 * lean - 1);
        return smallest * statements / 2 * apart * apart / (density * 0.9 * Math.sqrt((double) people * statements));
    }

    /// One in a hundred, from the very limit on below which no component of the votes can show them (signal 1).
    @ParameterizedTest
    @CsvSource({
        "1000, 100, 0.3, 0.9",
        "1000, 100, 0.5, 0.95",
        "1000, 1000, 0.1, 0.9",
        "1000, 1000, 0.3, 0.9",
        "2000, 200, 0.3, 0.9",
        "2000, 200, 0.5, 0.9",
        "3000, 2000, 0.03, 0.95",
        "5000, 500, 0.1, 0.9"
    })
    void aMinorityOfOneInAHundredIsFound(int people, int statements, double density, double lean) {
        double[] shares = {0.99, 0.01};
        var town = Town.of(7, people, statements, shares, lean, density);
        double signal = signal(people, statements, density, lean, shares);
        assertThat(signal).isGreaterThan(1);
        assertThat(found(town, town.bayes(lean, shares))).isGreaterThanOrEqualTo(0.97);
        double found = found(
                town, OpinionMaps.of(town.votes(), Settings.plain(statements)).group());
        System.out.printf(
                "planted, %d x %d, density %.2f, lean %.2f, one in a hundred, signal %.2f: %.3f%n",
                people, statements, density, lean, signal, found);
        assertThat(found).isGreaterThanOrEqualTo(0.95);
    }

    /// What the figures above are worth: at less than half the limit nobody is found, though Bayes' rule would.
    @Test
    void farBelowTheLimitAMinorityIsNotFound() {
        double[] shares = {0.99, 0.01};
        var town = Town.of(7, 1_000, 1_000, shares, 0.95, 0.03);
        assertThat(signal(1_000, 1_000, 0.03, 0.95, shares)).isLessThan(0.5);
        assertThat(found(town, town.bayes(0.95, shares))).isGreaterThanOrEqualTo(0.97);
        assertThat(found(
                        town,
                        OpinionMaps.of(town.votes(), Settings.plain(1_000)).group()))
                .isLessThan(0.5);
    }

    private static double found(Town town, int[] group) {
        var seen = new int[town.people()];
        for (int p : town.person()) {
            seen[p]++;
        }
        var placed = IntStream.range(0, town.people()).filter(p -> seen[p] >= 7).toArray();
        return Agreement.between(
                Arrays.stream(placed).map(p -> group[p]).toArray(),
                Arrays.stream(placed).map(p -> town.group()[p]).toArray());
    }

    @Test
    void pureNoiseHasNoClearGroups() {
        int clear = 0;
        for (int seed = 0; seed < 100; seed++) {
            int people = 100 + seed % 4 * 100, statements = 20 + seed % 5 * 20;
            var noise = Town.of(1_000 + seed, people, statements, 1, 0.5, 0.2 + 0.2 * (seed % 3));
            clear += OpinionMaps.of(noise.votes(), Settings.plain(statements)).groups() > 1 ? 1 : 0;
        }
        System.out.printf("noise: %d of 100 seen as groups%n", clear);
        assertThat(clear).isLessThanOrEqualTo(5);
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
