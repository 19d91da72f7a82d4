package heed.purposes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// How a purpose was closed: what was heard, what was decided, what happens next, who says so and when.
public record Closing(Words words, String by, String office, Instant at) {

    /// Blank, and without a day, where a form does not say it yet.
    public record Words(
            String heard,
            String decided,
            String next,
            @org.jspecify.annotations.Nullable LocalDate on) {}

    /// What came of the wish to close a purpose.
    public sealed interface Result {

        record Done(Closing closing) implements Result {}

        /// It stays open, because these things are missing.
        record Refused(List<Missing> missing) implements Result {}

        /// Somebody had closed it before; that stays as it is.
        record ClosedBefore(Closing closing) implements Result {}
    }

    /// What a purpose may not be closed without, in the order of the form.
    public enum Missing {
        COVERAGE,
        HEARD,
        DECIDED,
        NEXT,
        ON;

        /// The name of its field in the form.
        String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The key of what it asks for.
        String word() {
            return "purposes.closing-needs-" + field();
        }
    }
}
