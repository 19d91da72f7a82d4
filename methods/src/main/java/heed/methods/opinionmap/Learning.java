package heed.methods.opinionmap;

import java.util.Arrays;

/// Learns a [Model] from votes.
///
/// **Problem.** A place computed by projection throws people with few votes outwards, treats what they have not seen
/// as if it were average, and lets the noise of a few votes into the axes. How much to hold back depends on the
/// consultation, so it must not be a number that somebody chose.
///
/// **Method.** Variational Bayes for a factor model with missing votes (Bishop 1999; Ilin and Raiko, "Practical
/// approaches to principal component analysis in the presence of missing values", 2010): by turns, people are placed
/// given the statements (means *and* covariances), then statements given people; after each turn the noise and the
/// spread of each kind of number are set to what the votes themselves say. It begins at the components of
/// [Components]. Sums over people are made while placing, in one pass, and nothing is kept per person.
///
/// **Guarantees.** Sums over people are sums of whole numbers, so neither their order nor the number of threads
/// changes a bit.
///
/// **Not.** Which statements somebody saw is taken as chance. Means and covariances of people and of statements are
/// taken as independent of each other, so doubts are a little too small.
final class Learning {

    static final int SWEEPS = 20;
    private static final int SETTLE = 2;
    private static final double LARGEST = 30;

    private final Votes votes;
    private final Statements statements;
    private final Shares shares;
    private final int[] seen;
    private final int people;
    private final double unit;

    Learning(Votes votes, Statements statements, Shares shares) {
        this.votes = votes;
        this.statements = statements;
        this.shares = shares;
        this.seen = Places.seen(votes, statements);
        this.people = (int) Arrays.stream(seen).filter(n -> n > 0).count();
        this.unit = Math.scalb(1.0, 61 - 10 - Math.getExponent(Math.max(1.0, votes.participants())) - 1);
    }

    /// Where learning begins: at the components, people spread by about one.
    Known begin(Components components, int dimensions) {
        int size = statements.size();
        double cells = (double) Math.max(1, people) * Math.max(1, statements.counting());
        double density = Math.max(1e-3, statements.votes() / cells);
        var pull = new double[size][dimensions];
        for (int r = 0; r < dimensions; r++) {
            double length = Math.sqrt(components.eigenvalues()[r] / Math.max(1, people)) / density;
            for (int c = 0; c < size; c++) {
                pull[c][r] = length * components.vectors()[r][c];
            }
        }
        var prior = new double[dimensions + 1][dimensions + 1];
        for (int r = 0; r <= dimensions; r++) {
            prior[r][r] = r == 0 ? 10 : 6;
        }
        var drawn = new double[dimensions + 1];
        Arrays.fill(drawn, 4);
        drawn[0] = 1;
        int packed = (dimensions + 1) * (dimensions + 2) / 2;
        var model = new Model(
                statements.counts(), statements.mean().clone(), pull, new double[size][packed], prior, 0.4, 0);
        return new Known(model, drawn, 0);
    }

    /// @param drawn how strongly a statement's (b, v) is drawn to the usual, in votes
    /// @param usual the usual b
    record Known(Model model, double[] drawn, double usual) {}

    Known sweeps(Known known, int sweeps) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            known = sweep(known, sweep >= SETTLE);
        }
        return known;
    }

    /// One turn: everybody is placed, and what that says of statements is learned.
    ///
    /// @param spreads whether noise and spreads are learned too
    Known sweep(Known known, boolean spreads) {
        var model = known.model();
        int r = model.dimensions(), width = width(r);
        var table = Placing.table(model);
        var all = shares.sums(share -> gather(share, model, table, width));
        return new StatementSide(statements, all, unit, width, people).learned(known, spreads);
    }

    /// Per cell: a, aa, then u, au, then uu.
    static int width(int r) {
        return 2 + 2 * r + r * (r + 1) / 2;
    }

    /// Sums per cell over people; at the end, over people, aa and each uu of the diagonal.
    private long[] gather(int share, Model model, double[] table, int width) {
        int r = model.dimensions();
        var sum = new long[width * 3 * statements.size() + r + 1];
        int last = sum.length - r - 1;
        var placing = new Placing(model, table);
        var adds = new long[width];
        int[] start = votes.starts(), cells = votes.cells();
        for (int p = shares.from(share); p < shares.to(share); p++) {
            if (seen[p] == 0) {
                continue;
            }
            whole(placing, placing.place(cells, start[p], start[p + 1], seen[p]), r, adds);
            for (int i = start[p]; i < start[p + 1]; i++) {
                int at = width * cells[i];
                for (int k = 0; k < width; k++) {
                    sum[at + k] += adds[k];
                }
            }
            sum[last] += adds[1];
            for (int i = 0; i < r; i++) {
                sum[last + 1 + i] += adds[2 + 2 * r + Small.at(i, i)];
            }
        }
        return sum;
    }

    private void whole(Placing placing, double[] place, int r, long[] adds) {
        double a = bounded(place[0]);
        adds[0] = Math.round(a * unit);
        adds[1] = Math.round((a * a + placing.covariance(0, 0)) * unit);
        for (int i = 0; i < r; i++) {
            double u = bounded(place[i + 1]);
            adds[2 + i] = Math.round(u * unit);
            adds[2 + r + i] = Math.round((a * u + placing.covariance(0, i + 1)) * unit);
            for (int j = 0; j <= i; j++) {
                adds[2 + 2 * r + Small.at(i, j)] =
                        Math.round((u * bounded(place[j + 1]) + placing.covariance(i + 1, j + 1)) * unit);
            }
        }
    }

    private static double bounded(double x) {
        return Math.clamp(x, -LARGEST, LARGEST);
    }

    /// The turn after which places of people are uncorrelated, widest first, and pulls of statements are at right
    /// angles: u ↦ turn · u. The largest pull of each direction is positive.
    static double[][] upright(Model model, double[][] scatter) {
        int r = model.dimensions(), size = model.statements();
        var square = new double[r][r];
        for (int c = 0; c < size; c++) {
            for (int i = 0; model.counts()[c] && i < r; i++) {
                for (int j = 0; j < r; j++) {
                    square[i][j] += model.pull()[c][i] * model.pull()[c][j];
                }
            }
        }
        var eigen = Ritz.symmetric(square);
        double least = 1e-12 * Math.max(eigen.values()[0], 1e-200);
        var root = new double[r][r];
        for (int i = 0; i < r; i++) {
            double length = Math.sqrt(Math.max(eigen.values()[i], least));
            for (int j = 0; j < r; j++) {
                root[i][j] = length * eigen.mixes()[i][j];
            }
        }
        var spread = Ritz.symmetric(Small.times(Small.times(root, scatter), Small.transposed(root)));
        var turn = Small.times(spread.mixes(), root);
        var turned = model.turned(turn);
        for (int i = 0; i < r; i++) {
            double largest = 0;
            for (int c = 0; c < size; c++) {
                double x = model.counts()[c] ? turned.pull()[c][i] : 0;
                largest = Math.abs(x) > Math.abs(largest) ? x : largest;
            }
            for (int j = 0; largest < 0 && j < r; j++) {
                turn[i][j] = -turn[i][j];
            }
        }
        return turn;
    }
}
