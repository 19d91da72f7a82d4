package heed.methods.opinionmap;

import java.util.Arrays;

/// Who is in which group.
///
/// @param groups how many there are
/// @param group per participant, 0..groups-1, or -1 for somebody who has voted too little to be placed
/// @param silhouette how clearly the groups are apart; 0 where there is one or none
record Grouped(int groups, int[] group, double silhouette) {

    private static final int VOTES = 7;
    private static final int FEWEST = 15;
    static final int RESTARTS = 40;
    static final int MANY = 1_500;
    static final int RESTARTS_OF_MANY = 12;

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

    /// Everybody who is `in`, with the nearest part.
    static Grouped placed(Clusters parts, boolean[] in, double silhouette, double[]... places) {
        var group = new int[in.length];
        for (int p = 0; p < in.length; p++) {
            group[p] = in[p] ? parts.nearest(places, p) : -1;
        }
        return new Grouped(parts.k(), group, silhouette);
    }
}
