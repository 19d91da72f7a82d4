package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
/// Where few statements were answered by all, many people stand on one point, and each such point would be the
/// clearest of groups, though one answer more moves people from it. So where divisions are compared, people on one
/// point stand apart as well, by a tenth of the variance of a place ([Silhouette]).
///
/// **Not.** A silhouette of 0.25 and a stability of 0.8 are judgements. The tenth was chosen on planted towns of 8 to
// 30
/// statements: less finds copies as groups again, more finds fewer of three and four groups.
final class Grouping {

    private static final int PEOPLE = 10;
    private static final double CLEAR = 0.25;
    private static final double STABLE = 0.8;
    private static final double KEPT = 0.02;
    private static final double SHARE = 0.1;
    private static final int MOST = 6;
    private static final int RESTARTS_OF_MANY = 6;

    private final Cloud cloud;
    private final double doubt;
    private final double[][] places;

    private Grouping(boolean[] in, boolean[] surplus, Places from) {
        this.doubt = from.doubt();
        this.places = from.at();
        var counted = in.clone();
        for (int p = 0; p < in.length; p++) {
            counted[p] &= !surplus[p];
        }
        this.cloud = Cloud.of(counted, places);
    }

    /// As many groups as before, from where they stood, while they are still apart; else sought anew.
    static Grouped again(boolean[] in, boolean[] surplus, OpinionMap previous, Places places) {
        int k = previous.groups();
        if (k < 2) {
            return k == 0 ? of(in, surplus, 1, 0, places) : of(in, surplus, 1, 1, places);
        }
        var grouping = new Grouping(in, surplus, places);
        int dimensions = Math.clamp(k - 1, 2, places.at().length);
        var own = new Cloud(Arrays.copyOf(grouping.cloud.at(), dimensions), grouping.cloud.weight());
        var middles = Arrays.stream(previous.spreads())
                .map(spread -> Arrays.copyOf(spread, dimensions))
                .toArray(double[][]::new);
        var start = new Clusters(middles, new int[own.size()], 0);
        Arrays.setAll(start.of(), i -> start.nearest(own, i));
        BiFunction<Cloud, Integer, int[]> way = (c, r) -> Mixture.from(c, start).of(c);
        var found = Found.of(own, k, way.apply(own, 1), way);
        return found.smallest() >= 5 && found.clear() >= CLEAR
                ? grouping.settled(found, in)
                : of(in, surplus, MOST, k, places);
    }

    /// @param surplus people who are placed, and not counted
    /// @param most how many groups at most
    /// @param before how many groups were shown before, or 0
    static Grouped of(boolean[] in, boolean[] surplus, int most, int before, Places places) {
        var grouping = new Grouping(in, surplus, places);
        if (grouping.cloud.people() < PEOPLE || grouping.cloud.size() < 3) {
            return Grouped.none(in.length);
        }
        var found = IntStream.rangeClosed(2, Math.min(most, grouping.cloud.size() - 1))
                .parallel()
                .boxed()
                .flatMap(k -> grouping.sought(k).stream())
                .toList();
        var best = grouping.clearest(found, before);
        return best == null
                ? Grouped.placed(Clusters.best(grouping.cloud, 1, 1), in, 0, places.at())
                : grouping.settled(best, in);
    }

    /// The clearest that is stable. Stability is tried, and doubt is counted, only as often as it must be: doubt makes
    /// none clearer.
    private @Nullable Found clearest(List<Surely> found, int before) {
        var left = new PriorityQueue<Surely>(Comparator.comparingDouble(
                        (Surely one) -> -one.apart() - (one.found().k() == before ? KEPT : 0))
                .thenComparingInt(Surely::place));
        for (var one : found) {
            left.add(new Surely(one.found(), one.apart(), one.known(), left.size()));
        }
        for (var one = left.poll(); one != null; one = left.poll()) {
            if (!one.known()) {
                left.add(new Surely(one.found(), apart(one.found()), true, one.place()));
            } else if (one.apart() > 0 && one.found().stable()) {
                return one.found();
            }
        }
        return null;
    }

    /// How far the parts of a division are apart in all dimensions, the doubt about places counted.
    private double apart(Found found) {
        return Found.silhouette(cloud, found.of(), found.k(), SHARE * doubt);
    }

    /// The tightest and the likeliest division, where their parts are large enough.
    private List<Surely> sought(int k) {
        int dimensions = Math.clamp(k - 1, 2, places.length);
        var own = new Cloud(Arrays.copyOf(cloud.at(), dimensions), cloud.weight());
        int restarts = cloud.size() > Grouped.MANY ? RESTARTS_OF_MANY : Grouped.RESTARTS;
        BiFunction<Cloud, Integer, int[]> tight =
                (c, r) -> Clusters.best(c, k, r).of();
        BiFunction<Cloud, Integer, int[]> likely =
                (c, r) -> Mixture.best(c, k, r).of(c);
        double least = Math.max(5, 0.005 * cloud.people());
        return Stream.of(tight, likely)
                .map(way -> Found.of(own, k, way.apply(own, restarts), way))
                .filter(found -> found.smallest() >= least && found.clear() >= CLEAR)
                .map(found -> dimensions == cloud.dimensions()
                        ? new Surely(found, found.clear(), false, 0)
                        : new Surely(found, apart(found), true, 0))
                .toList();
    }

    /// @param apart how far its parts are apart in all dimensions, at most
    /// @param known whether the doubt about places is counted in that
    /// @param place which of two that are as clear is taken
    private record Surely(Found found, double apart, boolean known, int place) {}

    /// A division that may be shown.
    private record Found(Cloud own, int k, int[] of, BiFunction<Cloud, Integer, int[]> way, double clear) {

        static Found of(Cloud own, int k, int[] of, BiFunction<Cloud, Integer, int[]> way) {
            return new Found(own, k, of, way, silhouette(own, of, k, 0));
        }

        double smallest() {
            var people = new double[k];
            for (int i = 0; i < of.length; i++) {
                people[of[i]] += own.weight()[i];
            }
            return Arrays.stream(people).min().orElse(0);
        }

        private static double silhouette(Cloud cloud, int[] of, int k, double doubt) {
            var some = cloud.some(Silhouette.EXACT);
            int part = some == cloud ? 1 : (cloud.size() + Silhouette.EXACT - 1) / Silhouette.EXACT;
            var own = new int[some.size()];
            Arrays.setAll(own, i -> of[i * part]);
            return Silhouette.of(some, own, k, doubt);
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
