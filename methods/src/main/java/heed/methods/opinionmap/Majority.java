package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What most people share: the statements that clearly more than half of all who saw them agree with, and those
/// they disagree with.
///
/// Counted over all participants, grouped or not; a share must lie above one half by [Evidence#CONFIDENT] standard
/// errors. At most five each, the product of share and test descending. An empty list is a result: there is no such
/// statement.
public record Majority(List<Shared> agree, List<Shared> disagree) {

    private static final int MOST = 5;

    /// A statement that most people share.
    ///
    /// @param votes how many voted so
    /// @param seen how many answered
    /// @param share (votes + 1) / (seen + 2)
    /// @param test how far the share lies above one half, in standard errors
    public record Shared(int statement, int votes, int seen, double share, double test) {}

    static Majority of(Statements statements) {
        return new Majority(list(statements, 2), list(statements, 0));
    }

    private static List<Shared> list(Statements statements, int side) {
        List<Shared> found = new ArrayList<>();
        for (int c = 0; c < statements.size(); c++) {
            int of = statements.tally()[3 * c + side];
            int among = statements.seen(c);
            var shared = new Shared(c, of, among, Evidence.share(of, among), Evidence.aboveHalf(of, among));
            if (statements.counts()[c] && shared.share() > 0.5 && shared.test() > Evidence.CONFIDENT) {
                found.add(shared);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(s -> -s.share() * s.test()))
                .limit(MOST)
                .toList();
    }
}
