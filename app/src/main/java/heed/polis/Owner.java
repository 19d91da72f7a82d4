package heed.polis;

import heed.people.Hat;
import heed.people.Person;
import org.jspecify.annotations.Nullable;

/// Who answers for a consultation that came in, in which hat, and the office that may change it.
record Owner(Person.Id person, Hat.@Nullable Id hat, String office) {}
