package heed.methods.opinionmap;

import heed.methods.opinionmap.Learning.Known;

/// The statements' half of a turn of [Learning]: what sums over people say of each statement, of the noise, and of
/// how far numbers of each kind spread.
///
/// @param sums per cell the sums over people ([Learning#width] numbers), and at the end sums over people
/// @param unit by how much the sums are multiplied
final class StatementSide {

    private static final double LEAST = 1e-6;

    private final Statements statements;
    private final long[] sums;
    private final double unit;
    private final int width;
    private final int people;

    StatementSide(Statements statements, long[] sums, double unit, int width, int people) {
        this.statements = statements;
        this.sums = sums;
        this.unit = unit;
        this.width = width;
        this.people = people;
    }

    Known learned(Known known, boolean spreads) {
        var old = known.model();
        int r = old.dimensions(), size = statements.size();
        var agreed = new double[size];
        var pull = new double[size][r];
        var doubt = new double[size][];
        double error = 0, votes = 0;
        for (int c = 0; c < size; c++) {
            doubt[c] = new double[(r + 1) * (r + 2) / 2];
            if (statements.counts()[c]) {
                var one = new One(c, r);
                one.solve(known, agreed, pull, doubt);
                error += one.error(agreed[c], pull[c], doubt[c]);
                votes += one.n;
            }
        }
        var model = new Model(statements.counts(), agreed, pull, doubt, old.prior(), old.noise(), Math.round(votes));
        return spreads ? spread(model, error / Math.max(1, votes)) : new Known(model, known.drawn(), mean(agreed));
    }

    private double mean(double[] agreed) {
        double sum = 0;
        for (int c = 0; c < agreed.length; c++) {
            sum += agreed[c];
        }
        return sum / Math.max(1, statements.counting());
    }

    /// Noise and spreads as the votes say.
    private Known spread(Model model, double noise) {
        int r = model.dimensions(), size = statements.size();
        double usual = mean(model.agreed());
        noise = Math.max(noise, 1e-3);
        var prior = new double[r + 1][r + 1];
        int last = sums.length - r - 1;
        for (int i = 0; i <= r; i++) {
            prior[i][i] = noise / (sums[last + i] / unit / Math.max(1, people) + LEAST);
        }
        var squares = new double[r + 1];
        for (int c = 0; c < size; c++) {
            if (statements.counts()[c]) {
                squares[0] += (model.agreed()[c] - usual) * (model.agreed()[c] - usual) + model.doubt()[c][0];
                for (int i = 0; i < r; i++) {
                    squares[i + 1] +=
                            model.pull()[c][i] * model.pull()[c][i] + model.doubt()[c][Small.at(i + 1, i + 1)];
                }
            }
        }
        var drawn = new double[r + 1];
        for (int i = 0; i <= r; i++) {
            drawn[i] = noise / (squares[i] / Math.max(1, statements.counting()) + LEAST);
        }
        return new Known(
                new Model(model.counts(), model.agreed(), model.pull(), model.doubt(), prior, noise, model.learned()),
                drawn,
                usual);
    }

    /// One statement's sums.
    private final class One {

        final double n;
        final int c;
        final int r;

        One(int c, int r) {
            this.c = c;
            this.r = r;
            this.n = statements.seen(c);
        }

        double all(int k) {
            int at = 3 * c * width + k;
            return (sums[at] + sums[at + width] + sums[at + 2 * width]) / unit;
        }

        double signed(int k) {
            int at = 3 * c * width + k;
            return (sums[at + 2 * width] - sums[at]) / unit;
        }

        double votes() {
            return statements.tally()[3 * c + 2] - (double) statements.tally()[3 * c];
        }

        void solve(Known known, double[] agreed, double[][] pull, double[][] doubt) {
            var matrix = new double[r + 1][r + 1];
            var inverse = new double[r + 1][r + 1];
            var right = new double[r + 1];
            matrix[0][0] = n + known.drawn()[0];
            right[0] = votes() - all(0) + known.drawn()[0] * known.usual();
            for (int i = 0; i < r; i++) {
                matrix[i + 1][0] = all(2 + i);
                right[i + 1] = signed(2 + i) - all(2 + r + i);
                for (int j = 0; j <= i; j++) {
                    matrix[i + 1][j + 1] = all(2 + 2 * r + Small.at(i, j)) + (i == j ? known.drawn()[i + 1] : 0);
                }
            }
            Small.invert(matrix, inverse);
            for (int i = 0; i <= r; i++) {
                double x = 0;
                for (int j = 0; j <= r; j++) {
                    x += inverse[i][j] * right[j];
                    if (j <= i) {
                        doubt[c][Small.at(i, j)] = known.model().noise() * inverse[i][j];
                    }
                }
                if (i == 0) {
                    agreed[c] = x;
                } else {
                    pull[c][i - 1] = x;
                }
            }
        }

        /// The squared error that is expected over all votes on the statement.
        double error(double b, double[] v, double[] doubt) {
            double answered = statements.tally()[3 * c] + (double) statements.tally()[3 * c + 2];
            double sum = answered - 2 * signed(0) + all(1) + 2 * b * (all(0) - votes()) + n * (b * b + doubt[0]);
            for (int i = 0; i < r; i++) {
                sum += 2 * v[i] * (all(2 + r + i) - signed(2 + i));
                sum += 2 * all(2 + i) * (b * v[i] + doubt[Small.at(i + 1, 0)]);
                for (int j = 0; j < r; j++) {
                    sum += all(2 + 2 * r + Small.at(i, j)) * (v[i] * v[j] + doubt[Small.at(i + 1, j + 1)]);
                }
            }
            return sum;
        }
    }
}
