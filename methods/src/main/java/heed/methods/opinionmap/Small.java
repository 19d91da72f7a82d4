package heed.methods.opinionmap;

/// Small symmetric systems: a matrix of a few rows, as `double[n][n]`, all of it filled.
final class Small {

    private Small() {}

    /// The inverse of a positive definite matrix, by Cholesky's method, which overwrites the lower half of the
    /// matrix. Where rounding left a pivot that is not positive, the least positive number stands in for it.
    static void invert(double[][] m, double[][] inverse) {
        int n = m.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = m[i][j];
                for (int k = 0; k < j; k++) {
                    s -= m[i][k] * m[j][k];
                }
                m[i][j] = i == j ? 1 / Math.sqrt(Math.max(s, 1e-300)) : s * m[j][j];
            }
        }
        // m now holds L, with the reciprocals of its diagonal; inverse = L⁻ᵀ L⁻¹.
        for (int j = 0; j < n; j++) {
            inverse[j][j] = m[j][j];
            for (int i = j + 1; i < n; i++) {
                double s = 0;
                for (int k = j; k < i; k++) {
                    s -= m[i][k] * inverse[k][j];
                }
                inverse[i][j] = s * m[i][i];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = 0;
                for (int k = i; k < n; k++) {
                    s += inverse[k][i] * inverse[k][j];
                }
                inverse[j][i] = s;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                inverse[i][j] = inverse[j][i];
            }
        }
    }

    static double[][] times(double[][] a, double[][] b) {
        var product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    static double[][] transposed(double[][] a) {
        var other = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                other[j][i] = a[i][j];
            }
        }
        return other;
    }

    /// Where entry (i, j) stands in a packed symmetric matrix.
    static int at(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }
}
