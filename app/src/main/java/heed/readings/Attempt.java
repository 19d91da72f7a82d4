package heed.readings;

import heed.purposes.Indicator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One time we went to an address: what was found, or the key of why nothing was.
record Attempt(
        Indicator.Id indicator,
        String address,
        Instant at,
        @Nullable String failure,
        String detail,
        int found,
        int added,
        int unreadable) {}
