package heed.townhall;

import heed.people.Hat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A hat by which somebody acts for others, as everyone sees it.
record OfficialHat(
        Hat.Id id,
        Hat.Kind kind,
        @Nullable String office,
        String label,
        String person,
        Instant since,
        @Nullable Instant until,
        @Nullable String givenBy) {}
