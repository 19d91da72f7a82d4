package heed.contributions;

import heed.people.Hat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody hid what was said, with the reason.
///
/// @param words as they are kept; read only by those who read what is hidden
/// @param hat null where it was not written down
public record Hiding(
        Contribution.Id id,
        String kind,
        String words,
        String author,
        Instant at,
        String reason,
        String by,
        Hat.@Nullable Worn hat) {}
