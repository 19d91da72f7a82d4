package heed.methods.opinionmap;

import java.util.Arrays;

/// Points in the plane with weights, in an order of their own: ascending by x, then by y, equal points joined into
/// one.
///
/// Because the order comes from the points, whatever is computed from a cloud does not depend on who came first.
/// From [#EXACT] people on, points are joined cell by cell on a grid (a coreset); each cell stands at the mean of
/// its people, added up in whole numbers.
///
/// @param weight how many people stand there
record Cloud(double[] x, double[] y, double[] weight) {

    static final int EXACT = 5_000;
    static final int GRID = 64;

    static Cloud of(double[] x, double[] y, boolean[] in) {
        int n = 0;
        for (boolean b : in) {
            n += b ? 1 : 0;
        }
        var px = new double[n];
        var py = new double[n];
        int i = 0;
        for (int p = 0; p < in.length; p++) {
            if (in[p]) {
                px[i] = x[p] + 0.0;
                py[i++] = y[p] + 0.0;
            }
        }
        var weight = new double[n];
        Arrays.fill(weight, 1);
        var points = new Cloud(px, py, weight);
        return n >= EXACT ? points.grid(GRID) : points.sorted();
    }

    int size() {
        return x.length;
    }

    double people() {
        return Arrays.stream(weight).sum();
    }

    private Cloud sorted() {
        var order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> x[i] != x[j] ? Double.compare(x[i], x[j]) : Double.compare(y[i], y[j]));
        var sx = new double[size()];
        var sy = new double[size()];
        var sw = new double[size()];
        int n = 0;
        for (int i : order) {
            if (n > 0 && sx[n - 1] == x[i] && sy[n - 1] == y[i]) {
                sw[n - 1] += weight[i];
            } else {
                sx[n] = x[i];
                sy[n] = y[i];
                sw[n++] = weight[i];
            }
        }
        return new Cloud(Arrays.copyOf(sx, n), Arrays.copyOf(sy, n), Arrays.copyOf(sw, n));
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
        return new Cloud(x, y, drawn);
    }

    /// The same people on a coarser grid of at most `side` by `side` cells.
    Cloud grid(int side) {
        double left = Arrays.stream(x).min().orElse(0),
                right = Arrays.stream(x).max().orElse(0);
        double low = Arrays.stream(y).min().orElse(0),
                high = Arrays.stream(y).max().orElse(0);
        double stepX = Math.max((right - left) / side, 1e-300), stepY = Math.max((high - low) / side, 1e-300);
        double unit = Math.scalb(1.0, 62 - Math.getExponent(people() + 1) - 1);
        var sumX = new long[side * side];
        var sumY = new long[side * side];
        var count = new double[side * side];
        for (int i = 0; i < size(); i++) {
            double atX = (x[i] - left) / stepX, atY = (y[i] - low) / stepY;
            int cellX = Math.min(side - 1, (int) atX), cellY = Math.min(side - 1, (int) atY);
            int cell = cellX * side + cellY;
            sumX[cell] += Math.round((atX - cellX) * weight[i] * unit);
            sumY[cell] += Math.round((atY - cellY) * weight[i] * unit);
            count[cell] += weight[i];
        }
        var full = Arrays.stream(count).filter(c -> c > 0).count();
        var grid = new Cloud(new double[(int) full], new double[(int) full], new double[(int) full]);
        int n = 0;
        for (int cell = 0; cell < count.length; cell++) {
            if (count[cell] > 0) {
                grid.x[n] = left + stepX * (cell / side + sumX[cell] / unit / count[cell]);
                grid.y[n] = low + stepY * (cell % side + sumY[cell] / unit / count[cell]);
                grid.weight[n++] = count[cell];
            }
        }
        return grid;
    }
}
