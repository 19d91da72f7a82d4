package heed.offices;

import heed.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of the government with a page of its own. `key` is that of its circle; `joined` the office it became part of.
public record Office(
        String key,
        String name,
        @Nullable String parent,
        String does,
        @Nullable String joined) {

    private static final String PREFIX = "office:";
    private static final String PAGES = "/offices/";

    /// The key of the office whose page ends with this.
    public static String key(String slug) {
        return PREFIX + slug;
    }

    /// The page of the office that this circle is; empty for a circle that is none, such as all staff.
    public static Optional<String> path(String circle) {
        return circle.startsWith(PREFIX) ? Optional.of(PAGES + circle.substring(PREFIX.length())) : Optional.empty();
    }

    /// The last part of the address of its page.
    public String slug() {
        return key.substring(PREFIX.length());
    }

    public String path() {
        return PAGES + slug();
    }

    /// Somebody who speaks for it.
    public record Staff(Person.Id person, String name, String label) {}

    record Duty(UUID id, Person.Id person, String name, LocalDate since, LocalDate until) {}

    record Holiday(LocalDate day, String name, boolean everywhere) {}

    enum Change {
        FOUNDED,
        RENAMED,
        MERGED,
        SPLIT
    }

    /// One change in its history. `name` is the name it had until then, or that of the other office.
    record Past(Change change, String name, @Nullable String other, String reason, String by, Instant at) {}

    /// An office and those beneath it.
    record Branch(Office office, List<Branch> beneath) {}
}
