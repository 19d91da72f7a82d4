package heed.answers;

import heed.people.Hat;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asked says that a promise was not kept after all; somebody else looks at it.
public record Contest(
        UUID id,
        String by,
        Hat.@Nullable Worn worn,
        String evidence,
        @Nullable String link,
        Instant at,
        @Nullable Judgement judgement,
        @Nullable Hiding hiding) {

    /// Why its words are hidden; `read` where this reader may read them all the same.
    public record Hiding(String reason, boolean read) {}

    public enum Verdict {
        STANDS,
        NOT_KEPT;

        String key() {
            return "answers.verdict-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Judgement(Verdict verdict, String reason, String by, String office, Instant at) {}

    /// What came of a contest or a judgement.
    public enum Result {
        DONE,
        /// The promise is not said to be kept, or the person has contested it, or it was judged before.
        TOO_LATE
    }
}
