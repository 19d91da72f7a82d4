package heed.methods.opinionmap;

/// What has been learned of the statements: enough to place anybody who answers some of them.
///
/// A vote is taken as `a + b_c + u · v_c` plus noise: an inclination `a` of the person to agree, one of the statement
/// to be agreed with, and a product of two places in a space of few dimensions. The map shows the first two. Arrays
/// are held as they are: read them, do not write.
///
/// @param counts per statement, whether it takes part
/// @param agreed per statement, b: its inclination to be agreed with
/// @param pull per statement, v: `dimensions` numbers, how far agreeing speaks for each direction
/// @param doubt per statement, the covariance of (b, v), packed by rows of its lower half
/// @param prior how strongly (a, u) is drawn to zero: a symmetric matrix of `dimensions + 1` rows, in votes
/// @param noise the variance of a vote that the model leaves unexplained
/// @param learned from how many votes it was learned
public record Model(
        boolean[] counts,
        double[] agreed,
        double[][] pull,
        double[][] doubt,
        double[][] prior,
        double noise,
        long learned) {

    /// How many dimensions people have; two at least.
    public int dimensions() {
        return prior.length - 1;
    }

    public int statements() {
        return counts.length;
    }

    /// What the model expects of a vote, between -1 and 1.
    ///
    /// @param place (a, u) as [Placing] gives it
    double expects(double[] place, int c) {
        double sum = place[0] + agreed[c];
        for (int r = 0; r < pull[c].length; r++) {
            sum += place[r + 1] * pull[c][r];
        }
        return Math.clamp(sum, -1, 1);
    }

    /// The same model in other coordinates: people at `turn · u`.
    Model turned(double[][] turn) {
        int r = dimensions();
        var copy = new double[r][];
        for (int i = 0; i < r; i++) {
            copy[i] = turn[i].clone();
        }
        return turned(turn, inverse(copy));
    }

    private Model turned(double[][] turn, double[][] back) {
        int r = dimensions(), size = statements();
        var wide = new double[r + 1][r + 1];
        wide[0][0] = 1;
        for (int i = 0; i < r; i++) {
            System.arraycopy(back[i], 0, wide[i + 1], 1, r);
        }
        var across = Small.transposed(wide);
        var otherPull = new double[size][r];
        var otherDoubt = new double[size][];
        for (int c = 0; c < size; c++) {
            for (int i = 0; i < r; i++) {
                for (int j = 0; j < r; j++) {
                    otherPull[c][i] += back[j][i] * pull[c][j];
                }
            }
            otherDoubt[c] = packed(Small.times(Small.times(across, full(doubt[c], r + 1)), wide));
        }
        return new Model(
                counts, agreed, otherPull, otherDoubt, Small.times(Small.times(across, prior), wide), noise, learned);
    }

    /// The inverse of a matrix of few rows that need not be symmetric (Gauss and Jordan, with pivots).
    private static double[][] inverse(double[][] m) {
        int n = m.length;
        var inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = 1;
        }
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int i = c + 1; i < n; i++) {
                best = Math.abs(m[i][c]) > Math.abs(m[best][c]) ? i : best;
            }
            swap(m, best, c);
            swap(inverse, best, c);
            double pivot = m[c][c];
            for (int j = 0; j < n; j++) {
                m[c][j] /= pivot;
                inverse[c][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double f = i == c ? 0 : m[i][c];
                for (int j = 0; j < n && f != 0; j++) {
                    m[i][j] -= f * m[c][j];
                    inverse[i][j] -= f * inverse[c][j];
                }
            }
        }
        return inverse;
    }

    private static void swap(double[][] m, int i, int j) {
        var row = m[i];
        m[i] = m[j];
        m[j] = row;
    }

    static double[] packed(double[][] symmetric) {
        int n = symmetric.length;
        var packed = new double[n * (n + 1) / 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                packed[Small.at(i, j)] = symmetric[i][j];
            }
        }
        return packed;
    }

    static double[][] full(double[] packed, int n) {
        var full = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                full[i][j] = packed[Small.at(i, j)];
            }
        }
        return full;
    }
}
