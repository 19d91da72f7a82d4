package heed.methods.opinionmap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What may be said of a map, with the real numbers of each group and an interval for each.
///
/// **Method.** A statement is *shared* when in every group clearly more than half of those who answered agree (or
/// disagree) with it: the lower end of a 90 % interval (Wilson 1927) lies above one half, and at least eight have
/// answered. *Dividing* is a statement where one group clearly agrees and another clearly disagrees. Of a statement
/// that all groups that know it share, but that fewer than eight of some group have answered, it is said that it
/// *needs* their votes. Nothing shared is a result too: [#noConsensus].
///
/// @param shared what all groups share, the highest lower bound of the bridging score first
/// @param dividing what divides groups, the widest gap first
/// @param needed what may be shared, and needs votes
public record Findings(List<Finding> shared, List<Finding> dividing, List<Finding> needed) {

    private static final int FEW = 8;
    private static final double NINETY = 1.6449;

    /// A statement and how each group received it.
    ///
    /// @param agree whether it is shared by agreeing; otherwise by disagreeing. For a dividing statement: true.
    /// @param byGroup one for each group, in their order
    /// @param lacking the groups of which fewer than eight have answered
    public record Finding(int statement, boolean agree, List<Share> byGroup, List<Integer> lacking) {

        /// The statement's weakest lower bound over groups.
        public double weakest() {
            return byGroup.stream().mapToDouble(Share::lower).min().orElse(0);
        }
    }

    /// The part of a group that voted so.
    ///
    /// @param votes how many voted so
    /// @param seen how many answered, passes included
    /// @param lower the lower end of a 90 % interval of the share; 0 where nobody answered
    /// @param upper the upper end; 1 where nobody answered
    public record Share(int votes, int seen, double lower, double upper) {

        /// @throws IllegalArgumentException when there are more votes than answers, or fewer than none
        public static Share of(int votes, int seen) {
            if (votes < 0 || votes > seen) {
                throw new IllegalArgumentException(votes + " of " + seen + " cannot be");
            }
            if (seen == 0) {
                return new Share(0, 0, 0, 1);
            }
            double n = seen, p = votes / n, z = NINETY * NINETY;
            double middle = (p + z / (2 * n)) / (1 + z / n);
            double half = NINETY * Math.sqrt(p * (1 - p) / n + z / (4 * n * n)) / (1 + z / n);
            return new Share(votes, seen, Math.max(0, middle - half), Math.min(1, middle + half));
        }

        boolean clear() {
            return seen >= FEW && lower > 0.5;
        }
    }

    /// Whether there are groups, and nothing that they share by agreeing.
    public boolean noConsensus() {
        return shared.stream().noneMatch(Finding::agree);
    }

    public static Findings of(OpinionMap map) {
        var open = IntStream.range(0, map.mean().length)
                .filter(c -> !map.closed()[c] && map.votes().groups() > 0)
                .boxed()
                .toList();
        var both = open.stream()
                .flatMap(c -> java.util.stream.Stream.of(finding(map, c, true), finding(map, c, false)))
                .toList();
        Comparator<Finding> bridging =
                Comparator.comparingDouble((Finding f) -> -map.bridging().lower()[f.statement()]);
        return new Findings(
                both.stream()
                        .filter(f -> f.byGroup().stream().allMatch(Share::clear))
                        .sorted(bridging.thenComparing(Finding::statement))
                        .toList(),
                both.stream()
                        .filter(f -> f.agree() && divides(f, finding(map, f.statement(), false)))
                        .sorted(Comparator.comparingDouble((Finding f) -> -gap(f))
                                .thenComparing(Finding::statement))
                        .toList(),
                both.stream()
                        .filter(Findings::needs)
                        .sorted(bridging.thenComparing(Finding::statement))
                        .toList());
    }

    private static Finding finding(OpinionMap map, int c, boolean agree) {
        var side = agree ? map.votes().agree() : map.votes().disagree();
        return new Finding(
                c,
                agree,
                IntStream.range(0, map.votes().groups())
                        .mapToObj(g -> Share.of(side[g][c], map.votes().seen()[g][c]))
                        .toList(),
                map.lacking(c));
    }

    private static boolean divides(Finding agreed, Finding disagreed) {
        return agreed.byGroup().stream().anyMatch(Share::clear)
                && disagreed.byGroup().stream().anyMatch(Share::clear);
    }

    private static double gap(Finding f) {
        var shares = f.byGroup().stream()
                .filter(s -> s.seen() > 0)
                .mapToDouble(s -> (double) s.votes() / s.seen())
                .summaryStatistics();
        return shares.getMax() - shares.getMin();
    }

    private static boolean needs(Finding f) {
        return !f.lacking().isEmpty()
                && f.byGroup().stream().anyMatch(Share::clear)
                && f.byGroup().stream().filter(s -> s.seen() >= FEW).allMatch(Share::clear);
    }
}
