package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A cloud divided into k parts around their centres.
///
/// **Problem.** Least total squared distance of people to the centre of their part (k-means).
///
/// **Method.** Starting centres by k-means++ (Arthur and Vassilvitskii 2007), Lloyd steps until nobody moves, then
/// single moves for as long as they help (Hartigan 1975), many restarts with fixed seeds, the best kept.
///
/// **Guarantees.** The same points with the same weights give the same centres to the bit, in whatever order they
/// came. Parts are numbered from the largest to the smallest.
///
/// **Not.** It is a search: a better division may exist, though with the restarts used here none was found on the
/// data at hand.
///
/// @param x centres
/// @param y centres
/// @param of for each point of the cloud, its part
/// @param inertia the total squared distance
record Clusters(double[] x, double[] y, int[] of, double inertia) {

    private static final int STEPS = 200;

    static Clusters best(Cloud cloud, int k, int restarts) {
        Clusters best = run(cloud, k, new Noise(k * 1_000L));
        for (int r = 1; r < restarts; r++) {
            var other = run(cloud, k, new Noise(k * 1_000L + r));
            if (other.inertia < best.inertia * (1 - 1e-12)) {
                best = other;
            }
        }
        return best.ordered(cloud);
    }

    int k() {
        return x.length;
    }

    /// The part whose centre is nearest; the lower number where two are as near.
    static int nearest(double px, double py, double[] x, double[] y) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < x.length; j++) {
            double d = (px - x[j]) * (px - x[j]) + (py - y[j]) * (py - y[j]);
            if (d < least) {
                least = d;
                best = j;
            }
        }
        return best;
    }

    private static Clusters run(Cloud cloud, int k, Noise noise) {
        var x = new double[k];
        var y = new double[k];
        begin(cloud, x, y, noise);
        var of = new int[cloud.size()];
        Arrays.fill(of, -1);
        for (int step = 0; step < STEPS && assign(cloud, x, y, of); step++) {
            centre(cloud, x, y, of);
        }
        exchange(cloud, x, y, of);
        double inertia = 0;
        for (int i = 0; i < of.length; i++) {
            double dx = cloud.x()[i] - x[of[i]], dy = cloud.y()[i] - y[of[i]];
            inertia += cloud.weight()[i] * (dx * dx + dy * dy);
        }
        return new Clusters(x, y, of, inertia);
    }

    private static void begin(Cloud cloud, double[] x, double[] y, Noise noise) {
        int n = cloud.size();
        var left = new double[n];
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        double total = 0;
        for (int j = 0; j < x.length; j++) {
            int i = j == 0 ? draw(cloud.weight(), cloud.people(), noise) : drawFar(cloud, left, total, noise);
            x[j] = cloud.x()[i];
            y[j] = cloud.y()[i];
            total = 0;
            for (int m = 0; m < n; m++) {
                left[m] = Math.min(left[m], squared(cloud, x, y, m, j));
                total += left[m] * cloud.weight()[m];
            }
        }
    }

    private static int drawFar(Cloud cloud, double[] left, double total, Noise noise) {
        var chance = new double[left.length];
        for (int m = 0; m < chance.length; m++) {
            chance[m] = left[m] * cloud.weight()[m];
        }
        return draw(chance, total, noise);
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

    private static boolean assign(Cloud cloud, double[] x, double[] y, int[] of) {
        boolean moved = false;
        for (int i = 0; i < of.length; i++) {
            int part = nearest(cloud.x()[i], cloud.y()[i], x, y);
            moved |= part != of[i];
            of[i] = part;
        }
        return moved;
    }

    /// Moves each centre to the mean of its people; a centre without people stays where it is.
    private static void centre(Cloud cloud, double[] x, double[] y, int[] of) {
        var sumX = new double[x.length];
        var sumY = new double[x.length];
        var weight = new double[x.length];
        for (int i = 0; i < of.length; i++) {
            double w = cloud.weight()[i];
            sumX[of[i]] += w * cloud.x()[i];
            sumY[of[i]] += w * cloud.y()[i];
            weight[of[i]] += w;
        }
        for (int j = 0; j < x.length; j++) {
            if (weight[j] > 0) {
                x[j] = sumX[j] / weight[j];
                y[j] = sumY[j] / weight[j];
            }
        }
    }

    /// Moves single points between parts for as long as that lowers the total (Hartigan 1975): where Lloyd steps
    /// stop, this often goes on.
    private static void exchange(Cloud cloud, double[] x, double[] y, int[] of) {
        var weight = new double[x.length];
        for (int i = 0; i < of.length; i++) {
            weight[of[i]] += cloud.weight()[i];
        }
        int quiet = 0;
        for (int i = 0, steps = 0; quiet < of.length && steps < STEPS * of.length; i = (i + 1) % of.length, steps++) {
            int from = of[i], to = better(cloud, x, y, weight, i, from);
            quiet = to == from ? quiet + 1 : 0;
            if (to != from) {
                double w = cloud.weight()[i];
                x[from] -= w * (cloud.x()[i] - x[from]) / (weight[from] - w);
                y[from] -= w * (cloud.y()[i] - y[from]) / (weight[from] - w);
                x[to] += w * (cloud.x()[i] - x[to]) / (weight[to] + w);
                y[to] += w * (cloud.y()[i] - y[to]) / (weight[to] + w);
                weight[from] -= w;
                weight[to] += w;
                of[i] = to;
            }
        }
        centre(cloud, x, y, of);
    }

    /// The part that a point had better be in; its own unless another is better by more than rounding.
    private static int better(Cloud cloud, double[] x, double[] y, double[] weight, int i, int from) {
        double w = cloud.weight()[i];
        if (weight[from] <= w) {
            return from;
        }
        double least = squared(cloud, x, y, i, from) * weight[from] / (weight[from] - w) * (1 - 1e-9);
        int best = from;
        for (int j = 0; j < x.length; j++) {
            double cost = squared(cloud, x, y, i, j) * weight[j] / (weight[j] + w);
            if (j != from && cost < least) {
                least = cost;
                best = j;
            }
        }
        return best;
    }

    private static double squared(Cloud cloud, double[] x, double[] y, int i, int j) {
        double dx = cloud.x()[i] - x[j], dy = cloud.y()[i] - y[j];
        return dx * dx + dy * dy;
    }

    private Clusters ordered(Cloud cloud) {
        var people = people(cloud);
        var order = IntStream.range(0, k())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -people[j])
                        .thenComparing(j -> x[j])
                        .thenComparing(j -> y[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        var rank = new int[k()];
        for (int r = 0; r < order.length; r++) {
            rank[order[r]] = r;
        }
        return new Clusters(
                Arrays.stream(order).mapToDouble(j -> x[j]).toArray(),
                Arrays.stream(order).mapToDouble(j -> y[j]).toArray(),
                Arrays.stream(of).map(j -> rank[j]).toArray(),
                inertia);
    }

    /// How many people each part has.
    double[] people(Cloud cloud) {
        var people = new double[k()];
        for (int i = 0; i < of.length; i++) {
            people[of[i]] += cloud.weight()[i];
        }
        return people;
    }
}
