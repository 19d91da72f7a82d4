package heed.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise that an official made, and its outcome once that is known.
///
/// @param due the day it is due now; delays move it
/// @param firstDue the day that was promised first
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
        LocalDate firstDue,
        @Nullable Settlement settlement,
        Doubt doubt,
        @Nullable Id replacedBy,
        @Nullable Integer people,
        Instant at) {

    public record Id(UUID value) {}

    public enum Outcome {
        KEPT,
        BROKEN,
        REPLACED
    }

    /// Whether somebody ever contested that it was kept, does so now, and whether somebody else found that it was not.
    public record Doubt(boolean ever, boolean open, boolean overturned) {}

    /// How it ended, by which evidence, and who says so.
    public record Settlement(Outcome outcome, String evidence, String by, Instant at) {}

    /// Where a promise stands on a day.
    public enum State {
        OPEN,
        OVERDUE,
        CONTESTED,
        KEPT,
        BROKEN,
        REPLACED;

        /// As it stands in addresses and data.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String key() {
            return "answers.state-" + word();
        }

        public String look() {
            return "fate fate--" + tone();
        }

        String tone() {
            return switch (this) {
                case OVERDUE, CONTESTED -> "late";
                case OPEN, REPLACED -> "open";
                case KEPT -> "kept";
                case BROKEN -> "broken";
            };
        }

        public String icon() {
            return switch (this) {
                case KEPT -> "check-circle-fill";
                case BROKEN, CONTESTED -> "scales";
                case REPLACED -> "arrow-right";
                case OPEN -> "path";
                case OVERDUE -> "calendar-blank";
            };
        }
    }

    /// It is overdue from the day after it was due.
    public State state(LocalDate today) {
        if (settlement != null) {
            return switch (settlement.outcome()) {
                case KEPT -> doubt.open() ? State.CONTESTED : doubt.overturned() ? State.BROKEN : State.KEPT;
                case BROKEN -> State.BROKEN;
                case REPLACED -> State.REPLACED;
            };
        }
        return due.isBefore(today) ? State.OVERDUE : State.OPEN;
    }

    public String path() {
        return "/commitments/" + id.value();
    }
}
