package heed.reviews;

import heed.web.Shell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an office says on the day of the goal: whether it came true, by which evidence, and what became of its promise.
public record Review(
        UUID id,
        LocalDate due,
        Result result,
        String evidence,
        @Nullable String link,
        String kept,
        String by,
        @Nullable String office,
        Instant at) {

    public enum Result {
        MET,
        PARTLY,
        NOT,
        CANNOT_TELL;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String key() {
            return "reviews.result-" + word();
        }

        public String look() {
            return switch (this) {
                case MET -> "fate fate--kept";
                case PARTLY -> "fate fate--part";
                case NOT -> "fate fate--broken";
                case CANNOT_TELL -> "fate fate--open";
            };
        }
    }

    /// What is said, before it is said.
    public record Words(
            Result result, String evidence, @Nullable String link, String kept) {}

    /// What came of the wish to say it.
    public sealed interface Said {

        record Done(UUID id) implements Said {}

        /// Nothing was due on that day, or somebody of the office has said it already; that stays as it is.
        record NotDue() implements Said {}
    }

    String day(Shell shell) {
        return shell.date(due);
    }
}
