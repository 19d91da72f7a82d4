package heed.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a promise on its way: a part was named, begun or done, or it takes longer.
public record Progress(
        UUID id,
        Kind kind,
        @Nullable UUID part,
        String words,
        @Nullable String link,
        @Nullable LocalDate due,
        String by,
        Instant at) {

    public enum Kind {
        PART,
        UNDERWAY,
        DONE,
        DELAY
    }
}
