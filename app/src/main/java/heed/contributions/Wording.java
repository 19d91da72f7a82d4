package heed.contributions;

import heed.people.Person;
import java.time.Instant;

/// One version of a contribution's words.
public record Wording(int version, String words, Person.Id by, Instant at) {}
