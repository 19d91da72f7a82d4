package heed.opinions;

import heed.methods.opinionmap.Routing;
import heed.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Which statement a person is asked about next.
///
/// It is drawn with a chance in proportion to the map's priorities, and each keeps a chance. The draw depends on the
/// person and on how much was answered, so that looking again shows the same statement.
final class NextStatement {

    /// The least weight, in parts of the mean: a statement nobody needs any more is still shown now and then.
    private static final double FLOOR = 0.05;

    private NextStatement() {}

    /// Null when all were answered.
    static @Nullable Statement of(
            List<Statement> unanswered, @Nullable MapShown shown, @Nullable Person person, int answered) {
        if (unanswered.isEmpty()) {
            return null;
        }
        var chances = chances(
                unanswered.stream().mapToDouble(it -> priority(shown, it)).toArray());
        long seed = (person == null ? 0 : person.id().value().getLeastSignificantBits()) * 31 + answered;
        return unanswered.get(Routing.drawn(chances, new SplittableRandom(seed).nextDouble()));
    }

    /// The chance of each, which add up to one.
    static double[] chances(double[] priorities) {
        double floor = FLOOR * Arrays.stream(priorities).average().orElse(0);
        var chances = Arrays.stream(priorities)
                .map(it -> Math.max(floor, it) + Double.MIN_NORMAL)
                .toArray();
        double sum = Arrays.stream(chances).sum();
        return Arrays.stream(chances).map(it -> it / sum).toArray();
    }

    /// A statement newer than the map is as urgent as the most urgent that the map knows.
    private static double priority(@Nullable MapShown shown, Statement statement) {
        if (shown == null) {
            return 1;
        }
        int column = shown.column(statement.number());
        var known = shown.map().priority();
        return column < 0 ? Math.max(1, Arrays.stream(known).max().orElse(1)) : known[column];
    }
}
