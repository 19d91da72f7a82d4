package heed.clocks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What starts clocks: for which office, about which contribution, of which purpose. A cause starts each clock once.
public record Start(
        Cause cause,
        UUID causeId,
        UUID contribution,
        String office,
        @Nullable UUID purpose,
        Instant at) {}
