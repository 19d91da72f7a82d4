package heed.methods.opinionmap;

import heed.methods.opinionmap.Learning.Known;
import org.jspecify.annotations.Nullable;

/// A [Model] learned from all votes, upright: the first dimension is the one along which people differ most.
///
/// Up to a million votes all of them are learned from. Above, axes are learned from as many, drawn by content
/// (whose votes are drawn does not depend on the order of people), and one more turn over all votes settles each
/// statement; everybody is placed and counted in any case.
///
/// @param dimensions in how many directions opinions hang together more than by chance; 0 is noise
record Learned(Model model, int dimensions) {

    private static final int MANY = 1_000_000;
    private static final int MOST = 5;
    private static final int AGAIN = 3;

    /// @param before what was learned of (about) the same votes before, to go on from
    static Learned of(
            Votes votes,
            Statements statements,
            Settings settings,
            Components components,
            Shares shares,
            @Nullable Model before) {
        int part = votes.count() / MANY + 1;
        var some = part == 1 ? votes : votes.only(Ranks.some(votes, part, shares));
        var own = part == 1 ? statements : Statements.of(some, settings);
        var ownShares = part == 1 ? shares : shares.alike(some);
        int dimensions = components.rank() < 2 ? 0 : Chance.dimensions(some, settings, ownShares, MOST);
        int used = Math.max(2, Math.min(dimensions, statements.counting()));
        var learning = new Learning(some, own, ownShares);
        Known known;
        if (part > 1 && before != null && before.dimensions() == used) {
            known = learning.sweeps(learning.resume(before), AGAIN);
        } else {
            var axes = used == 2 && part == 1
                    ? components
                    : Components.of(new Spread(some, own, ownShares), own, part == 1 ? 1e-11 : 1e-4, used);
            known = learning.sweeps(learning.begin(axes, used), Learning.SWEEPS);
        }
        if (part > 1) {
            known = new Learning(votes, statements, shares).sweep(known, true);
        }
        var scatter = scatter(Places.of(some, own, known.model(), ownShares).at());
        return new Learned(known.model().turned(Learning.upright(known.model(), scatter)), dimensions);
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
