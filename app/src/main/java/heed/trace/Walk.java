package heed.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One contribution with its fates, what it came from, and what came of it: two steps each way.
public record Walk(Stop here, List<FateShown> fates, Way from, Way on) {

    /// `near` are at most [Trace#MOST] neighbours, the newest first, out of `all`; `far` are neighbours of those.
    public record Way(List<Step> near, List<Step> far, long all) {

        Stream<Step> steps() {
            return Stream.concat(near.stream(), far.stream());
        }
    }

    /// A thread that leads from the contribution `at` to this stop.
    public record Step(
            UUID at, Link.Kind kind, Stop stop, @Nullable FateShown fate) {}

    public record Stop(
            UUID id,
            String kind,
            String words,
            String author,
            @Nullable String office,
            Instant at) {}
}
