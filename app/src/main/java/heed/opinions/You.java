package heed.opinions;

import heed.methods.opinionmap.Place;
import heed.methods.opinionmap.Routing;
import heed.opinions.MapView.Dot;
import heed.opinions.MapView.Mine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where the visitor stands by the latest votes, why, and which answers would tell more. It needs no new map.
///
/// @param group as the map has it; -1 for nobody placed yet
/// @param likely how likely the visitor belongs to that group; 0 where there is none
/// @param because the votes that say most about the place, the strongest first
/// @param telling statements not answered yet whose answer would tell most about the place, the most telling first
record You(Dot at, int group, double likely, List<Because> because, List<Statement> telling) {

    private static final int FEW = 3;

    /// A vote that moved one's place.
    record Because(Statement statement, Vote vote) {}

    /// Null before the first vote on a statement that the map counts.
    static @Nullable You of(MapShown shown, Map<Integer, Statement> byColumn, Mine me, Frame frame) {
        var place = shown.place(me.votes());
        if (place == null) {
            return null;
        }
        int row = shown.row(me.number());
        int group = row < 0 ? -1 : shown.map().group()[row];
        return new You(
                frame.at(place.x(), place.y(), group),
                group,
                group < 0 || group >= place.membership().length ? 0 : place.membership()[group],
                because(place, byColumn),
                telling(shown, byColumn, me));
    }

    private static List<Because> because(Place place, Map<Integer, Statement> byColumn) {
        return place.because().stream()
                .filter(it -> it.shift() > 0 && byColumn.containsKey(it.statement()))
                .limit(FEW)
                .map(it -> new Because(Objects.requireNonNull(byColumn.get(it.statement())), Vote.of(it.value())))
                .toList();
    }

    private static List<Statement> telling(MapShown shown, Map<Integer, Statement> byColumn, Mine me) {
        var known = shown.answers(me.votes());
        var gains = Routing.gains(shown.map(), known.columns(), known.values());
        var answered = Arrays.stream(known.columns()).boxed().toList();
        return IntStream.range(0, gains.length)
                .boxed()
                .filter(c -> gains[c] > 0 && byColumn.containsKey(c) && !answered.contains(c))
                .sorted((a, b) -> gains[a] == gains[b] ? a - b : Double.compare(gains[b], gains[a]))
                .limit(FEW)
                .map(c -> Objects.requireNonNull(byColumn.get(c)))
                .toList();
    }
}
