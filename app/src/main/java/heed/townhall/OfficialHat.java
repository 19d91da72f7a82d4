package heed.townhall;

import heed.people.Hat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A hat that somebody gave, as it stands in the list.
record OfficialHat(
        Hat.Id id,
        Hat.Kind kind,
        @Nullable String office,
        @Nullable String circle,
        boolean mayGive,
        String label,
        String person,
        Instant since,
        @Nullable Instant until,
        @Nullable String givenBy) {

    /// The choice by which it is given.
    String choice() {
        return new Giving.Choice(kind, office == null ? circle : office, mayGive).key();
    }
}
