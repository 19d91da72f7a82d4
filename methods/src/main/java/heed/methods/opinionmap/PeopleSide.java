package heed.methods.opinionmap;

/// The people's half of the model of [Ridge], and the sums from which the statements' half is computed.
final class PeopleSide {

    private static final int SUMS = 8;

    private final Votes votes;
    private final Statements statements;
    private final Shares shares;
    private final int[] seen;
    private final double[] a;
    private final double[] u;
    private final double[] w;
    private final double[] covariance;

    PeopleSide(Votes votes, Statements statements, Shares shares) {
        this.votes = votes;
        this.statements = statements;
        this.shares = shares;
        this.seen = Places.seen(votes, statements);
        this.a = new double[votes.participants()];
        this.u = new double[votes.participants()];
        this.w = new double[votes.participants()];
        this.covariance = new double[3 * votes.participants()];
    }

    /// Places everybody, given the statements' half.
    void solve(Ridge.StatementSide side) {
        var table = table(side);
        shares.each(share -> {
            for (int p = shares.from(share); p < shares.to(share); p++) {
                solve(p, table);
            }
        });
    }

    /// Per cell what a vote adds: error, error·v, error·w, v, w, vv, vw, ww.
    private double[] table(Ridge.StatementSide side) {
        var table = new double[SUMS * 3 * statements.size()];
        for (int c = 0; c < statements.size(); c++) {
            for (int value = -1; statements.counts()[c] && value <= 1; value++) {
                int at = SUMS * (3 * c + value + 1);
                double e = value - side.b()[c], v = side.v()[c], w = side.w()[c];
                double[] adds = {e, e * v, e * w, v, w, v * v, v * w, w * w};
                System.arraycopy(adds, 0, table, at, adds.length);
            }
        }
        return table;
    }

    private void solve(int p, double[] t) {
        double e = 0, ev = 0, ew = 0, v = 0, w2 = 0, vv = 0, vw = 0, ww = 0, n = seen[p];
        int[] start = votes.starts(), cell = votes.cells();
        for (int i = start[p]; i < start[p + 1]; i++) {
            int at = SUMS * cell[i];
            e += t[at];
            ev += t[at + 1];
            ew += t[at + 2];
            v += t[at + 3];
            w2 += t[at + 4];
            vv += t[at + 5];
            vw += t[at + 6];
            ww += t[at + 7];
        }
        var found = Ridge.solve(n + Ridge.INCLINATION, v, w2, vv + Ridge.PERSON, vw, ww + Ridge.PERSON, e, ev, ew);
        a[p] = found[0];
        u[p] = found[1];
        w[p] = found[2];
        covariance[3 * p] = found[3];
        covariance[3 * p + 1] = found[4];
        covariance[3 * p + 2] = found[5];
    }

    /// The statements' half, given where everybody stands.
    Ridge.StatementSide statements() {
        double unit = unit();
        var sums = new long[shares.count()][];
        shares.each(share -> sums[share] = gather(share, unit));
        var all = sums[0];
        for (int s = 1; s < sums.length; s++) {
            for (int i = 0; i < all.length; i++) {
                all[i] += sums[s][i];
            }
        }
        int size = statements.size();
        var side = new Ridge.StatementSide(new double[size], new double[size], new double[size]);
        for (int c = 0; c < size; c++) {
            if (statements.counts()[c]) {
                var found = solve(all, unit, c);
                side.b()[c] = found[0];
                side.v()[c] = found[1];
                side.w()[c] = found[2];
            }
        }
        return side;
    }

    private double[] solve(long[] all, double unit, int c) {
        var sum = new double[SUMS];
        for (int j = 0; j < SUMS; j++) {
            int at = 3 * c * SUMS + j;
            sum[j] = (all[at] + all[at + SUMS] + all[at + 2 * SUMS]) / unit;
        }
        int disagree = 3 * c * SUMS, agree = disagree + 2 * SUMS;
        double n = statements.seen(c);
        double x = statements.tally()[3 * c + 2] - statements.tally()[3 * c] - sum[5];
        double y = (all[agree] - all[disagree]) / unit - sum[6];
        double z = (all[agree + 1] - all[disagree + 1]) / unit - sum[7];
        return Ridge.solve(
                n + Ridge.AGREED, sum[0], sum[1], sum[2] + Ridge.STATEMENT, sum[3], sum[4] + Ridge.STATEMENT, x, y, z);
    }

    /// How many units make one, so that no sum of whole numbers runs over.
    private double unit() {
        double most = 1;
        for (int p = 0; p < a.length; p++) {
            double largest = Math.max(Math.abs(a[p]), Math.max(Math.abs(u[p]), Math.abs(w[p])));
            most = Math.max(most, Math.max(largest, largest * largest));
        }
        return Math.scalb(1.0, 60 - Math.getExponent(most * Math.max(1, a.length)));
    }

