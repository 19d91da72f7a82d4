package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A cloud divided into k parts around their centres.
///
/// **Problem.** Least total squared distance of people to the centre of their part (k-means).
///
/// **Method.** Starting centres by k-means++ (Arthur and Vassilvitskii 2007), Lloyd steps until nobody moves, then
/// single moves for as long as they help (Hartigan 1975), many restarts with fixed seeds, the best kept.
///
/// **Guarantees.** The same points with the same weights give the same centres to the bit, in whatever order they
/// came. Parts are numbered from the largest to the smallest.
///
/// **Not.** It is a search: a better division may exist, though with the restarts used here none was found on the
/// data at hand.
///
/// @param centre per part, its coordinates
/// @param of for each point of the cloud, its part
/// @param inertia the total squared distance
record Clusters(double[][] centre, int[] of, double inertia) {

    static Clusters best(Cloud cloud, int k, int restarts) {
        var best = Division.of(cloud, k, new Noise(k * 1_000L));
        for (int r = 1; r < restarts; r++) {
            var other = Division.of(cloud, k, new Noise(k * 1_000L + r));
            best = other.inertia < best.inertia * (1 - 1e-12) ? other : best;
        }
        return best.ordered(cloud);
    }

    int k() {
        return centre.length;
    }

    /// The part whose centre is nearest to point `i`; the lower number where two are as near.
    int nearest(Cloud cloud, int i) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < centre.length; j++) {
            double d = cloud.squared(i, centre[j]);
            if (d < least) {
                least = d;
                best = j;
            }
        }
        return best;
    }

    /// The same, for participant `p`.
    int nearest(double[][] places, int p) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < centre.length; j++) {
            double sum = 0;
            for (int d = 0; d < centre[j].length; d++) {
                double away = places[d][p] - centre[j][d];
                sum += away * away;
            }
            if (sum < least) {
                least = sum;
                best = j;
            }
        }
        return best;
    }

    private Clusters ordered(Cloud cloud) {
        var people = people(cloud);
        Comparator<Integer> order = Comparator.comparingDouble((Integer j) -> -people[j]);
        for (int d = 0; d < cloud.dimensions(); d++) {
            int coordinate = d;
            order = order.thenComparingDouble(j -> centre[j][coordinate]);
        }
        var largest = IntStream.range(0, k())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        var rank = new int[k()];
        for (int r = 0; r < largest.length; r++) {
            rank[largest[r]] = r;
        }
        return new Clusters(
                Arrays.stream(largest).mapToObj(j -> centre[j]).toArray(double[][]::new),
                Arrays.stream(of).map(j -> rank[j]).toArray(),
                inertia);
    }

    /// How many people each part has.
    double[] people(Cloud cloud) {
        var people = new double[k()];
        for (int i = 0; i < of.length; i++) {
            people[of[i]] += cloud.weight()[i];
        }
        return people;
    }
}
