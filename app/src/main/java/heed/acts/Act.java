package heed.acts;

import heed.people.Hat;
import java.time.Instant;
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
        @Nullable Worn hat,
        @Nullable String office,
        @Nullable String on,
        @Nullable Worn given,
        @Nullable String why,
        @Nullable String path) {

    /// A hat, by its kind and what it is called.
    record Worn(Hat.Kind kind, String label) {

        /// As it stands in files: what it is called, and its kind where that does not say it.
        String plain() {
            return switch (kind) {
                case RESIDENT, OFFICE, TOWN, MODERATOR, AUDITOR -> label;
                case PLACE, EMPLOYEE, ELECTED, GUIDE, MEMBER -> kind.word() + " " + label;
            };
        }
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
        PUBLISHED,
        CLOSED,
        REOPENED,
        CLOCK_PAUSED,
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
