package heed.opinions;

import heed.people.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One statement joined into another that says the same, and perhaps parted from it again.
///
/// @param votes how many votes the joined statement had
/// @param moderated where it stood with moderation before
record Joining(
        UUID id,
        Statement.Id statement,
        Statement.Id target,
        Person.Id by,
        String office,
        String reason,
        int votes,
        int moderated,
        Instant at,
        @Nullable Instant partedAt) {

    static final int LONGEST_REASON = 500;

    boolean stands() {
        return partedAt == null;
    }
}
