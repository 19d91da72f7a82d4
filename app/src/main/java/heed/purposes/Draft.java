package heed.purposes;

import heed.people.Hat;
import heed.people.Person;
import org.jspecify.annotations.Nullable;

/// A purpose as an official writes it down, with anything but its title still missing.
///
/// `slug` is the end of its address; null makes one from the title.
public record Draft(
        String title,
        String circle,
        String language,
        Purpose.Why why,
        Purpose.@Nullable Promise promise,
        Person.Id owner,
        Hat.@Nullable Id hat,
        String office,
        @Nullable String slug) {}
