package heed.purposes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a decided purpose was opened again, and in whose name.
public record Reopening(
        UUID id, String words, String by, @Nullable String office, Instant at) {}
