package heed.methods.opinionmap;

import java.util.Arrays;

/// One search for a division of a cloud into k parts ([Clusters] says how).
final class Division {

    private static final int STEPS = 200;

    private final Cloud cloud;
    private final double[][] centre;
    private final int[] of;
    private final double[][] at;

    private Division(Cloud cloud, int k) {
        this.cloud = cloud;
        this.at = cloud.at();
        this.centre = new double[k][cloud.dimensions()];
        this.of = new int[cloud.size()];
        Arrays.fill(of, -1);
    }

    static Clusters of(Cloud cloud, int k, Noise noise) {
        var division = new Division(cloud, k);
        division.begin(noise);
        for (int step = 0; step < STEPS && division.assign(); step++) {
            division.centre();
        }
        division.exchange();
        double inertia = 0;
        for (int i = 0; i < division.of.length; i++) {
            inertia += cloud.weight()[i] * division.squared(i, division.centre[division.of[i]]);
        }
        return new Clusters(division.centre, division.of, inertia);
    }

    /// Where a search begins: everybody with the nearest of k people drawn far apart.
    static Clusters seeds(Cloud cloud, int k, Noise noise) {
        var division = new Division(cloud, k);
        division.begin(noise);
        division.assign();
        return new Clusters(division.centre, division.of, 0);
    }

    private void begin(Noise noise) {
        int n = cloud.size();
        var left = new double[n];
        var chance = new double[n];
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        double total = 0;
        for (int j = 0; j < centre.length; j++) {
            int i = j == 0 ? draw(cloud.weight(), cloud.people(), noise) : draw(chance, total, noise);
            for (int d = 0; d < cloud.dimensions(); d++) {
                centre[j][d] = cloud.at()[d][i];
            }
            total = 0;
            for (int m = 0; m < n; m++) {
                left[m] = Math.min(left[m], squared(m, centre[j]));
                chance[m] = left[m] * cloud.weight()[m];
                total += chance[m];
            }
        }
    }

    private static int draw(double[] chance, double total, Noise noise) {
        double until = noise.unit() * total;
        for (int i = 0; i < chance.length; i++) {
            until -= chance[i];
            if (until < 0) {
                return i;
            }
        }
        return chance.length - 1;
    }

    private boolean assign() {
        boolean moved = false;
        for (int i = 0; i < of.length; i++) {
            int part = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < centre.length; j++) {
                double d = squared(i, centre[j]);
                if (d < least) {
                    least = d;
                    part = j;
                }
            }
            moved |= part != of[i];
            of[i] = part;
        }
        return moved;
    }

    private double squared(int i, double[] place) {
        if (at.length != 2) {
            return cloud.squared(i, place);
        }
        double dx = at[0][i] - place[0], dy = at[1][i] - place[1];
        return dx * dx + dy * dy;
    }

    /// Moves each centre to the mean of its people; a centre without people stays where it is.
    private void centre() {
        var sum = new double[centre.length][cloud.dimensions()];
        var weight = new double[centre.length];
        for (int i = 0; i < of.length; i++) {
            double w = cloud.weight()[i];
            for (int d = 0; d < cloud.dimensions(); d++) {
                sum[of[i]][d] += w * cloud.at()[d][i];
            }
            weight[of[i]] += w;
        }
        for (int j = 0; j < centre.length; j++) {
            for (int d = 0; weight[j] > 0 && d < cloud.dimensions(); d++) {
                centre[j][d] = sum[j][d] / weight[j];
            }
        }
    }

    /// Moves single points between parts for as long as that lowers the total (Hartigan 1975): where Lloyd steps
    /// stop, this often goes on.
    private void exchange() {
        var weight = new double[centre.length];
        for (int i = 0; i < of.length; i++) {
            weight[of[i]] += cloud.weight()[i];
        }
        int quiet = 0;
        for (int i = 0, steps = 0; quiet < of.length && steps < STEPS * of.length; i = (i + 1) % of.length, steps++) {
            int from = of[i], to = better(weight, i, from);
            quiet = to == from ? quiet + 1 : 0;
            if (to != from) {
                double w = cloud.weight()[i];
                for (int d = 0; d < cloud.dimensions(); d++) {
                    double x = cloud.at()[d][i];
                    centre[from][d] -= w * (x - centre[from][d]) / (weight[from] - w);
                    centre[to][d] += w * (x - centre[to][d]) / (weight[to] + w);
                }
                weight[from] -= w;
                weight[to] += w;
                of[i] = to;
            }
        }
        centre();
    }

    /// The part that a point had better be in; its own unless another is better by more than rounding.
    private int better(double[] weight, int i, int from) {
        double w = cloud.weight()[i];
        if (weight[from] <= w) {
            return from;
        }
        double least = squared(i, centre[from]) * weight[from] / (weight[from] - w) * (1 - 1e-9);
        int best = from;
        for (int j = 0; j < centre.length; j++) {
            double cost = squared(i, centre[j]) * weight[j] / (weight[j] + w);
            if (j != from && cost < least) {
                least = cost;
                best = j;
            }
        }
        return best;
    }
}
