package heed.acts;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that was done in an official capacity.
///
/// @param hat in which capacity; null where it was not written down
/// @param on what it was done to, or until when
/// @param why null where no reason is published
/// @param path where to read more; null for nowhere
record Act(
        String id,
        Instant at,
        Kind kind,
        String by,
        @Nullable String hat,
        @Nullable String office,
        String on,
        @Nullable String why,
        @Nullable String path) {

    enum Kind {
        ANSWERED,
        PROMISED,
        SETTLED,
        AIMED,
        RECALLED,
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
