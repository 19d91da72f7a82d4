package heed.methods.opinionmap;

/// What is known of each statement before the map: which take part, how often each is seen, and the mean vote.
///
/// @param counts which statements take part
/// @param tally per cell, how often it occurs ([Votes#tally])
/// @param mean per statement, the mean vote of those who saw it; 0 for a statement that takes no part or that
///     nobody saw
record Statements(boolean[] counts, int[] tally, double[] mean) {

    static Statements of(Votes votes, Settings settings) {
        return of(votes.tally(), settings);
    }

    static Statements of(GroupVotes votes, Settings settings) {
        var tally = new int[3 * settings.excluded().length];
        for (int g = 0; g < votes.groups(); g++) {
            for (int c = 0; c < votes.statements(); c++) {
                tally[3 * c] += votes.disagree()[g][c];
                tally[3 * c + 1] += votes.pass(g, c);
                tally[3 * c + 2] += votes.agree()[g][c];
            }
        }
        return of(tally, settings);
    }

    private static Statements of(int[] tally, Settings settings) {
        int statements = tally.length / 3;
        var counts = new boolean[statements];
        var mean = new double[statements];
        for (int c = 0; c < statements; c++) {
            int seen = tally[3 * c] + tally[3 * c + 1] + tally[3 * c + 2];
            counts[c] = settings.counts(c) && seen > 0;
            mean[c] = counts[c] ? (double) (tally[3 * c + 2] - tally[3 * c]) / seen : 0;
        }
        return new Statements(counts, tally, mean);
    }

    int size() {
        return counts.length;
    }

    int seen(int c) {
        return tally[3 * c] + tally[3 * c + 1] + tally[3 * c + 2];
    }

    /// How many statements have a vote, those that take no part included.
    int voted() {
        int n = 0;
        for (int c = 0; c < size(); c++) {
            n += seen(c) > 0 ? 1 : 0;
        }
        return n;
    }

    /// How many statements take part.
    int counting() {
        int n = 0;
        for (boolean b : counts) {
            n += b ? 1 : 0;
        }
        return n;
    }

    /// How many votes there are on statements that take part.
    long votes() {
        long n = 0;
        for (int c = 0; c < size(); c++) {
            n += counts[c] ? seen(c) : 0;
        }
        return n;
    }

    /// The total squared distance of all votes from the mean of their statement.
    double squares() {
        double sum = 0;
        for (int c = 0; c < size(); c++) {
            for (int v = -1; counts[c] && v <= 1; v++) {
                sum += tally[3 * c + v + 1] * (v - mean[c]) * (v - mean[c]);
            }
        }
        return sum;
    }
}
