package heed.methods.opinionmap;

/// Per statement, how far people of *all* opinions agree with it: high only where nobody's side of the map refuses.
///
/// **Problem.** A majority can be one side alone. A product over groups needs groups, falls with their number, and
/// a group of eight weighs as much as one of a hundred.
///
/// **Method.** Along the first axis of the map, in standard deviations, take 25 places on either side of zero so
/// that between two of them stand equally many people of that side. At each place q the rate of agreement is Σ
/// K(q−f)·agree + w·r(q) over Σ K(q−f)·seen + w, with a Gaussian K of width 0.3. Where few have answered, it is the
/// straight line r that the statement's own answers and the other statements suggest ([Lines]), which weighs as
/// much as w = 64 answers nearby: as much or more foretells best what people of one step say from what the others
/// say, in each of five conversations by itself. The score is the geometric mean over the 50 places. (After the
/// Gaussian model of Community Notes, 2025.) The bounds are those of a 90 % interval for the logarithm of the score;
/// its variance is that of the line, plus the sum of squared influences of single votes nearby (infinitesimal
/// jackknife, Efron 1982).
///
/// **Guarantees.** People are counted in 128 steps along the axis, in whole numbers: neither order nor threads
/// matter.
///
/// **Not.** It sees one axis only. The interval does not know that people's places are uncertain too. Where few
/// who stand far out have answered, the score is mostly the line.
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
    private static final double LINE = 64;

    static Bridging of(Votes votes, Statements statements, double[] f, Shares shares) {
        var step = steps(votes, f);
        return of(GroupVotes.of(votes, step, STEPS, shares), statements);
    }

    /// @param cells votes by step along the axis ([#steps])
    static Bridging of(GroupVotes cells, Statements statements) {
        int size = statements.size();
        var sums = new Sums(size, Lines.of(cells, statements));
        for (double place : places(cells.members())) {
            sums.at(place, cells);
        }
        return sums.scored(cells, statements);
    }

    /// Everything is added up statement by statement side by side, place after place and step after step, so that
    /// neighbours in memory are neighbours in the loop.
    ///
    /// @param log per statement, the sum of the logarithms of its rates
    /// @param agreed per step and statement, how far an agreement there moves the logarithm of the score
    /// @param seen per step and statement, how far an answer there does
    /// @param level per statement, how far the level of its line moves the logarithm of its score
    /// @param slope the same, the slope
    private record Sums(
            Lines lines,
            double[] log,
            double[][] agreed,
            double[][] seen,
            double[] of,
            double[] among,
            double[] level,
            double[] slope) {

        Sums(int size, Lines lines) {
            this(
                    lines,
                    new double[size],
                    new double[STEPS][size],
                    new double[STEPS][size],
                    new double[size],
                    new double[size],
                    new double[size],
                    new double[size]);
        }

        /// One place more.
        void at(double place, GroupVotes cells) {
            int size = log.length;
            var weights = weights(place);
            for (int c = 0; c < size; c++) {
                of[c] = LINE * lines.at(c, place(place));
                among[c] = LINE;
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
                level[c] += LINE * of[c];
                slope[c] += LINE * of[c] * place(place);
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
                    double l = level[c] / places, s = slope[c] / places;
                    var doubt = lines.doubt()[c];
                    double variance = l * l * doubt[0] + 2 * l * s * doubt[1] + s * s * doubt[2];
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

    /// The places, in steps.
    private static double[] places(int[] people) {
        var places = new double[2 * PLACES];
        for (int j = 0; j < PLACES; j++) {
            places[j] = quantile(people, 0, STEPS / 2, (j + 0.5) / PLACES);
            places[PLACES + j] = quantile(people, STEPS / 2, STEPS, (j + 0.5) / PLACES);
        }
        return places;
    }

    /// How much each step weighs at a place.
    private static double[] weights(double place) {
        var weights = new double[STEPS];
        for (int b = 0; b < STEPS; b++) {
            double away = (place(b + 0.5) - place(place)) / WIDTH;
            weights[b] = Math.exp(-away * away / 2);
        }
        return weights;
    }

    /// Where so many steps from the left end are, in standard deviations.
    static double place(double steps) {
        return steps * 2 * END / STEPS - END;
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
