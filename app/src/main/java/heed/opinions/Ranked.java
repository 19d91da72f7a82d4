package heed.opinions;

import heed.opinions.MapView.Finding;
import java.util.List;

/// Findings in their order: the first of them, with their words, and how many there are.
record Ranked(List<Finding> first, int size) {

    static final Ranked NONE = new Ranked(List.of(), 0);

    boolean isEmpty() {
        return size == 0;
    }

    List<Finding> few() {
        return first(MapView.FEW);
    }

    List<Finding> first(int most) {
        return first.subList(0, Math.min(most, first.size()));
    }
}
