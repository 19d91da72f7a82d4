package heed.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that rooms publish: something that these people, and nobody else, are told in one line.
///
/// @param kind the key of the line in the room's own words; {0} is who acts, {1} and {2} the words of the act
/// @param act the contribution it is about; whoever may not read it is told nothing
/// @param path where one goes from here; null for the page of the act
public record Addressed(String kind, UUID act, @Nullable String path, Why why, List<UUID> to, Instant at) {

    public Addressed {
        to = to.stream().distinct().toList();
    }

    public enum Why {
        /// It is theirs.
        WROTE,
        /// They are asked something.
        ASKED
    }
}
