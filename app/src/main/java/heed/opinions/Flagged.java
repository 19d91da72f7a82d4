package heed.opinions;

import heed.methods.opinionmap.Bridging;
import heed.methods.opinionmap.OpinionMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Accounts that vote alike beyond chance, and as how many voters they count; and how many of the statements that
/// people of all opinions agree with most stay among the first if other people were counted.
record Flagged(int accounts, int bundles, int first, int withoutFlagged, int withoutMostActive) {

    static final Flagged NONE = new Flagged(0, 0, 0, 0, 0);

    private static final int TOP = 10;

    static Flagged of(MapShown shown) {
        var map = shown.map();
        var bundle = map.weighed().bundle();
        var first = first(map, map.bridging());
        return new Flagged(
                (int) Arrays.stream(bundle).filter(it -> it >= 0).count(),
                Arrays.stream(bundle).max().orElse(-1) + 1,
                first.size(),
                remaining(first, first(map, map.robust().withoutBundles())),
                remaining(first, first(map, map.robust().withoutMostActive())));
    }

    private static List<Integer> first(OpinionMap map, Bridging bridging) {
        return IntStream.range(0, bridging.score().length)
                .filter(c -> bridging.score()[c] > 0 && !map.closed()[c])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -bridging.lower()[c])
                        .thenComparing(c -> c))
                .limit(TOP)
                .toList();
    }

    private static int remaining(List<Integer> first, List<Integer> other) {
        return (int) first.stream().filter(other::contains).count();
    }
}
