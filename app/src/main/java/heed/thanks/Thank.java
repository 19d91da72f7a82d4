package heed.thanks;

import heed.people.Circle;
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
        Instant at) {

    /// What became of an attempt to thank.
    public enum Result {
        DONE,
        BEFORE
    }

    String path() {
        return "/thanks/" + id;
    }

    String thingShort() {
        var line = thingWords.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - 1))
                                .strip() + "…";
    }

    private static final int LONGEST_SHOWN = 140;
}
