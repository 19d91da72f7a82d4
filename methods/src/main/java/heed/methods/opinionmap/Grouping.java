package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Decides how many groups there are, and who is in which; also that there are none.
///
/// **Problem.** Any cloud can be cut into k parts. Groups should be shown only where people stand apart, and a small
/// group that stands apart must not be swallowed.
///
/// **Method.** The middles of k groups span at most k − 1 dimensions, so k groups are sought in that many (two at
/// least), in two ways: the tightest ([Clusters]) and the likeliest ([Mixture]). A division is accepted only where
/// its parts are apart (silhouette at least 0.25), would be found again among other people of the same kind
/// ([Stability] at least 0.8), and the smallest has at least five people and one in two hundred. Of those the one
/// with the best silhouette in all dimensions is taken; the number that was shown before is kept as long as none is
/// better by 0.02. From there the mixture settles who is in which group.
///
/// **Not.** A silhouette of 0.25 and a stability of 0.8 are judgements.
final class Grouping {

    private static final int PEOPLE = 10;
    private static final double CLEAR = 0.25;
    private static final double STABLE = 0.8;
    private static final double KEPT = 0.02;
    private static final int MOST = 6;
    private static final int RESTARTS_OF_MANY = 6;

    private final Cloud cloud;
    private final double[][] places;

    private Grouping(boolean[] in, boolean[] surplus, double[][] places) {
        this.places = places;
        var counted = in.clone();
        for (int p = 0; p < in.length; p++) {
            counted[p] &= !surplus[p];
        }
        this.cloud = Cloud.of(counted, places);
    }

    /// As many groups as before, from where they stood, while they are still apart; else sought anew.
    static Grouped again(boolean[] in, boolean[] surplus, OpinionMap previous, double[]... places) {
        int k = previous.groups();
        if (k < 2) {
            return k == 0 ? of(in, surplus, 1, 0, places) : of(in, surplus, 1, 1, places);
        }
        var grouping = new Grouping(in, surplus, places);
        int dimensions = Math.clamp(k - 1, 2, places.length);
        var own = new Cloud(Arrays.copyOf(grouping.cloud.at(), dimensions), grouping.cloud.weight());
        var middles = Arrays.stream(previous.spreads())
                .map(spread -> Arrays.copyOf(spread, dimensions))
                .toArray(double[][]::new);
        var start = new Clusters(middles, new int[own.size()], 0);
        Arrays.setAll(start.of(), i -> start.nearest(own, i));
        BiFunction<Cloud, Integer, int[]> way = (c, r) -> Mixture.from(c, start).of(c);
        var found = Found.of(grouping.cloud, own, k, way.apply(own, 1), way);
        return found.smallest() >= 5 && found.clear() >= CLEAR
                ? grouping.settled(found, in)
                : of(in, surplus, MOST, k, places);
    }

    /// @param surplus people who are placed, and not counted
    /// @param most how many groups at most
    /// @param before how many groups were shown before, or 0
    /// @param places per dimension, where people stand
    static Grouped of(boolean[] in, boolean[] surplus, int most, int before, double[]... places) {
        var grouping = new Grouping(in, surplus, places);
        if (grouping.cloud.people() < PEOPLE || grouping.cloud.size() < 3) {
            return Grouped.none(in.length);
        }
        var found = IntStream.rangeClosed(2, Math.min(most, grouping.cloud.size() - 1))
                .parallel()
                .boxed()
                .flatMap(k -> grouping.sought(k).stream())
                .toList();
        // The clearest first, so that stability is tried only as often as it must be.
        var best = found.stream()
                .sorted(Comparator.comparingDouble((Found one) -> -one.everywhere() - (one.k() == before ? KEPT : 0)))
                .filter(one -> one.everywhere() > 0 && one.stable())
                .findFirst()
                .orElse(null);
        return best == null
                ? Grouped.placed(Clusters.best(grouping.cloud, 1, 1), in, 0, places)
                : grouping.settled(best, in);
    }

    /// The tightest and the likeliest division, where their parts are large enough.
    private List<Found> sought(int k) {
        int dimensions = Math.clamp(k - 1, 2, places.length);
        var own = new Cloud(Arrays.copyOf(cloud.at(), dimensions), cloud.weight());
        int restarts = cloud.size() > Grouped.MANY ? RESTARTS_OF_MANY : Grouped.RESTARTS;
        BiFunction<Cloud, Integer, int[]> tight =
                (c, r) -> Clusters.best(c, k, r).of();
        BiFunction<Cloud, Integer, int[]> likely =
                (c, r) -> Mixture.best(c, k, r).of(c);
        double least = Math.max(5, 0.005 * cloud.people());
        return Stream.of(tight, likely)
                .map(way -> Found.of(cloud, own, k, way.apply(own, restarts), way))
                .filter(found -> found.smallest() >= least && found.clear() >= CLEAR)
                .toList();
    }

    /// A division that may be shown.
    private record Found(
            Cloud own, int k, int[] of, BiFunction<Cloud, Integer, int[]> way, double clear, double everywhere) {

        static Found of(Cloud all, Cloud own, int k, int[] of, BiFunction<Cloud, Integer, int[]> way) {
            double clear = silhouette(own, of, k);
            return new Found(
                    own, k, of, way, clear, own.dimensions() == all.dimensions() ? clear : silhouette(all, of, k));
        }

        double smallest() {
            var people = new double[k];
            for (int i = 0; i < of.length; i++) {
                people[of[i]] += own.weight()[i];
            }
            return Arrays.stream(people).min().orElse(0);
        }

        private static double silhouette(Cloud cloud, int[] of, int k) {
            var some = cloud.some(Silhouette.EXACT);
            int part = some == cloud ? 1 : (cloud.size() + Silhouette.EXACT - 1) / Silhouette.EXACT;
            var own = new int[some.size()];
            Arrays.setAll(own, i -> of[i * part]);
            return Silhouette.of(some, own, k);
        }

        boolean stable() {
            return Stability.reaches(STABLE, own, of, way);
        }
    }

    private Grouped settled(Found found, boolean[] in) {
        var own = found.own();
        var mixture = Mixture.from(own, new Clusters(new double[found.k()][], found.of(), 0));
        var group = new int[in.length];
        var shares = Shares.even(in.length);
        shares.each(share -> {
            var likeliest = mixture.likeliest();
            var at = new double[own.dimensions()];
            for (int p = shares.from(share); p < shares.to(share); p++) {
                group[p] = -1;
                if (in[p]) {
                    for (int d = 0; d < at.length; d++) {
                        at[d] = places[d][p];
                    }
                    group[p] = likeliest.applyAsInt(at);
                }
            }
        });
        var members = new int[found.k()];
        for (int g : group) {
            if (g >= 0) {
                members[g]++;
            }
        }
        return new Grouped(found.k(), largestFirst(group, members), found.clear());
    }

    private static int[] largestFirst(int[] group, int[] members) {
        var rank = new int[members.length];
        for (int g = 0; g < members.length; g++) {
            for (int h = 0; h < members.length; h++) {
                rank[g] += members[h] > members[g] || members[h] == members[g] && h < g ? 1 : 0;
            }
        }
        Arrays.setAll(group, p -> group[p] < 0 ? -1 : rank[group[p]]);
        return group;
    }
}
