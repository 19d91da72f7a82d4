package heed.trace;

import gg.jte.Content;
import heed.contributions.Kind;
import heed.trace.Knows.About;
import heed.web.Markdown;
import heed.web.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts a walk together with what other rooms know about its stops; one question to each room.
@Component
class Walks {

    private final Trace trace;
    private final List<Kind> kinds;
    private final ObjectProvider<Knows> rooms;
    private final ObjectProvider<Reaches> reaches;
    private final Markdown markdown;

    Walks(
            Trace trace,
            List<Kind> kinds,
            ObjectProvider<Knows> rooms,
            ObjectProvider<Reaches> reaches,
            Markdown markdown) {
        this.reaches = reaches;
        this.trace = trace;
        this.kinds = kinds;
        this.rooms = rooms;
        this.markdown = markdown;
    }

    WalkPage at(UUID id) {
        var walk = trace.walk(id).orElseThrow(() -> new NotFound("contribution " + id));
        var stops = Stream.of(
                        walk.from().steps().map(Walk.Step::stop),
                        Stream.of(walk.here()),
                        walk.on().steps().map(Walk.Step::stop))
                .flatMap(it -> it)
                .toList();
        return new WalkPage(walk, prose(walk.here()), known(stops), excerpts(stops), ends(walk));
    }

    private Map<UUID, About> known(List<Walk.Stop> stops) {
        var known = new HashMap<UUID, About>();
        rooms.orderedStream().forEach(room -> {
            var its = stops.stream()
                    .filter(it -> it.kind().equals(room.kind()))
                    .map(Walk.Stop::id)
                    .toList();
            if (!its.isEmpty()) {
                known.putAll(room.about(its));
            }
        });
        return known;
    }

    /// Where it leads itself, or what came of it does.
    private List<Reaches.End> ends(Walk walk) {
        var ids = Stream.concat(Stream.of(walk.here()), walk.on().steps().map(Walk.Step::stop))
                .map(Walk.Stop::id)
                .toList();
        return reaches.orderedStream().flatMap(it -> it.from(ids).stream()).toList();
    }

    private Map<UUID, String> excerpts(List<Walk.Stop> stops) {
        return stops.stream()
                .filter(it -> marked(it.kind()))
                .collect(Collectors.toMap(Walk.Stop::id, it -> markdown.words(it.words())));
    }

    private @Nullable Content prose(Walk.Stop here) {
        return marked(here.kind()) ? markdown.html(here.words()) : null;
    }

    private boolean marked(String kind) {
        return kinds.stream().anyMatch(it -> it.markdown() && it.name().equals(kind));
    }
}
