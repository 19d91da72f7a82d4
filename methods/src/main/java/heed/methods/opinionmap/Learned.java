package heed.methods.opinionmap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A [Model] learned from all votes, upright: the first dimension is the one along which people differ most.
///
/// Up to a million votes all of them are learned from. Above, axes are learned from 400,000, drawn by content
/// (whose votes are drawn does not depend on the order of people), and one more turn over all votes settles each
/// statement; everybody is placed and counted in any case. There, what was learned for the map before is kept until
/// one vote in a hundred is new, or a statement comes or goes.
///
/// @param dimensions in how many directions opinions hang together more than by chance; 0 is noise
/// @param rank 2, or less where votes do not span a plane
/// @param variance the variance along the first two components, and in all
/// @param kept whether it is what was learned before
record Learned(Model model, int dimensions, int rank, double[] variance, boolean kept) {

    static final int MANY = 1_000_000;
    private static final int SOME = 400_000;
    private static final int MOST = 5;
    private static final double NEW = 0.01;
    private static final double EXACT = 1e-13;
    private static final double ENOUGH = 1e-11;
    private static final double CLOSE = 1e-4;

    static Learned of(Votes votes, Statements statements, Settings settings, Shares shares) {
        int part = votes.count() <= MANY ? 1 : votes.count() / SOME + 1;
        var some = part == 1 ? votes : votes.only(Ranks.some(votes, part, shares));
        var own = part == 1 ? statements : Statements.of(some, settings);
        var ownShares = part == 1 ? shares : shares.alike(some);
        var components =
                Components.of(new Spread(some, own, ownShares), own, part == 1 ? EXACT : CLOSE, part == 1 ? 2 : MOST);
        int dimensions = components.rank() < 2 ? 0 : Chance.dimensions(some, settings, ownShares, MOST);
        int used = Math.max(2, Math.min(dimensions, statements.counting()));
        var axes =
                used == 2 || part > 1 ? components : Components.of(new Spread(some, own, ownShares), own, ENOUGH, used);
        var learning = new Learning(some, own, ownShares);
        var known = learning.sweeps(learning.begin(axes, used), part == 1 ? Learning.SWEEPS : Learning.SWEEPS / 2);
        if (part > 1) {
            known = new Learning(votes, statements, shares).sweep(known, true);
        }
        var scatter = scatter(Places.of(some, own, known.model(), ownShares).at());
        var variance = new double[] {
            components.eigenvalues()[0] / Math.max(1, some.participants() - 1.0),
            components.eigenvalues()[1] / Math.max(1, some.participants() - 1.0),
            statements.squares() / Math.max(1, votes.participants() - 1.0)
        };
        return new Learned(
                known.model().turned(Learning.upright(known.model(), scatter)),
                dimensions,
                components.rank(),
                variance,
                false);
    }

    /// What was learned before, as long as it is of nearly all votes and of every statement; null where there are so
    /// few votes that learning anew costs nothing.
    static @Nullable Learned kept(Votes votes, Statements statements, @Nullable OpinionMap before) {
        if (votes.count() <= MANY || before == null || before.model() == null) {
            return null;
        }
        var model = before.model();
        boolean kept = Math.abs(statements.votes() - model.learned()) <= NEW * statements.votes()
                && Arrays.equals(model.counts(), statements.counts());
        return kept ? new Learned(model, before.groups() > 1 ? 1 : 0, 2, before.variance(), true) : null;
    }

    /// The covariance of places over people. Sums are whole numbers.
    private static double[][] scatter(double[][] at) {
        int r = at.length, people = Math.max(1, at[0].length);
        double most = 1;
        for (var coordinate : at) {
            for (double x : coordinate) {
                most = Math.max(most, x * x);
            }
        }
        double unit = Math.scalb(1.0, 60 - Math.getExponent(most * people));
        var mean = new double[r];
        for (int i = 0; i < r; i++) {
            long sum = 0;
            for (double x : at[i]) {
                sum += Math.round(x * unit);
            }
            mean[i] = sum / unit / people;
        }
        var scatter = new double[r][r];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                long sum = 0;
                for (int p = 0; p < at[i].length; p++) {
                    sum += Math.round(at[i][p] * at[j][p] * unit);
                }
                scatter[i][j] = sum / unit / people - mean[i] * mean[j];
            }
        }
        return scatter;
    }
}
