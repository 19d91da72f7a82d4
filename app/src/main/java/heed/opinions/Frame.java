package heed.opinions;

import heed.methods.opinionmap.OpinionMap;
import heed.opinions.MapView.Dot;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Fits the positions into the picture; a few far ones stand at its edge instead of pressing all others together.
record Frame(double left, double right, double low, double high) {

    static final double WIDTH = 640;
    static final double HEIGHT = 380;
    private static final double EDGE = 34;

    static Frame around(double[] x, double[] y) {
        return new Frame(quantile(x, .01), quantile(x, .99), quantile(y, .01), quantile(y, .99));
    }

    private static double quantile(double[] values, double share) {
        var sorted = Arrays.stream(values).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    Dot dot(OpinionMap map, int row) {
        return at(map.x()[row], map.y()[row], map.group()[row]);
    }

    Dot at(double x, double y, int group) {
        return new Dot(place(x, left, right, WIDTH), place(y, low, high, HEIGHT), group);
    }

    Dot middle(OpinionMap map, int group) {
        var rows = IntStream.range(0, map.group().length)
                .filter(row -> map.group()[row] == group)
                .toArray();
        double x =
                Arrays.stream(rows).mapToDouble(row -> map.x()[row]).average().orElse(0);
        double y =
                Arrays.stream(rows).mapToDouble(row -> map.y()[row]).average().orElse(0);
        return at(x, y, group);
    }

    private static double place(double value, double from, double to, double size) {
        double share = to > from ? Math.clamp((value - from) / (to - from), 0, 1) : .5;
        return Math.round((EDGE + share * (size - 2 * EDGE)) * 10) / 10.0;
    }
}
