package heed.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One contribution and its neighbours on the trace: those it points at, those that point at it, and its fates.
public record Walk(Stop here, List<FateShown> fates, Ahead to, Ahead from) {

    /// At most [Trace#MOST] neighbours one way, the newest first, out of `all`.
    public record Ahead(List<Step> steps, long all) {}

    public record Step(Link.Kind kind, Stop stop, @Nullable FateShown fate) {}

    public record Stop(
            UUID id,
            String kind,
            String words,
            String author,
            @Nullable String office,
            Instant at) {

        private static final int SHORT = 400;

        /// The beginning, where there is more than a neighbour needs to say.
        String shortly() {
            return words.codePointCount(0, words.length()) <= SHORT
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, SHORT)).strip() + "…";
        }
    }
}
