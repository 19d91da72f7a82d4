package heed.answers;

import heed.people.Hat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sentence of an answer that somebody reads as a promise, and what the office says to that.
///
/// @param confirmed null while the office has not said
public record Lift(
        UUID id,
        Answer.Id answer,
        String office,
        String sentence,
        @Nullable LocalDate due,
        String by,
        Hat.@Nullable Worn worn,
        Instant at,
        @Nullable Boolean confirmed,
        @Nullable String reason,
        Commitment.@Nullable Id commitment) {

    /// What came of lifting a sentence, or of the office's word on it.
    public enum Result {
        DONE,
        /// It is not a sentence of the answer.
        NOT_SAID,
        /// Somebody lifted it before, or the office has said before.
        BEFORE
    }
}
