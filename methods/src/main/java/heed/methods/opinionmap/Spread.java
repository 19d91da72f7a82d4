package heed.methods.opinionmap;

/// The centred vote matrix Y as an operator: v ↦ YᵀYv for two vectors at once, without ever building Y.
///
/// Y has a row per participant and a column per statement; a seen cell holds vote − mean of the statement, an
/// unseen cell 0 (which is what putting the mean in an unseen cell comes to). One pass over the votes costs two
/// additions per vote and vector: the products (vote − mean)·v are looked up by cell, and the row's sum is added
/// back as a *whole number* of 2^-scale. Sums of whole numbers do not depend on their order, so neither the order
/// of participants nor the number of threads changes a single bit of the result. What that costs is a rounding of
/// each row's sum at 2^-scale, at least 2^-34 for a million participants and below 2^-46 for a thousand.
final class Spread {

    private final Votes votes;
    private final Statements statements;
    private final Shares shares;
    private final double unit;

    Spread(Votes votes, Statements statements, Shares shares) {
        this.votes = votes;
        this.statements = statements;
        this.shares = shares;
        int most = 1;
        for (int p = 0; p < votes.participants(); p++) {
            most = Math.max(most, votes.seen(p));
        }
        double largest = 2 * Math.sqrt(most) * Math.max(1, votes.participants());
        this.unit = Math.scalb(1.0, 61 - Math.getExponent(largest) - 1);
    }

    /// YᵀY applied to two unit vectors; vectors as long as there are statements.
    double[][] times(double[] v, double[] w) {
        int cells = 3 * statements.size();
        var table = table(v, w);
        var all = shares.sums(share -> gather(share, table, cells));
        var result = new double[2][statements.size()];
        for (int c = 0; c < statements.size(); c++) {
            if (statements.counts()[c]) {
                for (int j = 0; j < 2; j++) {
                    long disagree = all[6 * c + j], pass = all[6 * c + 2 + j], agree = all[6 * c + 4 + j];
                    result[j][c] = ((agree - disagree) - statements.mean()[c] * (agree + pass + disagree)) / unit;
                }
            }
        }
        return result;
    }

    /// At `2 * cell` the product (vote − mean)·v of that cell, beside it that with w.
    private double[] table(double[] v, double[] w) {
        var table = new double[6 * statements.size()];
        for (int c = 0; c < statements.size(); c++) {
            for (int value = -1; statements.counts()[c] && value <= 1; value++) {
                double y = value - statements.mean()[c];
                table[2 * (3 * c + value + 1)] = y * v[c];
                table[2 * (3 * c + value + 1) + 1] = y * w[c];
            }
        }
        return table;
    }

    private long[] gather(int share, double[] table, int cells) {
        var sum = new long[2 * cells];
        int[] start = votes.starts(), cell = votes.cells();
        for (int p = shares.from(share); p < shares.to(share); p++) {
            double a = 0, b = 0;
            for (int i = start[p]; i < start[p + 1]; i++) {
                int at = 2 * cell[i];
                a += table[at];
                b += table[at + 1];
            }
            long wholeA = Math.round(a * unit), wholeB = Math.round(b * unit);
            for (int i = start[p]; i < start[p + 1]; i++) {
                int at = 2 * cell[i];
                sum[at] += wholeA;
                sum[at + 1] += wholeB;
            }
        }
        return sum;
    }

    /// Yv and Yw: per participant the two sums, before any scaling.
    double[][] rows(double[] v, double[] w) {
        var table = table(v, w);
        var result = new double[2][votes.participants()];
        int[] start = votes.starts(), cell = votes.cells();
        shares.each(share -> {
            for (int p = shares.from(share); p < shares.to(share); p++) {
                double a = 0, b = 0;
                for (int i = start[p]; i < start[p + 1]; i++) {
                    a += table[2 * cell[i]];
                    b += table[2 * cell[i] + 1];
                }
                result[0][p] = a;
                result[1][p] = b;
            }
        });
        return result;
    }
}
