package heed.methods.opinionmap;

import java.util.Arrays;

/// Points in a space of few dimensions, with weights, in an order of their own: ascending by the first coordinate,
/// then the next, equal points joined into one.
///
/// Because the order comes from the points, whatever is computed from a cloud does not depend on who came first.
/// From [#EXACT] people on, points in the plane are joined cell by cell on a grid (a coreset), each cell at the mean
/// of its people, added up in whole numbers; in more dimensions 3,000 people are drawn, by where they stand.
///
/// @param at the coordinates, `at[d][i]`
/// @param weight how many people stand there
record Cloud(double[][] at, double[] weight) {

    static final int EXACT = 5_000;
    static final int GRID = 48;
    private static final int DRAWN = 3_000;

    /// The people who are `in`.
    static Cloud of(boolean[] in, double[]... places) {
        int n = 0;
        for (boolean b : in) {
            n += b ? 1 : 0;
        }
        boolean drawn = n >= EXACT && places.length > 2;
        long part = drawn ? -1L >>> 1 : 0;
        long limit = drawn ? part / n * DRAWN : 0;
        var at = new double[places.length][n];
        int i = 0;
        for (int p = 0; p < in.length; p++) {
            if (in[p] && (!drawn || (hash(places, p) & part) < limit)) {
                for (int d = 0; d < places.length; d++) {
                    at[d][i] = places[d][p] + 0.0;
                }
                i++;
            }
        }
        for (int d = 0; d < places.length; d++) {
            at[d] = Arrays.copyOf(at[d], i);
        }
        var weight = new double[i];
        Arrays.fill(weight, 1);
        var points = new Cloud(at, weight);
        return n >= EXACT && !drawn ? points.grid(GRID) : points.sorted();
    }

    private static long hash(double[][] places, int p) {
        long h = 1;
        for (var place : places) {
            h = Noise.mixed(h ^ Double.doubleToLongBits(place[p] + 0.0));
        }
        return h;
    }

    int size() {
        return weight.length;
    }

    int dimensions() {
        return at.length;
    }

    double people() {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        return sum;
    }

    /// The squared distance of a point from a place.
    double squared(int i, double[] place) {
        double sum = 0;
        for (int d = 0; d < at.length; d++) {
            double away = at[d][i] - place[d];
            sum += away * away;
        }
        return sum;
    }

    private Cloud sorted() {
        var order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, this::compare);
        var sorted = new Cloud(new double[at.length][size()], new double[size()]);
        int n = 0;
        int before = -1;
        for (int i : order) {
            if (before >= 0 && compare(before, i) == 0) {
                sorted.weight[n - 1] += weight[i];
            } else {
                for (int d = 0; d < at.length; d++) {
                    sorted.at[d][n] = at[d][i];
                }
                sorted.weight[n++] = weight[i];
            }
            before = i;
        }
        for (int d = 0; d < at.length; d++) {
            sorted.at[d] = Arrays.copyOf(sorted.at[d], n);
        }
        return new Cloud(sorted.at, Arrays.copyOf(sorted.weight, n));
    }

    private int compare(int i, int j) {
        for (var coordinate : at) {
            if (coordinate[i] != coordinate[j]) {
                return Double.compare(coordinate[i], coordinate[j]);
            }
        }
        return 0;
    }

    /// The same points, as if other people of the same kind had come: each person weighs as much as a draw from the
    /// exponential distribution says, 1 on average (Bayesian bootstrap, Rubin 1981).
    Cloud redrawn(Noise noise) {
        var drawn = new double[size()];
        for (int i = 0; i < drawn.length; i++) {
            double normal = Math.sqrt(-2 * Math.log(1 - noise.unit())) * Math.cos(2 * Math.PI * noise.unit());
            double one = -Math.log(1 - noise.unit());
            drawn[i] = weight[i] <= 1 ? one * weight[i] : Math.max(0.05, weight[i] + normal * Math.sqrt(weight[i]));
        }
        return new Cloud(at, drawn);
    }

    /// Every n-th point, so that at most `most` are left.
    Cloud some(int most) {
        int part = (size() + most - 1) / Math.max(1, most);
        if (part <= 1) {
            return this;
        }
        int n = (size() + part - 1) / part;
        var some = new Cloud(new double[at.length][n], new double[n]);
        for (int i = 0; i < n; i++) {
            some.weight[i] = weight[i * part];
            for (int d = 0; d < at.length; d++) {
                some.at[d][i] = at[d][i * part];
            }
        }
        return some;
    }

    /// The same people on a coarser grid of at most `side` by `side` cells, in the plane.
    Cloud grid(int side) {
        double[] x = at[0], y = at[1];
        double left = least(x), right = most(x), low = least(y), high = most(y);
        double stepX = Math.max((right - left) / side, 1e-300), stepY = Math.max((high - low) / side, 1e-300);
        double unit = Math.scalb(1.0, 62 - Math.getExponent(people() + 1) - 1);
        var shares = Shares.even(size());
        int cells = side * side;
        // Per cell: how far its people stand from its corner, along and up, and how many they are.
        var sums = shares.sums(share -> {
            var own = new long[3 * cells];
            for (int i = shares.from(share); i < shares.to(share); i++) {
                double atX = (x[i] - left) / stepX, atY = (y[i] - low) / stepY;
                int cellX = Math.min(side - 1, (int) atX), cellY = Math.min(side - 1, (int) atY);
                int at = 3 * (cellX * side + cellY);
                own[at] += Math.round((atX - cellX) * weight[i] * unit);
                own[at + 1] += Math.round((atY - cellY) * weight[i] * unit);
                own[at + 2] += Math.round(weight[i]);
            }
            return own;
        });
        int n = 0;
        var grid = new Cloud(new double[2][cells], new double[cells]);
        for (int cell = 0; cell < cells; cell++) {
            long people = sums[3 * cell + 2];
            if (people > 0) {
                grid.at[0][n] = left + stepX * (cell / side + sums[3 * cell] / unit / people);
                grid.at[1][n] = low + stepY * (cell % side + sums[3 * cell + 1] / unit / people);
                grid.weight[n++] = people;
            }
        }
        return new Cloud(
                new double[][] {Arrays.copyOf(grid.at[0], n), Arrays.copyOf(grid.at[1], n)},
                Arrays.copyOf(grid.weight, n));
    }

    private static double least(double[] of) {
        double least = Double.POSITIVE_INFINITY;
        for (double x : of) {
            least = Math.min(least, x);
        }
        return of.length == 0 ? 0 : least;
    }

    private static double most(double[] of) {
        double most = Double.NEGATIVE_INFINITY;
        for (double x : of) {
            most = Math.max(most, x);
        }
        return of.length == 0 ? 0 : most;
    }
}
