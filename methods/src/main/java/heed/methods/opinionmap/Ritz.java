package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The best eigenvalues and eigenvectors of a symmetric operator within a small space (Rayleigh–Ritz), by Jacobi
/// rotations.
///
/// @param values descending
/// @param mixes per value, how much of each basis vector its eigenvector takes
record Ritz(double[] values, double[][] mixes) {

    /// @param basis orthonormal vectors
    /// @param images what the operator makes of each
    /// @param known the first rows of the projection, from an earlier call with a shorter basis; filled up here
    static Ritz of(List<double[]> basis, List<double[]> images, List<double[]> known) {
        int n = basis.size();
        for (int i = known.size(); i < n; i++) {
            var row = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                row[j] = 0.5
                        * (Components.dot(basis.get(i), images.get(j)) + Components.dot(basis.get(j), images.get(i)));
            }
            known.add(row);
        }
        var h = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                h[i][j] = known.get(i)[j];
                h[j][i] = known.get(i)[j];
            }
        }
        return symmetric(h);
    }

    /// Eigenvalues and eigenvectors of a small symmetric matrix, which is overwritten.
    static Ritz symmetric(double[][] h) {
        int n = h.length;
        var v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < 60 && off(h) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(h, v, p, q);
                }
            }
        }
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -h[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ritz(
                Arrays.stream(order).mapToDouble(i -> h[i][i]).toArray(),
                Arrays.stream(order).mapToObj(i -> v[i]).toArray(double[][]::new));
    }

    /// The rest outside the diagonal; 0 as soon as it is too small to matter.
    private static double off(double[][] h) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < h.length; j++) {
                all += h[i][j] * h[i][j];
                sum += i == j ? 0 : h[i][j] * h[i][j];
            }
        }
        return sum <= 1e-34 * all ? 0 : sum;
    }

    private static void rotate(double[][] h, double[][] v, int p, int q) {
        double x = h[p][q];
        if (x == 0) {
            return;
        }
        double theta = (h[q][q] - h[p][p]) / (2 * x);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = h.length;
        for (int k = 0; k < n; k++) {
            double a = h[k][p], b = h[k][q];
            h[k][p] = c * a - s * b;
            h[k][q] = s * a + c * b;
        }
        for (int k = 0; k < n; k++) {
            double a = h[p][k], b = h[q][k];
            h[p][k] = c * a - s * b;
            h[q][k] = s * a + c * b;
            double d = v[p][k], e = v[q][k];
            v[p][k] = c * d - s * e;
            v[q][k] = s * d + c * e;
        }
        h[p][q] = 0;
        h[q][p] = 0;
    }

    /// The mixture of vectors that makes the j-th eigenvector (from the basis) or its image (from the images).
    double[] mix(List<double[]> vectors, int j) {
        var sum = new double[vectors.getFirst().length];
        for (int i = 0; i < vectors.size(); i++) {
            double share = mixes[j][i];
            var v = vectors.get(i);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += share * v[c];
            }
        }
        return sum;
    }
}
