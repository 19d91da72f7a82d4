package heed.methods.opinionmap;

/// To which group somebody belongs, as probabilities: a normal distribution for each group, as large as the group
/// has people, and the person's own uncertainty added to its spread (discriminant analysis with errors of
/// measurement).
final class Membership {

    private Membership() {}

    static double[] of(OpinionMap map, int participant) {
        int k = map.groups();
        var log = new double[k];
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < k; g++) {
            log[g] = weight(map, g, participant);
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

    /// The logarithm of people times density, apart from a constant.
    private static double weight(OpinionMap map, int g, int p) {
        double[] s = map.spreads()[g];
        double people = Math.max(1, map.votes().members()[g]);
        double xx = s[2] + map.uncertainty()[3 * p] + 1e-9;
        double xy = s[3] + map.uncertainty()[3 * p + 1];
        double yy = s[4] + map.uncertainty()[3 * p + 2] + 1e-9;
        double det = xx * yy - xy * xy;
        double dx = map.x()[p] - s[0], dy = map.y()[p] - s[1];
        return Math.log(people) - Math.log(det) / 2 - (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / det / 2;
    }

    /// Per group: the middle (x, y) and the spread around it (xx, xy, yy). Sums are whole numbers.
    static double[][] spreads(int groups, int[] group, double[] x, double[] y) {
        double most = 1;
        for (int p = 0; p < x.length; p++) {
            most = Math.max(most, Math.max(x[p] * x[p], y[p] * y[p]));
        }
        double unit = Math.scalb(1.0, 60 - Math.getExponent(most * Math.max(1, x.length)));
        var sums = new long[groups][5];
        var people = new int[groups];
        for (int p = 0; p < x.length; p++) {
            if (group[p] >= 0) {
                var sum = sums[group[p]];
                sum[0] += Math.round(x[p] * unit);
                sum[1] += Math.round(y[p] * unit);
                sum[2] += Math.round(x[p] * x[p] * unit);
                sum[3] += Math.round(x[p] * y[p] * unit);
                sum[4] += Math.round(y[p] * y[p] * unit);
                people[group[p]]++;
            }
        }
        var spreads = new double[groups][5];
        for (int g = 0; g < groups; g++) {
            for (int j = 0; j < 5; j++) {
                spreads[g][j] = sums[g][j] / unit / Math.max(1, people[g]);
            }
            spreads[g][2] -= spreads[g][0] * spreads[g][0];
            spreads[g][3] -= spreads[g][0] * spreads[g][1];
            spreads[g][4] -= spreads[g][1] * spreads[g][1];
        }
        return spreads;
    }
}