    /// Per cell the sums over people of u, w, uu, uw, ww, a, au, aw.
    private long[] gather(int share, double unit) {
        var sum = new long[SUMS * 3 * statements.size()];
        int[] start = votes.starts(), cell = votes.cells();
        for (int p = shares.from(share); p < shares.to(share); p++) {
            long s0 = Math.round(u[p] * unit), s1 = Math.round(w[p] * unit);
            long s2 = Math.round(u[p] * u[p] * unit), s3 = Math.round(u[p] * w[p] * unit);
            long s4 = Math.round(w[p] * w[p] * unit), s5 = Math.round(a[p] * unit);
            long s6 = Math.round(a[p] * u[p] * unit), s7 = Math.round(a[p] * w[p] * unit);
            for (int i = start[p]; i < start[p + 1]; i++) {
                int at = SUMS * cell[i];
                sum[at] += s0;
                sum[at + 1] += s1;
                sum[at + 2] += s2;
                sum[at + 3] += s3;
                sum[at + 4] += s4;
                sum[at + 5] += s5;
                sum[at + 6] += s6;
                sum[at + 7] += s7;
            }
        }
        return sum;
    }

    /// Turns the plane so that the axes of statements are orthonormal and the places of people uncorrelated.
    Ridge upright(Ridge.StatementSide side) {
        double vv = Components.dot(side.v(), side.v()), vw = Components.dot(side.v(), side.w());
        double ww = Components.dot(side.w(), side.w());
        double p = Math.sqrt(Math.max(vv, 1e-300)), q = vw / p, r = Math.sqrt(Math.max(ww - q * q, 1e-300));
        double[] g = scatter();
        double uu = g[0] - g[3] * g[3], uw = g[1] - g[3] * g[4], w2 = g[2] - g[4] * g[4];
        double[][] m = {
            {p * p * uu + 2 * p * q * uw + q * q * w2, p * r * uw + q * r * w2},
            {p * r * uw + q * r * w2, r * r * w2}
        };
        var turn = Ritz.symmetric(m);
        var axes = new double[2][statements.size()];
        var places = new double[2][a.length];
        var by = new double[2][2];
        for (int j = 0; j < 2; j++) {
            double c = turn.mixes()[j][0], s = turn.mixes()[j][1];
            for (int i = 0; i < statements.size(); i++) {
                double second = s / r;
                double first = (c - q * second) / p;
                axes[j][i] = first * side.v()[i] + second * side.w()[i];
            }
            double sign = Components.upright(axes[j]);
            by[j][0] = sign * (p * c);
            by[j][1] = sign * (q * c + r * s);
            for (int i = 0; i < a.length; i++) {
                places[j][i] = by[j][0] * u[i] + by[j][1] * w[i];
            }
        }
        double noise = noise(side);
        return new Ridge(a, side.b(), places[0], places[1], axes, turned(by, noise), noise);
    }

    private double[] turned(double[][] by, double noise) {
        var turned = new double[covariance.length];
        for (int i = 0; i < a.length; i++) {
            double xx = covariance[3 * i], xy = covariance[3 * i + 1], yy = covariance[3 * i + 2];
            for (int k = 0; k < 3; k++) {
                double[] f = by[k == 2 ? 1 : 0], s = by[k == 0 ? 0 : 1];
                turned[3 * i + k] = noise * (f[0] * (xx * s[0] + xy * s[1]) + f[1] * (xy * s[0] + yy * s[1]));
            }
        }
        return turned;
    }

    /// Means over people of uu, uw, ww, u, w.
    private double[] scatter() {
        double unit = unit();
        var sum = new long[5];
        for (int p = 0; p < a.length; p++) {
            sum[0] += Math.round(u[p] * u[p] * unit);
            sum[1] += Math.round(u[p] * w[p] * unit);
            sum[2] += Math.round(w[p] * w[p] * unit);
            sum[3] += Math.round(u[p] * unit);
            sum[4] += Math.round(w[p] * unit);
        }
        var mean = new double[5];
        for (int j = 0; j < 5; j++) {
            mean[j] = sum[j] / unit / Math.max(1, a.length);
        }
        return mean;
    }

    /// The mean squared error of the votes that count.
    private double noise(Ridge.StatementSide side) {
        double unit = Math.scalb(1.0, 40);
        var sums = new long[shares.count()];
        var counts = new long[shares.count()];
        int[] start = votes.starts(), cell = votes.cells();
        shares.each(share -> {
            for (int p = shares.from(share); p < shares.to(share); p++) {
                double own = 0;
                for (int i = start[p]; i < start[p + 1]; i++) {
                    int c = cell[i] / 3;
                    if (statements.counts()[c]) {
                        double e = cell[i] % 3 - 1 - a[p] - side.b()[c] - u[p] * side.v()[c] - w[p] * side.w()[c];
                        own += e * e;
                        counts[share]++;
                    }
                }
                sums[share] += Math.round(Math.min(own, 4.0 * statements.size()) * unit / statements.size());
            }
        });
        long sum = 0, count = 0;
        for (int s = 0; s < sums.length; s++) {
            sum += sums[s];
            count += counts[s];
        }
        return count == 0 ? 1 : sum / unit * statements.size() / count;
    }
}
