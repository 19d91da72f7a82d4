package heed.methods.opinionmap;

/// Per statement, how the rate of agreement changes along the first axis, taken as a straight line.
///
/// **Problem.** A statement with few answers says little of the places where nobody answered. What the other
/// statements of the same consultation are like says more than nothing: how much they are liked, how much they
/// divide.
///
/// **Method.** Regression of agreement on the place, each statement's line drawn towards the usual line by as much as
/// lines differ from each other, which is learned from all of them (empirical Bayes; Lindley and Smith 1972) by
/// expectation-maximization. One imagined statement, liked by half, keeps that finite where there are few.
///
/// **Guarantees.** It is computed from counts in steps along the axis, so the order of people does not matter.
///
/// @param level per statement, the rate at the middle
/// @param slope per statement, the change for each standard deviation
/// @param doubt per statement, the variance of level, their covariance, the variance of slope
record Lines(double[] level, double[] slope, double[][] doubt) {

    private static final int TURNS = 40;
    private static final double EVEN = 0.5;
    private static final double LEVELS = 0.08;
    private static final double SLOPES = 0.02;

    /// @param cells votes by step along the axis
    static Lines of(GroupVotes cells, Statements statements) {
        int size = statements.size();
        var sums = new double[size][];
        for (int c = 0; c < size; c++) {
            sums[c] = sums(cells, c);
        }
        var lines = new Lines(new double[size], new double[size], new double[size][3]);
        var usual = new Usual(EVEN, 0, LEVELS, 0, SLOPES, 0.2);
        for (int turn = 0; turn < TURNS; turn++) {
            usual = lines.turn(sums, statements, usual);
        }
        return lines;
    }

    double at(int c, double place) {
        return Math.clamp(level[c] + slope[c] * place, 0.02, 0.98);
    }

    /// The usual line, how lines differ from it (variances and covariance), and how answers differ from theirs.
    private record Usual(double level, double slope, double levels, double across, double slopes, double noise) {}

    /// Answers, places, their squares, agreements, places of agreements: their sums.
    private static double[] sums(GroupVotes cells, int c) {
        var sums = new double[5];
        for (int b = 0; b < cells.groups(); b++) {
            double x = Bridging.place(b + 0.5), seen = cells.seen()[b][c], agree = cells.agree()[b][c];
            sums[0] += seen;
            sums[1] += seen * x;
            sums[2] += seen * x * x;
            sums[3] += agree;
            sums[4] += agree * x;
        }
        return sums;
    }

    private Usual turn(double[][] sums, Statements statements, Usual usual) {
        double apart = usual.levels * usual.slopes - usual.across * usual.across;
        double p = usual.slopes / apart, q = -usual.across / apart, r = usual.levels / apart;
        double n = 1, u = EVEN, v = 0, uu = LEVELS + EVEN * EVEN, uv = 0, vv = SLOPES, error = 0, votes = 1e-9;
        for (int c = 0; c < sums.length; c++) {
            if (statements.counts()[c]) {
                var s = sums[c];
                double a = s[0] / usual.noise + p, b = s[1] / usual.noise + q, d = s[2] / usual.noise + r;
                double x = s[3] / usual.noise + p * usual.level + q * usual.slope;
                double y = s[4] / usual.noise + q * usual.level + r * usual.slope;
                double determinant = a * d - b * b;
                var own = doubt[c];
                own[0] = d / determinant;
                own[1] = -b / determinant;
                own[2] = a / determinant;
                level[c] = own[0] * x + own[1] * y;
                slope[c] = own[1] * x + own[2] * y;
                double ll = level[c] * level[c] + own[0];
                double ls = level[c] * slope[c] + own[1];
                double ss = slope[c] * slope[c] + own[2];
                error += s[3] - 2 * (level[c] * s[3] + slope[c] * s[4]) + s[0] * ll + 2 * s[1] * ls + s[2] * ss;
                votes += s[0];
                n++;
                u += level[c];
                v += slope[c];
                uu += ll;
                uv += ls;
                vv += ss;
            }
        }
        u /= n;
        v /= n;
        return new Usual(u, v, uu / n - u * u, uv / n - u * v, vv / n - v * v, Math.max(1e-3, error / votes));
    }
}
