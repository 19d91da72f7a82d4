package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Who is in which group.
///
/// @param groups how many there are
/// @param group per participant, 0..groups-1, or -1 for somebody who has voted too little to be placed
/// @param silhouette how clearly the groups are apart; 0 where there is one or none
record Grouped(int groups, int[] group, double silhouette) {

    private static final int VOTES = 7;
    private static final int FEWEST = 15;
    static final int RESTARTS = 40;
    private static final int MANY = 1_500;
    private static final int RESTARTS_OF_MANY = 12;
    private static final int PEOPLE = 10;
    private static final double CLEAR = 0.25;
    private static final double STABLE = 0.8;
    private static final double KEPT = 0.02;

    static Grouped none(int participants) {
        var group = new int[participants];
        Arrays.fill(group, -1);
        return new Grouped(0, group, 0);
    }

    /// Groups that are given.
    static Grouped given(int[] group) {
        return new Grouped(Arrays.stream(group).max().orElse(-1) + 1, group.clone(), 0);
    }

    /// Who has voted enough to be grouped: seven statements, or all where there are fewer. Where that leaves fewer
    /// than 15 people, those with the most votes join until there are 15; people with equally many join together,
    /// so that nobody's place in a list decides.
    static boolean[] enoughVotes(Votes votes, int statements) {
        int people = votes.participants();
        int need = Math.min(VOTES, statements);
        var most = new int[people];
        for (int p = 0; p < people; p++) {
            most[p] = -votes.seen(p);
        }
        Arrays.sort(most);
        int fifteenth = people == 0 ? 0 : -most[Math.min(FEWEST, people) - 1];
        var in = new boolean[people];
        for (int p = 0; p < people; p++) {
            in[p] = votes.seen(p) > 0 && votes.seen(p) >= Math.min(need, fifteenth);
        }
        return in;
    }

    /// Two to five groups, whichever number has the best silhouette; the larger number where two are equal. (Polis,
    /// with a better search.)
    static Grouped compatible(double[] px, double[] py, boolean[] in) {
        var cloud = Cloud.of(in, px, py);
        if (cloud.size() < 2) {
            return none(in.length);
        }
        int restarts = cloud.size() > MANY ? RESTARTS_OF_MANY : RESTARTS;
        int most = Math.min(5, Math.min(cloud.size(), 2 + Math.min(100, cloud.size()) / 12));
        var best = Clusters.best(cloud, 2, restarts);
        double clearest = Silhouette.of(cloud, best);
        for (int k = 3; k <= most; k++) {
            var parts = Clusters.best(cloud, k, restarts);
            double clear = Silhouette.of(cloud, parts);
            if (clear >= clearest) {
                best = parts;
                clearest = clear;
            }
        }
        return placed(best, in, clearest, px, py);
    }

    /// One to six groups among at least [#PEOPLE] people who have voted enough; fewer people give no group at all.
    ///
    /// The middles of k groups span at most k − 1 dimensions, so k groups are sought in that many (two at least,
    // and
    /// no more than there are). More than one group is accepted only where they are apart (silhouette at least
    /// 0.25), would be found again among other people of the same kind ([Stability] at least 0.8), and the smallest
    /// has at least five people and one in two hundred. Of those the one with the best silhouette is taken; the
    /// number that was shown before is kept as long as none is better by 0.02.
    ///
    /// @param most how many groups at most
    /// @param before how many groups were shown before, or 0
    /// @param places per dimension, where people stand
    static Grouped clear(boolean[] in, int most, int before, double[]... places) {
        var cloud = Cloud.of(in, places[0], places[1]);
        if (cloud.people() < PEOPLE || cloud.size() < 3) {
            return none(in.length);
        }
        Found best = null;
        for (int k = 2; k <= Math.min(most, cloud.size() - 1); k++) {
            int dimensions = Math.clamp(k - 1, 2, places.length);
            var own = Arrays.copyOf(places, dimensions);
            for (var found : Found.of(dimensions == 2 ? cloud : Cloud.of(in, own), k)) {
                double kept = k == before ? KEPT : 0;
                if (found.clear() >= CLEAR
                        && (best == null
                                || found.clear() + kept
                                        > best.clear() + (best.parts().k() == before ? KEPT : 0))
                        && found.stable() >= STABLE) {
                    best = found;
                }
            }
        }
        return best == null
                ? placed(Clusters.best(cloud, 1, 1), in, 0, places)
                : placed(best.parts(), in, best.clear(), places);
    }

    /// A division that may be shown.
    private record Found(Cloud cloud, Clusters parts, double clear, BiFunction<Cloud, Integer, Clusters> way) {

        /// The tightest division, and the clearest, where their parts are large enough.
        static List<Found> of(Cloud cloud, int k) {
            int restarts = cloud.size() > MANY ? RESTARTS_OF_MANY : RESTARTS;
            double least = Math.max(5, 0.005 * cloud.people());
            BiFunction<Cloud, Integer, Clusters> tight = (c, r) -> Clusters.best(c, k, r);
            BiFunction<Cloud, Integer, Clusters> clear = (c, r) -> Clusters.clearest(c, k, r, least);
            return Stream.of(tight, clear)
                    .map(way -> {
                        var parts = way.apply(cloud, restarts);
                        return new Found(cloud, parts, Silhouette.of(cloud, parts), way);
                    })
                    .filter(found ->
                            Arrays.stream(found.parts.people(cloud)).min().orElse(0) >= least)
                    .toList();
        }

        double stable() {
            return Stability.of(cloud, parts, way);
        }
    }

    /// Everybody who is `in`, with the nearest part.
    static Grouped placed(Clusters parts, boolean[] in, double silhouette, double[]... places) {
        var group = new int[in.length];
        for (int p = 0; p < in.length; p++) {
            group[p] = in[p] ? parts.nearest(places, p) : -1;
        }
        return new Grouped(parts.k(), group, silhouette);
    }
}
