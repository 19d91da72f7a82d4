package heed.contributions;

import heed.people.Hat;
import heed.people.Person;
import org.jspecify.annotations.Nullable;

/// What is about to be said.
public record Saying(
        Contribution.Id id,
        String kind,
        Person.Id author,
        Hat.@Nullable Id hat,
        String circle,
        String language,
        Contribution.State state,
        String words) {}
