package heed.opinions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where one person stands by their latest votes, before the next map is made.
///
/// The axes and means of the shown map are taken as they are, and the person's place is the ridge estimate on them, as
/// in the method's own model (inclination 10; places 6 in the model's units, where people and statements are penalised
/// alike). The next map, a second later, has the exact place.
record Standing(double x, double y) {

    private static final double INCLINATION = 10;
    private static final double PERSON = 6;
    private static final double STATEMENT = 4;

    /// Null when none of the votes is on a statement the map counts.
    static @Nullable Standing of(MapShown shown, Map<Integer, Vote> votes) {
        var map = shown.map();
        double n = 0, v = 0, w = 0, vv = 0, vw = 0, ww = 0, e = 0, ev = 0, ew = 0;
        for (var vote : votes.entrySet()) {
            int column = shown.column(vote.getKey());
            if (column >= 0 && map.extremity()[column] > 0) {
                double a = map.components()[0][column], b = map.components()[1][column];
                double rest = vote.getValue().value() - map.mean()[column];
                n++;
                v += a;
                w += b;
                vv += a * a;
                vw += a * b;
                ww += b * b;
                e += rest;
                ev += rest * a;
                ew += rest * b;
            }
        }
        return n == 0 ? null : solve(n + INCLINATION, v, w, vv + held(map.x()), vw, ww + held(map.y()), e, ev, ew);
    }

    /// How strongly a place is drawn to the middle, in the units of the map.
    private static double held(double[] places) {
        double squares = 0;
        for (double place : places) {
            squares += place * place;
        }
        return PERSON / Math.sqrt(Math.max(1e-9, PERSON / STATEMENT * squares));
    }

    /// The last two unknowns of the symmetric system with rows (p q r), (q s t), (r t u) and right side (x y z).
    private static Standing solve(
            double p, double q, double r, double s, double t, double u, double x, double y, double z) {
        double a = s * u - t * t, b = r * t - q * u, c = q * t - r * s;
        double d = p * u - r * r, e = q * r - p * t, f = p * s - q * q;
        double det = p * a + q * b + r * c;
        return new Standing((b * x + d * y + e * z) / det, (c * x + e * y + f * z) / det);
    }
}
