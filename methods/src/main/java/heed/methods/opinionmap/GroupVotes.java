package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.List;

/// How each group voted on each statement, moderated and meta statements included: `agree[g][c]` and so on.
///
/// @param members per group, how many people it has
/// @param agree per group and statement, how many agree
/// @param disagree per group and statement, how many disagree
/// @param seen per group and statement, how many answered at all, passes included
public record GroupVotes(int[] members, int[][] agree, int[][] disagree, int[][] seen) {

    /// Counts the votes of participants by group; those in no group (-1) are left out.
    static GroupVotes of(Votes votes, int[] group, int groups, Shares shares) {
        return of(votes, shares, new int[][] {group}, groups).getFirst();
    }

    /// The same for several ways to group the same people, in one pass.
    ///
    /// @param ways per way and participant, the group
    /// @param groups per way, how many groups there are
    static List<GroupVotes> of(Votes votes, Shares shares, int[][] ways, int... groups) {
        var parts = new int[shares.count()][][][];
        shares.each(share -> parts[share] = cells(votes, ways, groups, shares.from(share), shares.to(share)));
        List<GroupVotes> counted = new ArrayList<>();
        for (int w = 0; w < ways.length; w++) {
            counted.add(summed(ways[w], groups[w], votes.statements(), parts, w));
        }
        return counted;
    }

    private static GroupVotes summed(int[] group, int groups, int statements, int[][][][] parts, int way) {
        var members = new int[groups];
        for (int g : group) {
            if (g >= 0) {
                members[g]++;
            }
        }
        var agree = new int[groups][statements];
        var disagree = new int[groups][statements];
        var seen = new int[groups][statements];
        for (var part : parts) {
            for (int g = 0; g < groups; g++) {
                var own = part[way][g];
                for (int c = 0; c < statements; c++) {
                    disagree[g][c] += own[3 * c];
                    agree[g][c] += own[3 * c + 2];
                    seen[g][c] += own[3 * c] + own[3 * c + 1] + own[3 * c + 2];
                }
            }
        }
        return new GroupVotes(members, agree, disagree, seen);
    }

    private static int[][][] cells(Votes votes, int[][] ways, int[] groups, int from, int to) {
        var counts = new int[ways.length][][];
        for (int w = 0; w < ways.length; w++) {
            counts[w] = new int[groups[w]][3 * votes.statements()];
        }
        int[] start = votes.starts(), cells = votes.cells();
        for (int p = from; p < to; p++) {
            for (int w = 0; w < ways.length; w++) {
                if (ways[w][p] >= 0) {
                    var own = counts[w][ways[w][p]];
                    for (int i = start[p]; i < start[p + 1]; i++) {
                        own[cells[i]]++;
                    }
                }
            }
        }
        return counts;
    }

    /// The same without the votes of some others, who were counted among them.
    GroupVotes without(GroupVotes others) {
        int groups = groups(), statements = statements();
        var left = new GroupVotes(
                members.clone(), new int[groups][statements], new int[groups][statements], new int[groups][statements]);
        for (int g = 0; g < groups; g++) {
            left.members[g] -= others.members[g];
            for (int c = 0; c < statements; c++) {
                left.agree[g][c] = agree[g][c] - others.agree[g][c];
                left.disagree[g][c] = disagree[g][c] - others.disagree[g][c];
                left.seen[g][c] = seen[g][c] - others.seen[g][c];
            }
        }
        return left;
    }

    public int groups() {
        return members.length;
    }

    public int statements() {
        return members.length == 0 ? 0 : agree[0].length;
    }

    /// How many of a group passed on a statement.
    public int pass(int group, int statement) {
        return seen[group][statement] - agree[group][statement] - disagree[group][statement];
    }

    /// Group-informed consensus: per statement the product over groups of (agree + 1) / (seen + 2), between 0 and 1.
    /// (The report "Polis: Scaling deliberation", Small et al. 2021.) It falls as the number of groups grows.
    double[] consensus() {
        var result = new double[statements()];
        for (int c = 0; c < result.length; c++) {
            result[c] = 1;
            for (int g = 0; g < groups(); g++) {
                result[c] *= (agree[g][c] + 1.0) / (seen[g][c] + 2.0);
            }
        }
        return result;
    }
}
