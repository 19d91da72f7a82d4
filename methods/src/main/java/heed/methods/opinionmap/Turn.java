package heed.methods.opinionmap;

/// A rotation or reflection of the plane: (x, y) ↦ (xx·x + xy·y, yx·x + yy·y).
public record Turn(double xx, double xy, double yx, double yy) {

    static final Turn NONE = new Turn(1, 0, 0, 1);

    /// The turn that brings people nearest to where they stood before (orthogonal Procrustes, Schönemann 1966), so
    /// that the map neither flips nor rotates from one time to the next. People who were not there before have no
    /// say. Sums are whole numbers.
    static Turn towards(double[] x, double[] y, double[] beforeX, double[] beforeY) {
        int n = Math.min(x.length, beforeX.length);
        var shares = Shares.even(n);
        double unit = Math.scalb(
                1.0, 60 - Math.getExponent(Math.max(1, most(shares, x, y) * most(shares, beforeX, beforeY) * n)));
        var sums = shares.sums(share -> {
            long a = 0, b = 0, c = 0, d = 0;
            for (int p = shares.from(share); p < shares.to(share); p++) {
                a += Math.round(beforeX[p] * x[p] * unit);
                b += Math.round(beforeX[p] * y[p] * unit);
                c += Math.round(beforeY[p] * x[p] * unit);
                d += Math.round(beforeY[p] * y[p] * unit);
            }
            return new long[] {a, b, c, d};
        });
        long a = sums[0], b = sums[1], c = sums[2], d = sums[3];
        // Of all rotations the best has trace |(a + d, c − b)|, of all reflections |(a − d, b + c)|.
        double turning = Math.hypot(a / unit + d / unit, c / unit - b / unit);
        double flipping = Math.hypot(a / unit - d / unit, b / unit + c / unit);
        if (Math.max(turning, flipping) == 0) {
            return NONE;
        }
        if (turning >= flipping) {
            double cos = (a / unit + d / unit) / turning, sin = (c / unit - b / unit) / turning;
            return new Turn(cos, -sin, sin, cos);
        }
        double cos = (a / unit - d / unit) / flipping, sin = (b / unit + c / unit) / flipping;
        return new Turn(cos, sin, sin, -cos);
    }

    private static double most(Shares shares, double[] x, double[] y) {
        return Math.max(1e-9, shares.most(p -> Math.max(Math.abs(x[p]), Math.abs(y[p]))));
    }

    /// Turns two arrays of coordinates.
    double[][] of(double[] x, double[] y) {
        var turned = new double[2][x.length];
        var shares = Shares.even(x.length);
        shares.each(share -> {
            for (int p = shares.from(share); p < shares.to(share); p++) {
                turned[0][p] = xx * x[p] + xy * y[p];
                turned[1][p] = yx * x[p] + yy * y[p];
            }
        });
        return turned;
    }

    /// Turns covariances (three numbers each: xx, xy, yy).
    double[] spread(double[] covariance) {
        var turned = new double[covariance.length];
        for (int i = 0; i < covariance.length; i += 3) {
            double a = covariance[i], b = covariance[i + 1], c = covariance[i + 2];
            turned[i] = xx * (xx * a + xy * b) + xy * (xx * b + xy * c);
            turned[i + 1] = yx * (xx * a + xy * b) + yy * (xx * b + xy * c);
            turned[i + 2] = yx * (yx * a + yy * b) + yy * (yx * b + yy * c);
        }
        return turned;
    }
}
