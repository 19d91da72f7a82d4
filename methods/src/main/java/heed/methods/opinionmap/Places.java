package heed.methods.opinionmap;

/// Where people and statements stand along the two components.
///
/// A person stands at √(C / n) · Σ over seen statements of (vote − mean) · component, with C statements and n of
/// them seen: people who have seen few are moved outwards, as if they went on in the same way. A statement stands
/// where a person would who agreed with it and had seen nothing else. In the compatible mode every statement that
/// takes no part counts as seen by everybody, as in Polis.
///
/// In the default mode people stand where the [Model] puts them; statements as above.
///
/// @param at per dimension and participant, where they stand; two dimensions at least
/// @param axes the two axes, unit vectors over statements
/// @param seen per participant, how many statements that take part are answered
/// @param uncertainty per participant, the covariance of the place (xx, xy, yy), or empty where it is not known
/// @param doubt the mean, over those who have answered enough to be in a group, of the variance of a place, all
///     dimensions together; 0 where it is not known
record Places(
        double[][] at,
        double[][] axes,
        double[] statementX,
        double[] statementY,
        double[] extremity,
        int[] seen,
        double[] uncertainty,
        double doubt) {

    /// How many statements somebody must have answered to be in a group.
    static final int ENOUGH = 7;

    private static final double LARGEST = 1e6;

    /// Places under the model, before any turn.
    static Places of(Votes votes, Statements statements, Model model, Shares shares) {
        int people = votes.participants(), r = model.dimensions();
        var seen = seen(votes, statements);
        var coordinates = new double[r][people];
        var uncertainty = new double[3 * people];
        var table = Placing.table(model);
        int[] start = votes.starts(), cells = votes.cells();
        int least = Math.max(1, Math.min(ENOUGH, statements.counting()));
        double unit = Math.scalb(1.0, 40 - Math.getExponent(Math.max(1.0, people)));
        // Whole numbers, so that the order of people does not matter.
        var doubts = shares.sums(share -> {
            var placing = new Placing(model, table);
            var sums = new long[2];
            for (int p = shares.from(share); p < shares.to(share); p++) {
                var place = placing.place(cells, start[p], start[p + 1], seen[p]);
                for (int j = 0; j < r; j++) {
                    coordinates[j][p] = place[j + 1];
                }
                uncertainty[3 * p] = placing.covariance(1, 1);
                uncertainty[3 * p + 1] = placing.covariance(1, 2);
                uncertainty[3 * p + 2] = placing.covariance(2, 2);
                if (seen[p] >= least) {
                    double own = 0;
                    for (int j = 1; j <= r; j++) {
                        own += placing.covariance(j, j);
                    }
                    sums[0] += Math.round(Math.min(LARGEST, own) * unit);
                    sums[1]++;
                }
            }
            return sums;
        });
        int size = statements.size();
        return new Places(
                        coordinates,
                        axes(model),
                        new double[size],
                        new double[size],
                        new double[size],
                        seen,
                        uncertainty,
                        doubts[1] == 0 ? 0 : doubts[0] / unit / doubts[1])
                .withStatements(statements, statements.counting());
    }

    /// The first two directions as unit vectors over statements.
    private static double[][] axes(Model model) {
        var axes = new double[2][model.statements()];
        for (int j = 0; j < 2; j++) {
            for (int c = 0; c < axes[j].length; c++) {
                axes[j][c] = model.counts()[c] ? model.pull()[c][j] : 0;
            }
            Components.upright(axes[j]);
        }
        return axes;
    }

    double[] x() {
        return at[0];
    }

    double[] y() {
        return at[1];
    }

    /// The same places in a plane that is turned; what lies beyond the plane stays.
    Places turned(Turn turn) {
        var people = at.clone();
        var plane = turn.of(at[0], at[1]);
        people[0] = plane[0];
        people[1] = plane[1];
        var placed = turn.of(statementX, statementY);
        return new Places(
                people,
                turn.of(axes[0], axes[1]),
                placed[0],
                placed[1],
                extremity,
                seen,
                turn.spread(uncertainty),
                doubt);
    }

    static Places of(Votes votes, Statements statements, Spread spread, Components components) {
        int columns = statements.voted();
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
                        rows,
                        components.vectors(),
                        new double[statements.size()],
                        new double[statements.size()],
                        new double[statements.size()],
                        seen,
                        new double[0],
                        0)
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
        boolean all = statements.counting() == statements.voted();
        for (int p = 0; p < seen.length; p++) {
            if (all) {
                seen[p] = votes.seen(p);
                continue;
            }
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
