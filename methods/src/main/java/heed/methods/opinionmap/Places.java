package heed.methods.opinionmap;

/// Where people and statements stand along the two components.
///
/// A person stands at √(C / n) · Σ over seen statements of (vote − mean) · component, with C statements and n of them
// seen: people who have
/// seen few are moved outwards, as if they went on in the same way. A statement stands where a person would who agreed
// with it and had
/// seen nothing else. In the compatible mode every statement that takes no part counts as seen by everybody, as in
// Polis.
///
/// @param seen per participant, how many statements that take part are answered
record Places(double[] x, double[] y, double[] statementX, double[] statementY, double[] extremity, int[] seen) {

    static Places of(Votes votes, Statements statements, Spread spread, Components components, boolean compatible) {
        int columns = compatible ? statements.voted() : statements.counting();
        int zeroed = columns - statements.counting();
        double[] v = components.vectors()[0], w = components.vectors()[1];
        var rows = spread.rows(v, w);
        var seen = seen(votes, statements);
        boolean plane = components.rank() == 2;
        for (int p = 0; p < votes.participants(); p++) {
            double outwards = plane ? Math.sqrt((double) columns / Math.max(1, seen[p] + zeroed)) : 0;
            rows[0][p] *= outwards;
            rows[1][p] *= outwards;
        }
        var x = new double[statements.size()];
        var y = new double[statements.size()];
        var extremity = new double[statements.size()];
        for (int c = 0; c < statements.size(); c++) {
            double far = plane ? Math.sqrt(columns) * (1 - statements.mean()[c]) : 0;
            x[c] = far * v[c];
            y[c] = far * w[c];
            extremity[c] = Math.sqrt(x[c] * x[c] + y[c] * y[c]);
        }
        return new Places(rows[0], rows[1], x, y, extremity, seen);
    }

    private static int[] seen(Votes votes, Statements statements) {
        var seen = new int[votes.participants()];
        for (int p = 0; p < seen.length; p++) {
            for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
                seen[p] += statements.counts()[votes.cells()[i] / 3] ? 1 : 0;
            }
        }
        return seen;
    }

    /// Who has answered at least so many statements that take part.
    boolean[] enough(int least) {
        var enough = new boolean[seen.length];
        for (int p = 0; p < seen.length; p++) {
            enough[p] = seen[p] >= Math.max(1, least);
        }
        return enough;
    }
}
