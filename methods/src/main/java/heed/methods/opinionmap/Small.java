package heed.methods.opinionmap;

/// Small symmetric systems: a matrix of a few rows, as `double[n][n]`, all of it filled.
final class Small {

    private Small() {}

    /// The inverse of a positive definite matrix, by Cholesky's method, which overwrites the lower half of the
    /// matrix. Where rounding left a pivot that is not positive, the least positive number stands in for it.
    static void invert(double[][] m, double[][] inverse) {
        int n = m.length;
        if (n == 3) {
            invertThree(m, inverse);
            return;
        }
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

    /// As [#invert] for three rows, kept in registers.
    private static void invertThree(double[][] m, double[][] inverse) {
        double[] a = m[0], b = m[1], c = m[2];
        double p = 1 / Math.sqrt(Math.max(a[0], 1e-300));
        double l = b[0] * p, q = 1 / Math.sqrt(Math.max(b[1] - l * l, 1e-300));
        double h = c[0] * p, k = (c[1] - h * l) * q;
        double r = 1 / Math.sqrt(Math.max(c[2] - h * h - k * k, 1e-300));
        a[0] = p;
        b[0] = l;
        b[1] = q;
        c[0] = h;
        c[1] = k;
        c[2] = r;
        double u = -l * p * q, w = -(h * p + k * u) * r, x = -k * q * r;
        double[] d = inverse[0], e = inverse[1], f = inverse[2];
        d[0] = p * p + u * u + w * w;
        e[1] = q * q + x * x;
        f[2] = r * r;
        d[1] = e[0] = u * q + w * x;
        d[2] = f[0] = w * r;
        e[2] = f[1] = x * r;
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
