package heed.methods.opinionmap;

/// How each group voted on each statement, moderated and meta statements included: `agree[g][c]` and so on.
///
/// @param members per group, how many people it has
/// @param agree per group and statement, how many agree
/// @param disagree per group and statement, how many disagree
/// @param seen per group and statement, how many answered at all, passes included
public record GroupVotes(int[] members, int[][] agree, int[][] disagree, int[][] seen) {

    /// Counts the votes of participants by group; those in no group (-1) are left out.
    static GroupVotes of(Votes votes, int[] group, int groups, Shares shares) {
        int statements = votes.statements();
        var members = new int[groups];
        for (int g : group) {
            if (g >= 0) {
                members[g]++;
            }
        }
        var parts = new int[shares.count()][][];
        shares.each(share -> parts[share] = cells(votes, group, groups, shares.from(share), shares.to(share)));
        var agree = new int[groups][statements];
        var disagree = new int[groups][statements];
        var seen = new int[groups][statements];
        for (var part : parts) {
            for (int g = 0; g < groups; g++) {
                for (int c = 0; c < statements; c++) {
                    disagree[g][c] += part[g][3 * c];
                    agree[g][c] += part[g][3 * c + 2];
                    seen[g][c] += part[g][3 * c] + part[g][3 * c + 1] + part[g][3 * c + 2];
                }
            }
        }
        return new GroupVotes(members, agree, disagree, seen);
    }

    private static int[][] cells(Votes votes, int[] group, int groups, int from, int to) {
        var counts = new int[groups][3 * votes.statements()];
        for (int p = from; p < to; p++) {
            if (group[p] >= 0) {
                var own = counts[group[p]];
                for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
                    own[votes.cells()[i]]++;
                }
            }
        }
        return counts;
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
