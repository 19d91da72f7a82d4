package heed.purposes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One stop on the line of a purpose: one of the usual six, or one with its own name.
public record Stage(
        @Nullable Key key,
        @Nullable String name,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        String happened) {

    public enum Key {
        LISTEN,
        SHAPE,
        WEIGH,
        DECIDE,
        DO,
        CHECK;

        public String word() {
            return "purposes.stage-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Stage of(Key key, @Nullable LocalDate starts, @Nullable LocalDate ends, String happened) {
        return new Stage(key, null, starts, ends, happened);
    }

    public static Stage named(String name, @Nullable LocalDate starts, @Nullable LocalDate ends, String happened) {
        return new Stage(null, name, starts, ends, happened);
    }
}
