package heed.trace;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A thread from one contribution to another: `from` answers, promises, belongs to… `to`.
public record Link(UUID from, Kind kind, UUID to, Instant at) {

    public enum Kind {
        BELONGS_TO,
        ANSWERS,
        PROMISES,
        MEASURES,
        JOINED_TO,
        REOPENS;

        /// The end of a message key.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
