package heed.methods.opinionmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far two divisions of the same people agree: the adjusted Rand index, 1 for the same division, about 0 for
/// chance (Hubert and Arabie 1985).
final class Agreement {

    private Agreement() {}

    static double between(int[] a, int[] b) {
        Map<List<Integer>, Integer> cells = new HashMap<>();
        Map<Integer, Integer> rows = new HashMap<>();
        Map<Integer, Integer> columns = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            cells.merge(List.of(a[i], b[i]), 1, Integer::sum);
            rows.merge(a[i], 1, Integer::sum);
            columns.merge(b[i], 1, Integer::sum);
        }
        double both = pairs(cells), inA = pairs(rows), inB = pairs(columns);
        double all = a.length * (a.length - 1) / 2.0;
        double chance = inA * inB / all;
        double most = (inA + inB) / 2;
        return most == chance ? 1 : (both - chance) / (most - chance);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}
