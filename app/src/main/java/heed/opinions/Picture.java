package heed.opinions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import heed.opinions.MapView.Dot;
import java.util.List;
import java.util.stream.IntStream;

/// What of a map is the same for whoever looks: found once, as long as somebody has the map.
///
/// @param everyNth which people stand for the others in the picture
/// @param middles where the name of each group stands
/// @param sizes how many people are in each group
/// @param placed how many people are in a group
record Picture(
        Frame frame,
        List<Dot> dots,
        int everyNth,
        List<Dot> middles,
        List<Integer> sizes,
        int placed,
        Flagged flagged) {

    /// Points drawn at most; beyond, every n-th person stands for the others, and the page says so.
    static final int DRAWN = 900;

    private static final LoadingCache<MapShown, Picture> SEEN =
            Caffeine.newBuilder().weakKeys().build(Picture::draw);

    static Picture of(MapShown shown) {
        return SEEN.get(shown);
    }

    private static Picture draw(MapShown shown) {
        var map = shown.map();
        var frame = Frame.around(map.x(), map.y());
        int people = shown.participants().length;
        int nth = Math.max(1, (int) Math.ceil((double) people / DRAWN));
        return new Picture(
                frame,
                IntStream.range(0, people)
                        .filter(row -> row % nth == 0)
                        .mapToObj(row -> frame.dot(map, row))
                        .toList(),
                nth,
                IntStream.range(0, map.groups())
                        .mapToObj(g -> frame.middle(map, g))
                        .toList(),
                IntStream.range(0, map.groups()).map(shown::size).boxed().toList(),
                shown.grouped(),
                Flagged.of(shown));
    }
}
