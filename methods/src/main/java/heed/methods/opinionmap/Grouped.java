package heed.methods.opinionmap;

import java.util.Arrays;

/// Who is in which group.
///
/// @param groups how many there are
/// @param group per participant, 0..groups-1, or -1 for somebody who has voted too little to be placed
/// @param x the centres
/// @param y the centres
/// @param silhouette how clearly the groups are apart; 0 where there is one or none
record Grouped(int groups, int[] group, double[] x, double[] y, double silhouette) {

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
        return new Grouped(0, group, new double[0], new double[0], 0);
    }

    /// Groups that are given; their centres are the means of their people.
    static Grouped given(int[] group, double[] px, double[] py) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        var x = new double[groups];
        var y = new double[groups];
        var people = new int[groups];
        for (int p = 0; p < group.length; p++) {
            if (group[p] >= 0) {
                x[group[p]] += px[p];
                y[group[p]] += py[p];
                people[group[p]]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            x[g] /= Math.max(1, people[g]);
            y[g] /= Math.max(1, people[g]);
        }
        return new Grouped(groups, group.clone(), x, y, 0);
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
        var cloud = Cloud.of(px, py, in);
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
        return placed(best, px, py, in, clearest);
    }

    /// One to `most` groups among at least [#PEOPLE] people who have voted enough; fewer people give no group at
    /// all.
    ///
    /// More than one group is accepted only where they are apart (silhouette at least 0.25), would be found again
    /// among other people of the same kind ([Stability] at least 0.8), and the smallest has at least five people
    /// and one in a hundred. Of those the one with the best silhouette is taken; the number that was shown before
    /// is kept as long as none is better by 0.02.
    static Grouped clear(double[] px, double[] py, boolean[] in, int most, int before) {
        var cloud = Cloud.of(px, py, in);
        if (cloud.people() < PEOPLE || cloud.size() < 3) {
            return none(in.length);
        }
        int restarts = cloud.size() > MANY ? RESTARTS_OF_MANY : RESTARTS;
        var best = Clusters.best(cloud, 1, 1);
        double clearest = 0, advantage = 0;
        for (int k = 2; k <= Math.min(most, cloud.size() - 1); k++) {
            var parts = Clusters.best(cloud, k, restarts);
            double clear = Silhouette.of(cloud, parts), kept = k == before ? KEPT : 0;
            double smallest = Arrays.stream(parts.people(cloud)).min().orElse(0);
            if (clear >= CLEAR
                    && clear + kept > clearest + advantage
                    && smallest >= Math.max(5, 0.01 * cloud.people())
                    && Stability.of(cloud, parts) >= STABLE) {
                best = parts;
                clearest = clear;
                advantage = kept;
            }
        }
        return placed(best, px, py, in, clearest);
    }

    static Grouped placed(Clusters parts, double[] px, double[] py, boolean[] in, double silhouette) {
        var group = new int[in.length];
        for (int p = 0; p < in.length; p++) {
            group[p] = in[p] ? Clusters.nearest(px[p], py[p], parts.x(), parts.y()) : -1;
        }
        return new Grouped(parts.k(), group, parts.x(), parts.y(), silhouette);
    }
}
