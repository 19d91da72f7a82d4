package heed.methods.opinionmap;

/// Per statement, how far people of *all* opinions agree with it: high only where nobody's side of the map refuses.
///
/// **Problem.** A majority can be one side alone. A product over groups needs groups, falls with their number, and
/// a group of eight weighs as much as one of a hundred.
///
/// **Method.** Along the first axis of the map, in standard deviations, take 25 places on either side of zero so
/// that between two of them stand equally many people of that side. At each place q the rate of agreement is Σ
/// K(q−f)·agree + π over Σ K(q−f)·seen + 1, with a Gaussian K of width 0.3 and π the overall rate (A+1)/(S+2), so
/// that a place where nobody has seen the statement is taken as average. The score is the geometric mean over the
/// 50 places. (After the Gaussian model of Community Notes, 2025.) The bounds are those of a 90 % interval for the
/// logarithm of the score; its variance is the sum of squared influences of single votes (infinitesimal jackknife,
/// Efron 1982).
///
/// **Guarantees.** People are counted in 128 steps along the axis, in whole numbers: neither order nor threads
/// matter.
///
/// **Not.** It sees one axis only. The interval does not know that people's places are uncertain too.
///
/// @param score per statement, 0 to 1
/// @param lower per statement, the lower bound; lists are ordered by it
/// @param upper per statement, the upper bound
public record Bridging(double[] score, double[] lower, double[] upper) {

    static final int STEPS = 128;
    private static final double END = 4;
    private static final int PLACES = 25;
    private static final double WIDTH = 0.3;
    private static final double NINETY = 1.6449;

    static Bridging of(Votes votes, Statements statements, double[] f, Shares shares) {
        var step = steps(votes, f);
        return of(GroupVotes.of(votes, step, STEPS, shares), statements);
    }

    /// @param cells votes by step along the axis ([#steps])
    static Bridging of(GroupVotes cells, Statements statements) {
        int size = statements.size();
        var sums = new Sums(size);
        for (var weights : kernel(cells.members())) {
            sums.at(weights, cells, statements);
        }
        return sums.scored(cells, statements);
    }

    /// Everything is added up statement by statement side by side, place after place and step after step, so that
    /// neighbours in memory are neighbours in the loop.
    ///
    /// @param log per statement, the sum of the logarithms of its rates
    /// @param agreed per step and statement, how far an agreement there moves the logarithm of the score
    /// @param seen per step and statement, how far an answer there does
    private record Sums(double[] log, double[][] agreed, double[][] seen, double[] of, double[] among) {

        Sums(int size) {
            this(
                    new double[size],
                    new double[STEPS][size],
                    new double[STEPS][size],
                    new double[size],
                    new double[size]);
        }

        /// One place more.
        void at(double[] weights, GroupVotes cells, Statements statements) {
            int size = log.length;
            for (int c = 0; c < size; c++) {
                of[c] = Evidence.share(statements.tally()[3 * c + 2], statements.seen(c));
                among[c] = 1;
            }
            for (int b = 0; b < STEPS; b++) {
                double weight = cells.members()[b] > 0 ? weights[b] : 0;
                int[] agree = cells.agree()[b], all = cells.seen()[b];
                if (weight == 0) {
                    continue;
                }
                for (int c = 0; c < size; c++) {
                    of[c] += weight * agree[c];
                    among[c] += weight * all[c];
                }
            }
            for (int c = 0; c < size; c++) {
                log[c] += Math.log(of[c] / among[c]);
                of[c] = 1 / of[c];
                among[c] = 1 / among[c];
            }
            for (int b = 0; b < STEPS; b++) {
                double weight = cells.members()[b] > 0 ? weights[b] : 0;
                double[] own = agreed[b], every = seen[b];
                if (weight == 0) {
                    continue;
                }
                for (int c = 0; c < size; c++) {
                    own[c] += weight * of[c];
                    every[c] += weight * among[c];
                }
            }
        }

        Bridging scored(GroupVotes cells, Statements statements) {
            int size = log.length, places = 2 * PLACES;
            var bridging = new Bridging(new double[size], new double[size], new double[size]);
            for (int c = 0; c < size; c++) {
                if (statements.counts()[c]) {
                    double variance = 0;
                    for (int b = 0; b < STEPS; b++) {
                        int agree = cells.agree()[b][c], all = cells.seen()[b][c];
                        double out = seen[b][c] / places, gain = agreed[b][c] / places - out;
                        variance += agree * gain * gain + (all - agree) * out * out;
                    }
                    double mean = log[c] / places, wide = NINETY * Math.sqrt(variance);
                    bridging.score[c] = Math.exp(mean);
                    bridging.lower[c] = Math.exp(mean - wide);
                    bridging.upper[c] = Math.min(1, Math.exp(mean + wide));
                }
            }
            return bridging;
        }
    }

    /// In which of 128 steps between -4 and 4 standard deviations each person stands; -1 for somebody without votes.
    static int[] steps(Votes votes, double[] f) {
        double unit = Math.scalb(1.0, 20);
        var shares = Shares.even(f.length);
        double largest = shares.most(p -> Math.abs(f[p]));
        var sums = shares.sums(share -> {
            long squares = 0, people = 0;
            for (int p = shares.from(share); p < shares.to(share); p++) {
                if (votes.seen(p) > 0 && largest > 0) {
                    squares += Math.round(f[p] / largest * f[p] / largest * unit);
                    people++;
                }
            }
            return new long[] {squares, people};
        });
        double deviation = sums[0] == 0 ? 1 : largest * Math.sqrt(sums[0] / unit / sums[1]);
        var step = new int[f.length];
        shares.each(share -> {
            for (int p = shares.from(share); p < shares.to(share); p++) {
                step[p] = votes.seen(p) == 0
                        ? -1
                        : Math.clamp((int) Math.floor((f[p] / deviation + END) * STEPS / (2 * END)), 0, STEPS - 1);
            }
        });
        return step;
    }

    /// Per place, how much each step weighs there.
    private static double[][] kernel(int[] people) {
        var kernel = new double[2 * PLACES][STEPS];
        for (int j = 0; j < PLACES; j++) {
            weigh(kernel[j], quantile(people, 0, STEPS / 2, (j + 0.5) / PLACES));
            weigh(kernel[PLACES + j], quantile(people, STEPS / 2, STEPS, (j + 0.5) / PLACES));
        }
        return kernel;
    }

    private static void weigh(double[] weights, double place) {
        for (int b = 0; b < STEPS; b++) {
            double away = (b + 0.5 - place) * 2 * END / STEPS / WIDTH;
            weights[b] = Math.exp(-away * away / 2);
        }
    }

    private static double quantile(int[] people, int from, int to, double part) {
        double all = 0;
        for (int b = from; b < to; b++) {
            all += people[b];
        }
        double until = part * all;
        for (int b = from; b < to; b++) {
            if (people[b] > 0 && until <= people[b]) {
                return b + until / people[b];
            }
            until -= people[b];
        }
        return (from + to) / 2.0;
    }
}
