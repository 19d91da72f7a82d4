package heed.aims;

import heed.answers.Commitment;
import heed.purposes.Indicator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A number that a promise should move, as its office named it on a day.
public record Aim(
        UUID id,
        Commitment.Id commitment,
        Indicator.Id indicator,
        String byName,
        Instant at,
        @Nullable Instant dropped) {

    /// Whether it was named only when the promise had ended.
    boolean after(Commitment it) {
        return it.settlement() != null && at.isAfter(it.settlement().at());
    }
}
