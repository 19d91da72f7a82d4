package heed.methods.opinionmap;

import java.util.function.ToIntFunction;

/// Groups as normal distributions of one shape and of different size.
///
/// **Problem.** k-means cuts halfway between two middles. Where one group is large and the other small, the edge of
/// the large one then counts as the small one's, which draws its middle in, until the large group is cut in two.
///
/// **Method.** A mixture of normal distributions with a common covariance and free shares, by
/// expectation-maximization (Dempster, Laird and Rubin 1977; McLachlan and Peel 2000).
///
/// **Guarantees.** Points and weights alone decide; the order of people does not.
///
/// **Not.** It climbs to the nearest top; hence several starts.
///
/// @param middle per group
/// @param precision the inverse of the common covariance
/// @param share per group, the logarithm of its part of all people
/// @param likelihood the mean log likelihood of a person
record Mixture(double[][] middle, double[][] precision, double[] share, double likelihood) {

    private static final int STEPS = 40;
    private static final double STILL = 1e-5;

    /// The best of a quarter as many starts as k-means gets, each of which costs more.
    static Mixture best(Cloud cloud, int k, int restarts) {
        Mixture best = null;
        for (int r = 0; r < (restarts + 3) / 4; r++) {
            var end = from(cloud, Division.seeds(cloud, k, new Noise(k * 7_000L + r)));
            best = best == null || end.likelihood > best.likelihood + 1e-9 ? end : best;
        }
        return best == null ? from(cloud, Clusters.best(cloud, k, 1)) : best;
    }

    /// Climbs from a division.
    static Mixture from(Cloud cloud, Clusters start) {
        var climb = new Climb(cloud, start.k());
        for (int i = 0; i < cloud.size(); i++) {
            climb.add(i, start.of()[i], cloud.weight()[i]);
        }
        var mixture = climb.fitted(Double.NEGATIVE_INFINITY);
        for (int step = 0; step < STEPS; step++) {
            double before = mixture.likelihood;
            mixture = climb.fitted(mixture.expect(climb));
            if (mixture.likelihood - before < STILL) {
                break;
            }
        }
        return mixture;
    }

    /// The sums of one step. How people spread within groups is how all spread, less how middles do, because the
    /// covariance is common: so one pass over the people does.
    private static final class Climb {

        final Cloud cloud;
        final double people;
        final double[][] all;
        final double[] centre;
        final double[][] sum;
        final double[] weight;

        Climb(Cloud cloud, int k) {
            int r = cloud.dimensions();
            this.cloud = cloud;
            this.people = cloud.people();
            this.all = new double[r][r];
            this.centre = new double[r];
            this.sum = new double[k][r];
            this.weight = new double[k];
            for (int d = 0; d < r; d++) {
                for (int i = 0; i < cloud.size(); i++) {
                    centre[d] += cloud.weight()[i] * cloud.at()[d][i] / people;
                }
            }
            for (int d = 0; d < r; d++) {
                for (int e = 0; e <= d; e++) {
                    double[] x = cloud.at()[d], y = cloud.at()[e];
                    for (int i = 0; i < cloud.size(); i++) {
                        all[d][e] += cloud.weight()[i] * (x[i] - centre[d]) * (y[i] - centre[e]);
                    }
                }
            }
        }

        void add(int i, int group, double w) {
            weight[group] += w;
            for (int d = 0; d < centre.length; d++) {
                sum[group][d] += w * (cloud.at()[d][i] - centre[d]);
            }
        }

        /// The mixture that these sums make; they are zero after that.
        Mixture fitted(double likelihood) {
            int k = weight.length, r = centre.length;
            var middle = new double[k][r];
            var share = new double[k];
            var spread = new double[r][r];
            for (int d = 0; d < r; d++) {
                for (int e = 0; e <= d; e++) {
                    spread[d][e] = all[d][e];
                    for (int g = 0; g < k; g++) {
                        spread[d][e] -= sum[g][d] * sum[g][e] / (weight[g] + 1e-9);
                    }
                    spread[d][e] = spread[d][e] / people + (d == e ? 1e-9 : 0);
                }
            }
            for (int g = 0; g < k; g++) {
                share[g] = Math.log((weight[g] + 1e-9) / people);
                for (int d = 0; d < r; d++) {
                    middle[g][d] = centre[d] + sum[g][d] / (weight[g] + 1e-9);
                    sum[g][d] = 0;
                }
                weight[g] = 0;
            }
            var precision = new double[r][r];
            Small.invert(spread, precision);
            return new Mixture(middle, precision, share, likelihood);
        }
    }

