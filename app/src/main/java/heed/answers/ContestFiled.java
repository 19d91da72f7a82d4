package heed.answers;

import java.time.Instant;
import java.util.UUID;

/// Somebody who asked says that a promise of this office was not kept after all. Heard in the same transaction.
public record ContestFiled(UUID contest, Commitment.Id commitment, String office, Instant at) {}
