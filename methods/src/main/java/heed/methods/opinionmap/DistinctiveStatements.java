package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Chooses the statements by which each group stands out, at most five, with control of false discoveries.
///
/// **Problem.** Among hundreds of statements, a few groups and two sides some differences look large by chance.
///
/// **Method.** For each statement, group and side: is the share of the group above one half, and above the share of
/// all other groups together ([Evidence])? The larger of both error probabilities counts, since both must hold.
/// Over all of them together the procedure of Benjamini and Hochberg (1995) keeps those among which at most one in
/// ten is expected to be false. The kept ones are ordered by the sizes and tests of both shares; the best agreement
/// comes first, so that each group is described by something it wants; agreements before disagreements.
///
/// **Not.** Statements are taken as independent of each other. Groups were found from the same votes, so the tests
/// are somewhat too kind.
final class DistinctiveStatements {

    private static final double FALSE = 0.10;
    private static final int FEW = 5;

    private final GroupVotes votes;
    private final boolean[] counts;

    DistinctiveStatements(GroupVotes votes, boolean[] counts) {
        this.votes = votes;
        this.counts = counts;
    }

    private record Finding(int group, Representative side, double error) {}

    List<List<Representative>> all() {
        List<Finding> findings = new ArrayList<>();
        int tests = 0;
        for (int g = 0; g < votes.groups(); g++) {
            for (int c = 0; c < counts.length; c++) {
                if (counts[c] && votes.seen()[g][c] >= FEW) {
                    findings.add(finding(g, c, true));
                    findings.add(finding(g, c, false));
                    tests += 2;
                }
            }
        }
        double limit = limit(findings, tests);
        List<List<Representative>> lists = new ArrayList<>();
        for (int g = 0; g < votes.groups(); g++) {
            int group = g;
            lists.add(chosen(findings.stream()
                    .filter(f -> f.group() == group && f.error() <= limit)
                    .map(Finding::side)
                    .toList()));
        }
        return List.copyOf(lists);
    }

    /// The largest error probability that is kept.
    private static double limit(List<Finding> findings, int tests) {
        var errors = findings.stream().mapToDouble(Finding::error).sorted().toArray();
        for (int i = errors.length - 1; i >= 0; i--) {
            if (errors[i] <= FALSE * (i + 1) / tests) {
                return errors[i];
            }
        }
        return -1;
    }

    private static List<Representative> chosen(List<Representative> kept) {
        var byWeight = kept.stream()
                .sorted(Comparator.comparingDouble(r -> -r.weight()))
                .toList();
        List<Representative> list = new ArrayList<>();
        byWeight.stream().filter(Representative::agree).findFirst().ifPresent(r -> list.add(r.best()));
        for (var r : byWeight) {
            boolean there = list.stream().anyMatch(other -> other.statement() == r.statement());
            if (!there && list.size() < RepresentativeStatements.MOST) {
                list.add(r);
            }
        }
        return list.stream().sorted(Comparator.comparing(r -> !r.agree())).toList();
    }

    private Finding finding(int group, int c, boolean agree) {
        var side = agree ? votes.agree() : votes.disagree();
        int of = side[group][c], among = votes.seen()[group][c];
        int otherOf = Arrays.stream(side).mapToInt(row -> row[c]).sum() - of;
        int otherAmong = Arrays.stream(votes.seen()).mapToInt(row -> row[c]).sum() - among;
        double share = Evidence.share(of, among);
        var found = new Representative(
                c,
                agree,
                of,
                among,
                share,
                Evidence.aboveHalf(of, among),
                share / Evidence.share(otherOf, otherAmong),
                Evidence.aboveOther(of, among, otherOf, otherAmong),
                false);
        return new Finding(group, found, Evidence.error(Math.min(found.shareTest(), found.ratioTest())));
    }
}
