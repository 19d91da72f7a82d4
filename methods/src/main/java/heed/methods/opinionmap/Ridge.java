package heed.methods.opinionmap;

/// Where people stand, with how much is not known about it: a model of rank two, drawn towards the middle where
/// votes are few.
///
/// **Problem.** A place computed by projection throws people with few votes outwards, and treats what they have not
/// seen as if it were average.
///
/// **Method.** A vote is taken as `a_p + b_c + u_p · v_c` plus noise: an inclination of the person to agree, one of
/// the statement to be agreed with, and a product of two places in the plane. The sum of squared errors over the
/// votes given, plus 6‖u‖² + 10a² + 4‖v‖² + b², is lowered by turns: all people at once (a 3 by 3 system each),
/// then all statements (ridge regression, alternating least squares; Hu, Koren and Volinsky 2008). It begins at the
/// components of [Components]. In the end the plane is turned so that the axes are uncorrelated, the first has the
/// larger variance, and both axes of statements have unit length.
///
/// **Guarantees.** Sums over people are sums of whole numbers, so their order and the number of threads change no
/// bit. The uncertainty of a place is the posterior covariance of the same model, given the statements' side.
///
/// **Not.** The statements' side is taken as known, so the uncertainty is a little too small in small
/// consultations. Which statements somebody saw is taken as chance.
///
/// @param a per person, the inclination to agree
/// @param b per statement, the inclination to be agreed with
/// @param x per person, the place along the first axis
/// @param y per person, the place along the second axis
/// @param axes the two axes, unit vectors over statements
/// @param uncertainty per person, the covariance of the place: xx, xy, yy, one after the other
/// @param noise the mean squared error of a vote
record Ridge(double[] a, double[] b, double[] x, double[] y, double[][] axes, double[] uncertainty, double noise) {

    static final int SWEEPS = 3;
    static final double INCLINATION = 10;
    static final double PERSON = 6;
    static final double STATEMENT = 4;
    static final double AGREED = 1;

    /// @param sweeps how many turns
    static Ridge fit(Votes votes, Statements statements, Shares shares, Components components, int sweeps) {
        var side = StatementSide.begin(statements, components, votes);
        var people = new PeopleSide(votes, statements, shares);
        people.solve(side);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            side = people.statements();
            people.solve(side);
        }
        return people.upright(side);
    }

    /// What the model expects of a vote, between -1 and 1.
    double expects(int p, int c) {
        return Math.clamp(a[p] + b[c] + x[p] * axes[0][c] + y[p] * axes[1][c], -1, 1);
    }

    /// The statements' half of the model.
    record StatementSide(double[] b, double[] v, double[] w) {

        static StatementSide begin(Statements statements, Components components, Votes votes) {
            double cells = (double) votes.participants() * Math.max(1, statements.counting());
            double density = Math.max(1e-3, statements.votes() / Math.max(1, cells));
            var vectors = new double[2][statements.size()];
            for (int j = 0; j < 2; j++) {
                double length = Math.pow(components.eigenvalues()[j] / density, 0.25);
                for (int c = 0; c < statements.size(); c++) {
                    vectors[j][c] = length * components.vectors()[j][c];
                }
            }
            return new StatementSide(statements.mean().clone(), vectors[0], vectors[1]);
        }
    }

    /// Solves the symmetric system with rows (p q r), (q s t), (r t u) for the right side (x y z); the inverse's
    /// lower right corner comes last.
    static double[] solve(double p, double q, double r, double s, double t, double u, double x, double y, double z) {
        double a = s * u - t * t, b = r * t - q * u, c = q * t - r * s;
        double d = p * u - r * r, e = q * r - p * t, f = p * s - q * q;
        double det = p * a + q * b + r * c;
        return new double[] {
            (a * x + b * y + c * z) / det,
            (b * x + d * y + e * z) / det,
            (c * x + e * y + f * z) / det,
            d / det,
            e / det,
            f / det
        };
    }
}
