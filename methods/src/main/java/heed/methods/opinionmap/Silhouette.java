package heed.methods.opinionmap;

import java.util.Arrays;

/// How clearly a cloud falls into its parts: the mean over people of (b − a) / max(a, b), where a is the mean
/// distance to the others of one's own part and b that to the nearest other part; 0 for somebody alone. Between −1
/// and 1. (Rousseeuw 1987.)
///
/// Exact up to [#EXACT] points; above, people in the plane are joined on a grid of 40 by 40 first, which changes the
/// third digit at most; in more dimensions every second point (or third, …) stands for those between.
final class Silhouette {

    static final int EXACT = 1_600;
    private static final int GRID = 40;

    private Silhouette() {}

    static double of(Cloud cloud, Clusters parts) {
        if (parts.k() < 2 || cloud.size() < 3) {
            return 0;
        }
        var points = cloud.size() > EXACT && cloud.dimensions() == 2 ? cloud.grid(GRID) : cloud.some(EXACT);
        var of = new int[points.size()];
        Arrays.setAll(of, i -> parts.nearest(points, i));
        return of(points, of, parts.k());
    }

    /// @param of for each point, its part
    static double of(Cloud points, int[] of, int k) {
        return of(points, of, k, 0);
    }

    /// The same for people whose places are not quite known: two on one point stand apart by as much as is doubtful,
    /// and others by so much more.
    ///
    /// @param doubt what is added to each squared distance
    static double of(Cloud points, int[] of, int k, double doubt) {
        var people = new double[k];
        for (int i = 0; i < of.length; i++) {
            people[of[i]] += points.weight()[i];
        }
        double sum = 0;
        for (int i = 0; i < of.length; i++) {
            sum += points.weight()[i] * one(points, of, people, i, doubt);
        }
        return sum / points.people();
    }

    private static double one(Cloud points, int[] of, double[] people, int i, double doubt) {
        var distance = new double[people.length];
        for (int j = 0; j < of.length; j++) {
            double squares = doubt;
            for (var coordinate : points.at()) {
                double away = coordinate[i] - coordinate[j];
                squares += away * away;
            }
            distance[of[j]] += points.weight()[j] * Math.sqrt(squares);
        }
        // Nobody stands apart from oneself.
        distance[of[i]] -= Math.sqrt(doubt);
        if (people[of[i]] <= 1) {
            return 0;
        }
        double a = distance[of[i]] / (people[of[i]] - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int g = 0; g < people.length; g++) {
            if (g != of[i] && people[g] > 0) {
                b = Math.min(b, distance[g] / people[g]);
            }
        }
        double larger = Math.max(a, b);
        return larger == 0 || Double.isInfinite(b) ? 0 : (b - a) / larger;
    }
}
