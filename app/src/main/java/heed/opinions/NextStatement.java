package heed.opinions;

import heed.methods.opinionmap.Routing;
import heed.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Which statement a person is asked about next: drawn with the chances of [Routing], by what is unknown of the
/// statement and of this person, and how new it is. Each open statement keeps at least a tenth of an equal share.
///
/// @param chance with what chance it was drawn, among all that this person could be asked
record NextStatement(Listed statement, double chance) {

    private static final double EQUAL = 0.1;

    /// Null when all were answered.
    ///
    /// @param draw a number in [0, 1)
    static @Nullable NextStatement of(
            List<Listed> unanswered, @Nullable MapShown shown, Map<Integer, Vote> votes, double draw) {
        if (unanswered.isEmpty()) {
            return null;
        }
        var chances = chances(unanswered, shown, votes);
        int drawn = Routing.drawn(chances, draw);
        return new NextStatement(unanswered.get(drawn), chances[drawn]);
    }

    /// The number by which a person's next statement is drawn. It depends on who they are and on how much they have
    /// answered, so that looking again shows the same statement.
    static double draw(Person.Id person, int answered) {
        return new SplittableRandom(person.value().getLeastSignificantBits() * 31 + answered).nextDouble();
    }

    /// The chance of each, which add up to one. A statement newer than the map weighs as much as the weightiest that
    /// the map knows.
    static double[] chances(List<Listed> unanswered, @Nullable MapShown shown, Map<Integer, Vote> votes) {
        var weights = weights(unanswered, shown, votes);
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .map(it -> (sum > 0 ? (1 - EQUAL) * it / sum : (1 - EQUAL) / weights.length) + EQUAL / weights.length)
                .toArray();
    }

    private static double[] weights(List<Listed> unanswered, @Nullable MapShown shown, Map<Integer, Vote> votes) {
        if (shown == null || shown.map().model() == null) {
            return new double[unanswered.size()];
        }
        var known = shown.answers(votes);
        var routed = Routing.probabilities(shown.map(), known.columns(), known.values());
        double most = 0;
        for (var it : unanswered) {
            int column = shown.column(it.number());
            most = Math.max(most, column < 0 ? 0 : routed[column]);
        }
        double weightiest = most > 0 ? most : 1;
        return unanswered.stream()
                .mapToInt(it -> shown.column(it.number()))
                .mapToDouble(column -> column < 0 ? weightiest : routed[column])
                .toArray();
    }
}
