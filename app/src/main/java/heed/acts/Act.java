package heed.acts;

import heed.people.Hat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that was done in an official capacity.
///
/// @param hat in which capacity; null where it was not written down
/// @param on what it was done to, or until when; null where that is somebody who is not named
/// @param given the hat that was given or ended
/// @param why null where no reason is published
/// @param path where to read more; null for nowhere
record Act(
        String id,
        Instant at,
        Kind kind,
        String by,
        Hat.@Nullable Worn hat,
        @Nullable String office,
        @Nullable String on,
        Hat.@Nullable Worn given,
        @Nullable String why,
        @Nullable String path) {

    /// The day until when, where that is what it says.
    @Nullable
    LocalDate day() {
        var until = kind == Kind.CLOCK_PAUSED || kind == Kind.SUSPENDED || kind == Kind.LIFTED;
        return until && on != null ? LocalDate.parse(on) : null;
    }

    /// What it was done to, with the hat it was about.
    String onPlainly() {
        var whom = on == null ? "" : on;
        if (given == null) {
            return whom;
        }
        return whom.isEmpty() ? given.plain() : whom + " · " + given.plain();
    }

    enum Kind {
        ANSWERED,
        PROMISED,
        SETTLED,
        JUDGED,
        REVIEWED,
        AIMED,
        RECALLED,
        FEED_SET,
        FEED_ENDED,
        PUBLISHED,
        CLOSED,
        REOPENED,
        TRIPWIRE_SET,
        CLOCK_PAUSED,
        HANDED_OVER,
        HIDDEN,
        JOINED,
        IMPORTED,
        REGISTER,
        HAT_GIVEN,
        HAT_ENDED,
        SUSPENDED,
        LIFTED,
        GROUP_FOUNDED,
        OFFICE_FOUNDED,
        OFFICE_RENAMED,
        OFFICE_MERGED,
        OFFICE_SPLIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The key of its words.
        String key() {
            return "acts.kind-" + word();
        }
    }
}
