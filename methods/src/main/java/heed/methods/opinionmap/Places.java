package heed.methods.opinionmap;

/// Where people and statements stand along the two components.
///
/// A person stands at √(C / n) · Σ over seen statements of (vote − mean) · component, with C statements and n of
/// them seen: people who have seen few are moved outwards, as if they went on in the same way. A statement stands
/// where a person would who agreed with it and had seen nothing else. In the compatible mode every statement that
/// takes no part counts as seen by everybody, as in Polis.
///
/// In the default mode people stand where the model of [Ridge] puts them; statements as above.
///
/// @param axes the two axes, unit vectors over statements
/// @param seen per participant, how many statements that take part are answered
/// @param uncertainty per participant, the covariance of the place (xx, xy, yy), or empty where it is not known
record Places(
        double[] x,
        double[] y,
        double[][] axes,
        double[] statementX,
        double[] statementY,
        double[] extremity,
        int[] seen,
        double[] uncertainty) {

    /// Places under the model.
    static Places of(Votes votes, Statements statements, Ridge model) {
        return new Places(
                        model.x(),
                        model.y(),
                        model.axes(),
                        new double[statements.size()],
                        new double[statements.size()],
                        new double[statements.size()],
                        seen(votes, statements),
                        model.uncertainty())
                .withStatements(statements, statements.counting());
    }

    /// The same places in a plane that is turned.
    Places turned(Turn turn) {
        var people = turn.of(x, y);
        var placed = turn.of(statementX, statementY);
        return new Places(
                people[0],
                people[1],
                turn.of(axes[0], axes[1]),
                placed[0],
                placed[1],
                extremity,
                seen,
                turn.spread(uncertainty));
    }

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
        return new Places(
                        rows[0],
                        rows[1],
                        components.vectors(),
                        new double[statements.size()],
                        new double[statements.size()],
                        new double[statements.size()],
                        seen,
                        new double[0])
                .withStatements(statements, plane ? columns : 0);
    }

    /// Puts the statements in their places.
    private Places withStatements(Statements statements, int columns) {
        for (int c = 0; c < statements.size(); c++) {
            double far = Math.sqrt(columns) * (1 - statements.mean()[c]);
            statementX[c] = far * axes[0][c];
            statementY[c] = far * axes[1][c];
            extremity[c] = Math.sqrt(statementX[c] * statementX[c] + statementY[c] * statementY[c]);
        }
        return this;
    }

    static int[] seen(Votes votes, Statements statements) {
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
