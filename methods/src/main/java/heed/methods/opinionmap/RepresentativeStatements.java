package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses the statements by which each group stands out, at most five, as Polis does.
///
/// **Method.** For each statement the share of a group that agrees is tested against one half and against all other
/// groups together ([Evidence]); likewise the share that disagrees. The statement speaks for the side with the
/// larger difference. It is sufficient when both tests of a side are above 90 %. One statement that the group
/// agrees with comes first even where it sets the group apart less, so that each group is described by something it
/// wants; then the sufficient ones by the product of both shares' sizes and tests; agreements before disagreements.
/// (opinion-map specification, 1.7.)
///
/// **Not.** Nothing corrects for the many tests, so among hundreds of statements some stand out by chance; and the
/// product of two negative tests is positive, which can favour a weak best agreement. Both are kept as they are, so
/// that results can be compared.
final class RepresentativeStatements {

    static final int MOST = 5;

    private final GroupVotes votes;
    private final boolean[] counts;

    RepresentativeStatements(GroupVotes votes, boolean[] counts) {
        this.votes = votes;
        this.counts = counts;
    }

    List<List<Representative>> all() {
        List<List<Representative>> lists = new ArrayList<>();
        for (int g = 0; g < votes.groups(); g++) {
            lists.add(of(g));
        }
        return List.copyOf(lists);
    }

    /// Both sides of one statement for one group.
    private record Sides(Representative agree, Representative disagree) {

        Representative stronger() {
            return agree.ratioTest() > disagree.ratioTest() ? agree : disagree;
        }

        boolean sufficient() {
            return sufficient(agree) || sufficient(disagree);
        }

        private static boolean sufficient(Representative side) {
            return side.ratioTest() > Evidence.CONFIDENT && side.shareTest() > Evidence.CONFIDENT;
        }
    }

    private List<Representative> of(int group) {
        List<Representative> sufficient = new ArrayList<>();
        @Nullable Sides best = null;
        @Nullable Sides bestAgree = null;
        for (int c = 0; c < counts.length; c++) {
            if (!counts[c]) {
                continue;
            }
            var sides = sides(group, c);
            if (sides.sufficient()) {
                sufficient.add(sides.stronger());
            } else if (sufficient.isEmpty() && (best == null || strength(sides) > strength(best))) {
                best = sides;
            }
            if (betterAgree(sides, bestAgree)) {
                bestAgree = sides;
            }
        }
        return chosen(sufficient, best, bestAgree);
    }

    private static double strength(Sides sides) {
        return sides.stronger().ratioTest();
    }

    private static boolean betterAgree(Sides sides, @Nullable Sides current) {
        var mine = sides.agree();
        if (mine.votes() == 0 && sides.disagree().votes() == 0) {
            return false;
        }
        if (current == null) {
            return mine.shareTest() > Evidence.CONFIDENT || (mine.ratio() > 1 && mine.share() > 0.5);
        }
        var best = current.agree();
        return best.ratio() > 1
                ? mine.weight() > best.weight()
                : mine.share() * mine.shareTest() > best.share() * best.shareTest();
    }

    private static List<Representative> chosen(
            List<Representative> sufficient, @Nullable Sides best, @Nullable Sides bestAgree) {
        List<Representative> list = new ArrayList<>();
        if (bestAgree != null) {
            list.add(bestAgree.stronger().best());
        }
        if (sufficient.isEmpty()) {
            if (list.isEmpty() && best != null) {
                list.add(best.stronger());
            }
            return List.copyOf(list);
        }
        sufficient.stream()
                .filter(r ->
                        bestAgree == null || r.statement() != bestAgree.agree().statement())
                .sorted(Comparator.comparingDouble(r -> -r.weight()))
                .limit(MOST - list.size())
                .forEach(list::add);
        return list.stream().sorted(Comparator.comparing(r -> !r.agree())).toList();
    }

    private Sides sides(int group, int c) {
        int agree = 0, disagree = 0, seen = 0;
        for (int g = 0; g < votes.groups(); g++) {
            if (g != group) {
                agree += votes.agree()[g][c];
                disagree += votes.disagree()[g][c];
                seen += votes.seen()[g][c];
            }
        }
        int among = votes.seen()[group][c];
        return new Sides(
                side(c, true, votes.agree()[group][c], among, agree, seen),
                side(c, false, votes.disagree()[group][c], among, disagree, seen));
    }

    private static Representative side(int c, boolean agree, int of, int among, int otherOf, int otherAmong) {
        double share = Evidence.share(of, among);
        return new Representative(
                c,
                agree,
                of,
                among,
                share,
                Evidence.aboveHalf(of, among),
                share / Evidence.share(otherOf, otherAmong),
                Evidence.aboveOther(of, among, otherOf, otherAmong),
                false);
    }
}
