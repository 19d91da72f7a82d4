package heed.methods.opinionmap;

/// A statement that sets a group apart: this group agrees (or disagrees) with it more than all the others do.
///
/// @param statement its index
/// @param agree whether the group stands out by agreeing; otherwise by disagreeing
/// @param votes how many of the group voted so
/// @param seen how many of the group answered
/// @param share (votes + 1) / (seen + 2)
/// @param shareTest how far the share lies above one half, in standard errors
/// @param ratio the share divided by that of all other groups together
/// @param ratioTest how far the share lies above that of all others, in standard errors
/// @param bestAgree whether it was chosen as the statement this group agrees with best
public record Representative(
        int statement,
        boolean agree,
        int votes,
        int seen,
        double share,
        double shareTest,
        double ratio,
        double ratioTest,
        boolean bestAgree) {

    /// What the list is ordered by.
    double weight() {
        return ratio * ratioTest * share * shareTest;
    }

    Representative best() {
        return new Representative(statement, agree, votes, seen, share, shareTest, ratio, ratioTest, true);
    }
}
