package heed.tripwires;

import heed.people.Hat;
import heed.people.Person;
import heed.purposes.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What opens a decided purpose again: a day, or so many of something.
public record Tripwire(
        UUID id,
        Purpose.Id purpose,
        Kind kind,
        @Nullable Integer threshold,
        @Nullable LocalDate day,
        Person.Id by,
        Hat.Id hat,
        String byName,
        Instant at,
        @Nullable Instant touched) {

    public enum Kind {
        DAY,
        /// So many people ask to look at it again.
        CALLS,
        /// So many promises are contested, or were found not to be kept.
        CONTESTS,
        /// A number lags behind its path by so many per cent of the whole way.
        OFF_PATH,
        /// So many per cent of those who answered say that it did not help.
        VERDICT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String key() {
            return "tripwires.kind-" + word();
        }
    }

    /// What somebody says who asks to look at it again.
    public record Call(UUID id, String words, String by, Hat.@Nullable Worn worn, Instant at) {}
}
