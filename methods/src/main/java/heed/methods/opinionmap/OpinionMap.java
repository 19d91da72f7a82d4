package heed.methods.opinionmap;

import java.util.List;
import java.util.stream.IntStream;

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
/// @param spreads per group, its middle and how its people spread around it: x, y, xx, xy, yy
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
/// @param votes how each group voted; everybody as one group when there are none
/// @param silhouette how clearly the groups are apart, -1 to 1; 0 where there are fewer than two
/// @param consensus per statement, group-informed consensus: the product over groups of (agree + 1) / (seen + 2)
/// @param bridging per statement, how far people of all opinions agree with it
/// @param representative per group, the statements by which it stands out
/// @param majority what most people share
/// @param priority per statement, how much it should be shown next (larger is more)
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
        double[] priority) {

    private static final int FEW = 8;

    /// The groups of which fewer than eight people have answered a statement: it needs votes from them before
    /// anything can be said of all.
    public List<Integer> lacking(int statement) {
        return IntStream.range(0, groups)
                .filter(g -> votes.seen()[g][statement] < FEW)
                .boxed()
                .toList();
    }

    /// How likely a participant belongs to each group, given how little is known of where they stand. The numbers
    /// add up to one.
    ///
    /// People of a group are taken to spread around its middle as a normal distribution; a participant's own
    /// uncertainty is added to that spread. Also for somebody who has voted too little to be placed. Empty where
    /// there are no groups, or in the compatible mode.
    public double[] membership(int participant) {
        return uncertainty.length == 0 ? new double[0] : Membership.of(this, participant);
    }

    /// A way of counting.
    public enum Mode {
        /// As Polis counts, so that results can be compared.
        COMPATIBLE,
        /// As Heed counts.
        DEFAULT
    }
}
