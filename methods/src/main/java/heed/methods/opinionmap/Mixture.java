package heed.methods.opinionmap;

import java.util.Arrays;

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
        int n = cloud.size(), k = start.k();
        var belongs = new double[k][n];
        for (int i = 0; i < n; i++) {
            belongs[start.of()[i]][i] = 1;
        }
        var mixture = fitted(cloud, belongs, Double.NEGATIVE_INFINITY);
        for (int step = 0; step < STEPS; step++) {
            double before = mixture.likelihood;
            mixture = fitted(cloud, belongs, mixture.expect(cloud, belongs));
            if (mixture.likelihood - before < STILL) {
                break;
            }
        }
        return mixture;
    }

    private static Mixture fitted(Cloud cloud, double[][] belongs, double likelihood) {
        int k = belongs.length, r = cloud.dimensions();
        double people = cloud.people();
        var middle = new double[k][r];
        var share = new double[k];
        var spread = new double[r][r];
        for (int g = 0; g < k; g++) {
            double weight = 1e-9;
            for (int i = 0; i < cloud.size(); i++) {
                double w = belongs[g][i] * cloud.weight()[i];
                weight += w;
                for (int d = 0; d < r; d++) {
                    middle[g][d] += w * cloud.at()[d][i];
                }
            }
            for (int d = 0; d < r; d++) {
                middle[g][d] /= weight;
            }
            share[g] = Math.log(weight / people);
            for (int i = 0; i < cloud.size(); i++) {
                double w = belongs[g][i] * cloud.weight()[i] / people;
                for (int d = 0; w > 0 && d < r; d++) {
                    for (int e = 0; e <= d; e++) {
                        spread[d][e] += w * (cloud.at()[d][i] - middle[g][d]) * (cloud.at()[e][i] - middle[g][e]);
                    }
                }
            }
        }
        for (int d = 0; d < r; d++) {
            spread[d][d] += 1e-9;
        }
        var precision = new double[r][r];
        Small.invert(spread, precision);
        return new Mixture(middle, precision, share, likelihood);
    }

    /// How far each point belongs to each group; says the mean log likelihood.
    private double expect(Cloud cloud, double[][] belongs) {
        int k = middle.length, r = cloud.dimensions();
        var at = new double[r];
        var log = new double[k];
        double constant = logDeterminant() / 2, sum = 0;
        for (int i = 0; i < cloud.size(); i++) {
            for (int d = 0; d < r; d++) {
                at[d] = cloud.at()[d][i];
            }
            double most = Double.NEGATIVE_INFINITY, all = 0;
            for (int g = 0; g < k; g++) {
                log[g] = log(at, g);
                most = Math.max(most, log[g]);
            }
            for (int g = 0; g < k; g++) {
                belongs[g][i] = Math.exp(log[g] - most);
                all += belongs[g][i];
            }
            for (int g = 0; g < k; g++) {
                belongs[g][i] /= all;
            }
            sum += cloud.weight()[i] * (most + Math.log(all) + constant);
        }
        return sum / cloud.people();
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

    /// The logarithm of share times density, apart from what is common to all groups.
    private double log(double[] at, int g) {
        double sum = share[g];
        for (int d = 0; d < at.length; d++) {
            double across = precision[d][d] * (at[d] - middle[g][d]) / 2;
            for (int e = 0; e < d; e++) {
                across += precision[d][e] * (at[e] - middle[g][e]);
            }
            sum -= (at[d] - middle[g][d]) * across;
        }
        return sum;
    }

    /// The likeliest group; the lower number where two are as likely.
    int likeliest(double[] at) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < middle.length; g++) {
            double log = log(at, g);
            if (log > most) {
                most = log;
                best = g;
            }
        }
        return best;
    }

    /// The division that follows from it, numbered as the groups are.
    int[] of(Cloud cloud) {
        var of = new int[cloud.size()];
        var at = new double[cloud.dimensions()];
        Arrays.setAll(of, i -> {
            for (int d = 0; d < at.length; d++) {
                at[d] = cloud.at()[d][i];
            }
            return likeliest(at);
        });
        return of;
    }
}
