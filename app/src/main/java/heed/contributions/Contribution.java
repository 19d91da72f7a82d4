package heed.contributions;

import heed.people.Hat;
import heed.people.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a person said, to a circle, wearing a hat.
public record Contribution(
        Id id,
        String kind,
        Person.Id author,
        Hat.@Nullable Id hat,
        String circle,
        String language,
        State state,
        String words,
        int version,
        Instant at) {

    public record Id(UUID value) {}

    public enum State {
        DRAFT,
        /// Said by a guest: only its author reads it until the guest confirms an address.
        WAITING,
        SHOWN,
        HIDDEN
    }
}
