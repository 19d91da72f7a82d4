package heed.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The capacity in which a person acts. `office` is the key of the office's circle, and null for residents.
public record Hat(
        Id id, Person.Id person, Kind kind, @Nullable String office, String label) {

    public record Id(UUID value) {}

    public enum Kind {
        RESIDENT,
        OFFICE,
        /// For the town itself: gives hats, founds offices, suspends.
        TOWN
    }
}