    /// Adds up how far each point belongs to each group; says the mean log likelihood.
    private double expect(Climb climb) {
        int k = middle.length, r = climb.centre.length;
        var cloud = climb.cloud;
        var at = new double[r];
        var log = new double[k];
        double constant = logDeterminant() / 2, sum = 0;
        var plane = new Plane(this);
        for (int i = 0; i < cloud.size(); i++) {
            for (int d = 0; d < r; d++) {
                at[d] = cloud.at()[d][i];
            }
            double most = plane.logs(at, log), all = 0;
            for (int g = 0; g < k; g++) {
                log[g] = log[g] < most - 40 ? 0 : Math.exp(log[g] - most);
                all += log[g];
            }
            double w = cloud.weight()[i];
            for (int g = 0; g < k; g++) {
                if (log[g] > 0) {
                    climb.add(i, g, w * log[g] / all);
                }
            }
            sum += w * (most + Math.log(all) + constant - plane.common(at));
        }
        return sum / climb.people;
    }

    /// The logarithm of share times density is a plane over the places, less what is common to all groups.
    ///
    /// @param slope per group, precision times middle
    /// @param height per group, the value at zero
    private record Plane(double[][] slope, double[] height, double[][] precision) {

        Plane(Mixture of) {
            this(Small.times(of.middle, of.precision), of.share.clone(), of.precision);
            for (int g = 0; g < height.length; g++) {
                for (int d = 0; d < slope[g].length; d++) {
                    height[g] -= slope[g][d] * of.middle[g][d] / 2;
                }
            }
        }

        /// Fills in the logarithm for each group, and says the largest.
        double logs(double[] at, double[] log) {
            double most = Double.NEGATIVE_INFINITY;
            for (int g = 0; g < log.length; g++) {
                double sum = height[g];
                for (int d = 0; d < at.length; d++) {
                    sum += slope[g][d] * at[d];
                }
                log[g] = sum;
                most = Math.max(most, sum);
            }
            return most;
        }

        double common(double[] at) {
            double sum = 0;
            for (int d = 0; d < at.length; d++) {
                double across = precision[d][d] * at[d] / 2;
                for (int e = 0; e < d; e++) {
                    across += precision[d][e] * at[e];
                }
                sum += at[d] * across;
            }
            return sum;
        }
    }

    private double logDeterminant() {
        int r = precision.length;
        var copy = new double[r][];
        for (int i = 0; i < r; i++) {
            copy[i] = precision[i].clone();
        }
        Small.invert(copy, new double[r][r]);
        double sum = 0;
        for (int i = 0; i < r; i++) {
            sum -= 2 * Math.log(copy[i][i]);
        }
        return sum;
    }

    /// Says of places which group is likeliest; the lower number where two are as likely. One instance serves one
    /// thread.
    ToIntFunction<double[]> likeliest() {
        var plane = new Plane(this);
        var log = new double[middle.length];
        return at -> {
            double most = plane.logs(at, log);
            int best = 0;
            while (log[best] < most) {
                best++;
            }
            return best;
        };
    }

    /// The division that follows from it, numbered as the groups are.
    int[] of(Cloud cloud) {
        var of = new int[cloud.size()];
        var at = new double[cloud.dimensions()];
        var likeliest = likeliest();
        for (int i = 0; i < of.length; i++) {
            for (int d = 0; d < at.length; d++) {
                at[d] = cloud.at()[d][i];
            }
            of[i] = likeliest.applyAsInt(at);
        }
        return of;
    }
}
