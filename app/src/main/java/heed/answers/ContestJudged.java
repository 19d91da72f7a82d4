package heed.answers;

import heed.people.Hat;
import java.time.Instant;
import java.util.UUID;

/// Somebody else looked at what was contested. Heard in the same transaction.
public record ContestJudged(UUID contest, Hat by, Instant at) {}
