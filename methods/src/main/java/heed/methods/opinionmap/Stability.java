package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.function.BiFunction;

/// How far a division into groups would be found again, had other people of the same kind come.
///
/// The cloud is redrawn ([Cloud#redrawn]) some times, divided anew in the same way, and compared with the first by the
/// adjusted Rand index (Hubert and Arabie 1985): 1 for the same division, about 0 for chance. The mean over redraws
/// counts.
final class Stability {

    private static final int DRAWS = 8;
    private static final int RESTARTS = 4;

    private Stability() {}

    /// Whether it is at least `bar`. Ends as soon as that is certain.
    ///
    /// @param of for each point, its part
    /// @param way divides a cloud with a number of restarts
    static boolean reaches(double bar, Cloud cloud, int[] of, BiFunction<Cloud, Integer, int[]> way) {
        double missing = DRAWS * (1 - bar);
        for (int d = 0; d < DRAWS && missing >= 0; d++) {
            missing -= 1 - agreement(cloud, of, way.apply(cloud.redrawn(new Noise(d + 1)), RESTARTS));
        }
        return missing >= 0;
    }

    private static double agreement(Cloud cloud, int[] of, int[] again) {
        int k = Math.max(
                        Arrays.stream(of).max().orElse(0),
                        Arrays.stream(again).max().orElse(0))
                + 1;
        var cells = new double[k][k];
        var rows = new double[k];
        var columns = new double[k];
        for (int i = 0; i < cloud.size(); i++) {
            cells[of[i]][again[i]] += cloud.weight()[i];
            rows[of[i]] += cloud.weight()[i];
            columns[again[i]] += cloud.weight()[i];
        }
        double both = 0, inRows = 0, inColumns = 0;
        for (int a = 0; a < k; a++) {
            inRows += pairs(rows[a]);
            inColumns += pairs(columns[a]);
            for (int b = 0; b < k; b++) {
                both += pairs(cells[a][b]);
            }
        }
        double chance = inRows * inColumns / pairs(cloud.people());
        double most = (inRows + inColumns) / 2;
        return most <= chance ? 1 : (both - chance) / (most - chance);
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }
}
