package heed.methods.opinionmap;

/// The usual recommender, to compare with: an inclination of the person, one of the statement and two directions, by
/// ridge regression of one side on the other in turns (alternating least squares), begun at the principal
/// components. How far each number is drawn to zero was chosen by hand: 4 votes, 1 for statements' inclinations.
final class RidgeAls {

    private static final int TURNS = 3;

    private final Votes votes;
    private final Statements statements;
    private final double[][] people;
    private final double[][] columns;

    RidgeAls(Votes votes, Statements statements, Components components) {
        this.votes = votes;
        this.statements = statements;
        this.people = new double[votes.participants()][3];
        this.columns = new double[votes.statements()][3];
        double cells = (double) votes.participants() * Math.max(1, statements.counting());
        double density = Math.max(1e-3, statements.votes() / cells);
        for (int c = 0; c < columns.length; c++) {
            columns[c][0] = statements.mean()[c];
            for (int j = 0; j < 2; j++) {
                columns[c][j + 1] = components.vectors()[j][c]
                        * Math.sqrt(components.eigenvalues()[j] / votes.participants())
                        / density;
            }
        }
        for (int turn = 0; turn < TURNS; turn++) {
            solve(people, columns, 4, true);
            solve(columns, people, 1, false);
        }
    }

    double expects(int p, int c) {
        double sum = people[p][0] + columns[c][0] + people[p][1] * columns[c][1] + people[p][2] * columns[c][2];
        return Math.clamp(sum, -1, 1);
    }

    private void solve(double[][] of, double[][] given, double own, boolean rows) {
        var matrix = new double[of.length][3][3];
        var right = new double[of.length][3];
        for (int p = 0; p < people.length; p++) {
            for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
                int c = votes.cells()[i] / 3, at = rows ? p : c;
                if (statements.counts()[c]) {
                    var other = given[rows ? c : p];
                    double error = votes.cells()[i] % 3 - 1 - other[0];
                    double[] x = {1, other[1], other[2]};
                    for (int j = 0; j < 3; j++) {
                        right[at][j] += error * x[j];
                        for (int k = 0; k < 3; k++) {
                            matrix[at][j][k] += x[j] * x[k];
                        }
                    }
                }
            }
        }
        var inverse = new double[3][3];
        for (int at = 0; at < of.length; at++) {
            for (int j = 0; j < 3; j++) {
                matrix[at][j][j] += j == 0 ? own : 4;
            }
            Small.invert(matrix[at], inverse);
            for (int j = 0; j < 3; j++) {
                of[at][j] = inverse[j][0] * right[at][0] + inverse[j][1] * right[at][1] + inverse[j][2] * right[at][2];
            }
        }
    }
}
