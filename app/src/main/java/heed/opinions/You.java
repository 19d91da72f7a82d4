package heed.opinions;

import heed.methods.opinionmap.Place;
import heed.methods.opinionmap.Routing;
import heed.opinions.MapView.Dot;
import heed.opinions.MapView.Mine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /// What there is to say, before the words of the statements are looked up.
    record Found(int number, Place place, List<Place.Because> because, List<Integer> telling) {

        List<Integer> columns() {
            return Stream.concat(because.stream().map(Place.Because::statement), telling.stream())
                    .toList();
        }
    }

    /// Null before the first vote on a statement that the map counts.
    ///
    /// @param readable the columns of statements that the visitor may read
    static @Nullable Found found(MapShown shown, Set<Integer> readable, Mine me) {
        var place = shown.place(me.votes());
        if (place == null) {
            return null;
        }
        var because = place.because().stream()
                .filter(it -> it.shift() > 0 && readable.contains(it.statement()))
                .limit(FEW)
                .toList();
        return new Found(me.number(), place, because, telling(shown, readable, me));
    }

    static You of(MapShown shown, Found found, Map<Integer, Statement> byColumn, Frame frame) {
        var place = found.place();
        int row = shown.row(found.number());
        int group = row < 0 ? -1 : shown.map().group()[row];
        return new You(
                frame.at(place.x(), place.y(), group),
                group,
                group < 0 || group >= place.membership().length ? 0 : place.membership()[group],
                found.because().stream()
                        .filter(it -> byColumn.containsKey(it.statement()))
                        .map(it ->
                                new Because(Objects.requireNonNull(byColumn.get(it.statement())), Vote.of(it.value())))
                        .toList(),
                found.telling().stream()
                        .flatMap(it -> Stream.ofNullable(byColumn.get(it)))
                        .toList());
    }

    private static List<Integer> telling(MapShown shown, Set<Integer> readable, Mine me) {
        var known = shown.answers(me.votes());
        var gains = Routing.gains(shown.map(), known.columns(), known.values());
        var answered = Arrays.stream(known.columns()).boxed().toList();
        return IntStream.range(0, gains.length)
                .boxed()
                .filter(c -> gains[c] > 0 && readable.contains(c) && !answered.contains(c))
                .sorted((a, b) -> gains[a] == gains[b] ? a - b : Double.compare(gains[b], gains[a]))
                .limit(FEW)
                .toList();
    }
}
