package heed.people;

import java.util.UUID;

/// One human being, under the one name shown everywhere.
public record Person(Id id, String name) {

    public record Id(UUID value) {}
}
