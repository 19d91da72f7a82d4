package heed.methods.opinionmap;

/// In how many directions people's opinions hang together, more than if each vote had been drawn by lot.
///
/// **Problem.** Any cloud of points can be cut into parts, so groups must not be sought where there is only noise.
///
/// **Method.** Parallel analysis (Horn 1965): draw each vote anew from the votes on its statement, keeping who saw
/// what; take the variance along the leading component; repeat. A real component counts when it exceeds the mean of
/// the drawn ones by four standard deviations (of at least 1 %).
///
/// **Guarantees.** The draw falls on votes, not on people's places in a list, so the order of people does not
/// matter.
///
/// **Not.** It says that opinions hang together, not that people fall into groups: one line on which people stand
/// evenly passes too.
final class Chance {

    private static final int DRAWS = 8;
    private static final int MANY = 150_000;
    private static final double ROUGH = 0.03;

    private Chance() {}

    /// @param most how many directions to look at
    static int dimensions(Votes votes, Settings settings, Shares shares, int most) {
        int part = votes.count() / MANY + 1;
        if (part > 1) {
            var some = votes.only(Ranks.some(votes, part, shares));
            return dimensions(some, settings, shares.alike(some), most);
        }
        var real = components(votes, settings, shares, most).eigenvalues();
        var statements = Statements.of(votes, settings);
        var rank = Ranks.of(votes);
        double sum = 0, squares = 0;
        for (int d = 0; d < DRAWS; d++) {
            double value = components(drawn(votes, statements, rank, d), settings, shares, 2)
                    .eigenvalues()[0];
            sum += value;
            squares += value * value;
        }
        double mean = sum / DRAWS;
        double deviation = Math.sqrt(Math.max(0, squares / DRAWS - mean * mean) * DRAWS / (DRAWS - 1));
        double bar = mean + 4 * Math.max(deviation, 0.01 * mean);
        int dimensions = 0;
        while (dimensions < most && real[dimensions] > bar) {
            dimensions++;
        }
        return dimensions;
    }

    private static Components components(Votes votes, Settings settings, Shares shares, int wanted) {
        var statements = Statements.of(votes, settings);
        return Components.of(new Spread(votes, statements, shares), statements, ROUGH, wanted);
    }

    private static Votes drawn(Votes votes, Statements statements, int[] rank, int draw) {
        var cells = new int[votes.count()];
        for (int p = 0; p < votes.participants(); p++) {
            var noise = new Noise(rank[p] * 1_000L + draw);
            for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
                int c = votes.cells()[i] / 3;
                double at = noise.unit() * statements.seen(c);
                int value = at < statements.tally()[3 * c]
                        ? 0
                        : at < statements.tally()[3 * c] + statements.tally()[3 * c + 1] ? 1 : 2;
                cells[i] = 3 * c + value;
            }
        }
        return votes.answering(cells);
    }
}
