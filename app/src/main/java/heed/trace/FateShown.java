package heed.trace;

import java.time.Instant;
import java.util.UUID;

/// What became of a contribution, why, by which answer and when.
public record FateShown(UUID contribution, Fate fate, String reason, UUID by, Instant at) {}
