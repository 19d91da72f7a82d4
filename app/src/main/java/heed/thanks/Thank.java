package heed.thanks;

import heed.people.Circle;
import heed.people.Hat;
import heed.web.Excerpt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's thanks to an office for one thing.
///
/// @param words null where nothing was said, or where it was hidden; then nobody is named either
/// @param thingPath where the answer or the promise is read
public record Thank(
        UUID id,
        UUID thing,
        String thingKind,
        String thingWords,
        String thingPath,
        Circle office,
        @Nullable String words,
        @Nullable String by,
        Hat.@Nullable Worn worn,
        Instant at) {

    private static final int LONGEST_SHOWN = 140;

    /// What became of an attempt to thank.
    public enum Result {
        DONE,
        BEFORE
    }

    String path() {
        return "/thanks/" + id;
    }

    String thingShort() {
        return Excerpt.line(thingWords, LONGEST_SHOWN);
    }
}
