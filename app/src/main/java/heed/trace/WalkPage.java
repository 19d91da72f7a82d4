package heed.trace;

import gg.jte.Content;
import heed.trace.Knows.About;
import heed.web.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `walk.jte` shows, already decided: the walk, what the rooms know about each stop, and words fit to be read.
record WalkPage(
        Walk walk,
        @Nullable Content prose,
        Map<UUID, About> known,
        Map<UUID, String> excerpts,
        List<Reaches.End> ends) {

    private static final About NOTHING = new About(null, null, null);
    private static final int SHORT = 400;

    About about(Walk.Stop stop) {
        return known.getOrDefault(stop.id(), NOTHING);
    }

    /// The beginning, where there is more than a neighbour needs to say.
    String excerpt(Walk.Stop stop) {
        return shortly(excerpts.getOrDefault(stop.id(), stop.words()));
    }

    /// The words of the stop that leads to an end; null where that is the contribution itself.
    @Nullable
    String by(Reaches.End end) {
        return walk.on()
                .steps()
                .map(Walk.Step::stop)
                .filter(it -> it.id().equals(end.at()))
                .map(this::excerpt)
                .findFirst()
                .orElse(null);
    }

    static String shortly(String words) {
        return Excerpt.of(words, SHORT);
    }

    @Nullable
    FateShown fate() {
        return walk.fates().isEmpty() ? null : walk.fates().getFirst();
    }

    String path() {
        return "/trace/" + walk.here().id();
    }

    /// The key of how many stand behind it; null where nobody can.
    static @Nullable String people(About about) {
        if (about.agree() == null) {
            return about.voted() == null ? null : "trace.people-take-part";
        }
        return about.voted() == null ? "trace.people-behind" : "trace.people-voted";
    }
}
