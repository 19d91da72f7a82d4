package heed.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise that an official made, and its outcome once that is known.
///
/// @param people how many agreed with what its answer answers; null where that was not counted
public record Commitment(
        Id id,
        Answer.Id answer,
        String slug,
        String purpose,
        String words,
        String author,
        String office,
        String officeName,
        LocalDate due,
        @Nullable Settlement settlement,
        @Nullable Integer people,
        Instant at) {

    public record Id(UUID value) {}

    public enum Outcome {
        KEPT,
        BROKEN
    }

    /// How it ended, by which evidence, and who says so.
    public record Settlement(Outcome outcome, String evidence, String by, Instant at) {}

    /// Where a promise stands on a day.
    public enum State {
        OPEN,
        OVERDUE,
        KEPT,
        BROKEN;

        /// As it stands in addresses and data.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "answers.state-" + word();
        }

        String look() {
            return "fate fate--" + (this == OVERDUE ? "late" : word());
        }

        String tone() {
            return this == OVERDUE ? "late" : word();
        }

        String icon() {
            return switch (this) {
                case KEPT -> "check-circle-fill";
                case BROKEN -> "scales";
                case OPEN -> "path";
                case OVERDUE -> "calendar-blank";
            };
        }
    }

    /// It is overdue from the day after it was due.
    public State state(LocalDate today) {
        if (settlement != null) {
            return settlement.outcome() == Outcome.KEPT ? State.KEPT : State.BROKEN;
        }
        return due.isBefore(today) ? State.OVERDUE : State.OPEN;
    }

    public String path() {
        return "/commitments/" + id.value();
    }
}
