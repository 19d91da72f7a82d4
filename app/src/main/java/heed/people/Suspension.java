package heed.people;

import java.time.Instant;

/// For a time a person only reads, and is told why.
public record Suspension(Person.Id person, String reason, Instant since, Instant until) {}
