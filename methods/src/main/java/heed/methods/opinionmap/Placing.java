package heed.methods.opinionmap;

/// Places people, one by one, given a [Model]: the mean and covariance of (a, u) once their votes are known.
///
/// **Method.** Ridge regression of the votes on what is known of the statements; where a statement itself is not
/// well known, its doubt joins the pull towards the middle. The sums over votes are looked up by cell, so a vote
/// costs a handful of additions. One instance serves one thread.
final class Placing {

    private final int dimensions;
    private final int width;
    private final double[] table;
    private final double[] sum;
    private final Model model;
    private final double[][] matrix;
    private final double[][] inverse;
    private final double[] place;

    /// @param table from [#table]; may be shared by threads
    Placing(Model model, double[] table) {
        this.model = model;
        this.dimensions = model.dimensions();
        this.width = width(dimensions);
        this.table = table;
        this.sum = new double[width];
        this.matrix = new double[dimensions + 1][dimensions + 1];
        this.inverse = new double[dimensions + 1][dimensions + 1];
        this.place = new double[dimensions + 1];
    }

    private static int width(int r) {
        return 1 + r + r + r * (r + 1) / 2;
    }

    /// To place one person only: the table holds their cells, one after the other.
    static Placing one(Model model, int[] cells) {
        var table = new double[width(model.dimensions()) * cells.length];
        for (int i = 0; i < cells.length; i++) {
            fill(model, cells[i], table, i);
        }
        return new Placing(model, table);
    }

    /// Per cell what a vote adds: error, error·v (less the doubt), v, v·v (and the doubt); nothing for a statement
    /// that takes no part.
    static double[] table(Model model) {
        var table = new double[width(model.dimensions()) * 3 * model.statements()];
        for (int cell = 0; cell < 3 * model.statements(); cell++) {
            fill(model, cell, table, cell);
        }
        return table;
    }

    private static void fill(Model model, int cell, double[] table, int row) {
        int c = cell / 3, r = model.dimensions(), at = width(r) * row;
        if (!model.counts()[c]) {
            return;
        }
        double[] v = model.pull()[c], doubt = model.doubt()[c];
        double error = cell % 3 - 1 - model.agreed()[c];
        table[at++] = error;
        for (int i = 0; i < r; i++) {
            table[at++] = error * v[i] - doubt[Small.at(i + 1, 0)];
        }
        for (int i = 0; i < r; i++) {
            table[at++] = v[i];
        }
        for (int i = 0; i < r; i++) {
            for (int j = 0; j <= i; j++) {
                table[at++] = v[i] * v[j] + doubt[Small.at(i + 1, j + 1)];
            }
        }
    }

    /// Places somebody by cells `from` to `to` of which `seen` are on statements that take part.
    double[] place(int[] cells, int from, int to, int seen) {
        if (dimensions == 2) {
            add2(cells, from, to);
        } else {
            add(cells, from, to);
        }
        int r = dimensions, at = 1 + r;
        matrix[0][0] = seen + model.prior()[0][0];
        for (int i = 0; i < r; i++) {
            matrix[i + 1][0] = sum[at++] + model.prior()[i + 1][0];
        }
        for (int i = 0; i < r; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i + 1][j + 1] = sum[at++] + model.prior()[i + 1][j + 1];
            }
        }
        Small.invert(matrix, inverse);
        for (int i = 0; i <= r; i++) {
            double x = 0;
            for (int j = 0; j <= r; j++) {
                x += inverse[i][j] * sum[j];
            }
            place[i] = x;
        }
        return place;
    }

    private void add(int[] cells, int from, int to) {
        java.util.Arrays.fill(sum, 0);
        for (int i = from; i < to; i++) {
            int at = width * cells[i];
            for (int k = 0; k < width; k++) {
                sum[k] += table[at + k];
            }
        }
    }

    /// As [#add] for two dimensions, kept in registers.
    private void add2(int[] cells, int from, int to) {
        double e = 0, ev = 0, ew = 0, v = 0, w = 0, vv = 0, vw = 0, ww = 0;
        double[] t = table;
        for (int i = from; i < to; i++) {
            int at = 8 * cells[i];
            e += t[at];
            ev += t[at + 1];
            ew += t[at + 2];
            v += t[at + 3];
            w += t[at + 4];
            vv += t[at + 5];
            vw += t[at + 6];
            ww += t[at + 7];
        }
        sum[0] = e;
        sum[1] = ev;
        sum[2] = ew;
        sum[3] = v;
        sum[4] = w;
        sum[5] = vv;
        sum[6] = vw;
        sum[7] = ww;
    }

    /// Of the person last placed: the covariance of (a, u) at (i, j).
    double covariance(int i, int j) {
        return model.noise() * inverse[i][j];
    }

    /// Of the person last placed: how far the vote in a row of the table moved coordinate `i` of (a, u). Over all
    /// votes these add up to the place.
    double share(int i, int row) {
        double sum = 0;
        for (int j = 0; j <= dimensions; j++) {
            sum += inverse[i][j] * table[width * row + j];
        }
        return sum;
    }
}
