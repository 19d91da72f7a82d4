package heed.purposes;

import java.time.Instant;

/// A purpose was closed with words: decided. Heard in the same transaction.
public record PurposeClosed(Purpose.Id purpose, Instant at) {}
