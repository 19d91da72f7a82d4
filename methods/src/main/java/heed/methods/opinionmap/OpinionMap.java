package heed.methods.opinionmap;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The opinion map: where people and statements stand, which groups there are, what sets them apart and what all
/// share.
///
/// Arrays over participants and statements are in the order of [Votes]. The record holds its arrays as they are:
/// read them, do not write.
///
/// @param mode which way of counting made it
/// @param enough whether there are enough votes for the map to mean anything; when not, nobody is placed in a group
/// @param groups how many groups; 0 when not enough, 1 when there are no clear groups
/// @param group per participant, its group, or -1 for none
/// @param spreads per group, its middle (as many numbers as the model has dimensions) and how its people spread
///     around it (a packed covariance), before the turn
/// @param x per participant, the position along the first component
/// @param y per participant, the position along the second component
/// @param uncertainty per participant, the covariance of that position: xx, xy, yy, one after the other; empty in
///     the compatible mode
/// @param components the two components, each of unit length over statements; 0 for statements that take no part
/// @param variance the variance of votes along each component, and in all (three numbers; divisor participants − 1)
/// @param mean per statement, the mean vote of those who saw it; 0 for statements that take no part
/// @param statementX per statement, where somebody would stand who agreed with it and saw nothing else
/// @param statementY the same, second component
/// @param extremity per statement, the distance of that position from the middle
/// @param votes how each group voted, each account as one; everybody as one group when there are none
/// @param silhouette how clearly the groups are apart, -1 to 1; 0 where there are fewer than two
/// @param consensus per statement, group-informed consensus: the product over groups of (agree + 1) / (seen + 2)
/// @param bridging per statement, how far people of all opinions agree with it
/// @param representative per group, the statements by which it stands out
/// @param majority what most people share
/// @param priority per statement, how much it should be shown next (larger is more)
/// @param model what was learned of the statements, to place people by; none in the compatible mode
/// @param turn how the plane was turned after the model, towards the map before
/// @param closed per statement, whether it takes no part by decision (moderated out, or meta)
/// @param weighed which accounts are weighed as one voter
/// @param robust the bridging scores if other people were counted
public record OpinionMap(
        Mode mode,
        boolean enough,
        int groups,
        int[] group,
        double[][] spreads,
        double[] x,
        double[] y,
        double[] uncertainty,
        double[][] components,
        double[] variance,
        double[] mean,
        double[] statementX,
        double[] statementY,
        double[] extremity,
        GroupVotes votes,
        double silhouette,
        double[] consensus,
        Bridging bridging,
        List<List<Representative>> representative,
        Majority majority,
        double[] priority,
        @Nullable Model model,
        Turn turn,
        boolean[] closed,
        Weighed weighed,
        Robust robust) {

    private static final int FEW = 8;

    /// The groups of which fewer than eight people have answered a statement: it needs votes from them before
    /// anything can be said of all.
    public List<Integer> lacking(int statement) {
        return IntStream.range(0, groups)
                .filter(g -> votes.seen()[g][statement] < FEW)
                .boxed()
                .toList();
    }

    /// Where somebody stands by these votes, and why: also for somebody who is not on the map, and at once after a
    /// vote, without a new map. For people on the map it is where the map shows them, to the bit.
    ///
    /// @param statement statements, each once, in any order
    /// @param value for each of them 1, 0 or -1
    /// @throws IllegalStateException in the compatible mode, which has no model
    /// @throws IllegalArgumentException when a statement or a value is out of range
    public Place place(int[] statement, byte[] value) {
        if (model == null) {
            throw new IllegalStateException("the compatible mode places nobody singly");
        }
        return Place.of(this, model, statement, value);
    }

    /// The same map with these of its people only, in this order, so that a map of fewer people can follow it. What was
    /// learned is left out: the one that follows learns anew.
    public OpinionMap only(int[] people) {
        return new OpinionMap(
                mode,
                enough,
                groups,
                IntStream.of(people).map(p -> group[p]).toArray(),
                spreads,
                IntStream.of(people).mapToDouble(p -> x[p]).toArray(),
                IntStream.of(people).mapToDouble(p -> y[p]).toArray(),
                uncertainty.length == 0
                        ? uncertainty
                        : IntStream.of(people)
                                .flatMap(p -> IntStream.range(3 * p, 3 * p + 3))
                                .mapToDouble(i -> uncertainty[i])
                                .toArray(),
                components,
                variance,
                mean,
                statementX,
                statementY,
                extremity,
                votes,
                silhouette,
                consensus,
                bridging,
                representative,
                majority,
                priority,
                null,
                turn,
                closed,
                Weighed.nobody(people.length),
                robust);
    }

    /// A way of counting.
    public enum Mode {
        /// As Polis counts, so that results can be compared.
        COMPATIBLE,
        /// As Heed counts.
        DEFAULT
    }
}
