package heed.methods.opinionmap;

/// To which group somebody belongs, as probabilities: a normal distribution for each group, as large as the group
/// has people, and the person's own uncertainty added to its spread (discriminant analysis with errors of
/// measurement).
final class Membership {

    private Membership() {}

    /// @param place where the person stands, in the dimensions of the model, before the turn
    /// @param uncertainty its covariance, packed
    static double[] of(OpinionMap map, double[] place, double[] uncertainty) {
        int k = map.groups();
        var log = new double[k];
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < k; g++) {
            log[g] = Math.log(Math.max(1, map.votes().members()[g])) + density(map.spreads()[g], place, uncertainty);
            most = Math.max(most, log[g]);
        }
        double sum = 0;
        for (int g = 0; g < k; g++) {
            log[g] = Math.exp(log[g] - most);
            sum += log[g];
        }
        for (int g = 0; g < k; g++) {
            log[g] /= sum;
        }
        return log;
    }

    /// The logarithm of the density, apart from a constant.
    private static double density(double[] spread, double[] place, double[] uncertainty) {
        int r = place.length;
        var matrix = new double[r][r];
        var inverse = new double[r][r];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j <= i; j++) {
                int at = Small.at(i, j);
                matrix[i][j] = spread[r + at] + uncertainty[at] + (i == j ? 1e-9 : 0);
            }
        }
        Small.invert(matrix, inverse);
        double sum = 0;
        for (int i = 0; i < r; i++) {
            sum += 2 * Math.log(matrix[i][i]);
            for (int j = 0; j < r; j++) {
                sum -= (place[i] - spread[i]) * inverse[i][j] * (place[j] - spread[j]);
            }
        }
        return sum / 2;
    }

    /// Per group: the middle, and the spread around it, packed. Sums are whole numbers.
    static double[][] spreads(int groups, int[] group, double[][] at) {
        int r = at.length, width = r + r * (r + 1) / 2;
        var shares = Shares.even(group.length);
        double most = 1;
        for (var coordinate : at) {
            most = Math.max(most, shares.most(p -> coordinate[p] * coordinate[p]));
        }
        double unit = Math.scalb(1.0, 60 - Math.getExponent(most * Math.max(1, group.length)));
        var sums = shares.sums(share -> sums(shares, share, groups, group, at, unit, width));
        var spreads = new double[groups][width];
        for (int g = 0; g < groups; g++) {
            for (int k = 0; k < width; k++) {
                spreads[g][k] = sums[g * (width + 1) + k] / unit / Math.max(1, sums[g * (width + 1) + width]);
            }
            for (int i = 0; i < r; i++) {
                for (int j = 0; j <= i; j++) {
                    spreads[g][r + Small.at(i, j)] -= spreads[g][i] * spreads[g][j];
                }
            }
        }
        return spreads;
    }

    /// Per group, for the people of one share: the sums of places, of their products, and how many people there are.
    private static long[] sums(
            Shares shares, int share, int groups, int[] group, double[][] at, double unit, int width) {
        var sums = new long[groups * (width + 1)];
        int r = at.length;
        for (int p = shares.from(share); p < shares.to(share); p++) {
            if (group[p] >= 0) {
                int from = group[p] * (width + 1);
                for (int i = 0; i < r; i++) {
                    sums[from + i] += Math.round(at[i][p] * unit);
                    for (int j = 0; j <= i; j++) {
                        sums[from + r + Small.at(i, j)] += Math.round(at[i][p] * at[j][p] * unit);
                    }
                }
                sums[from + width]++;
            }
        }
        return sums;
    }
}
