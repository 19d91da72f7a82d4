package heed.pictures;

import java.util.Locale;
import java.util.Optional;

/// What came of a picture that was sent: what was made from it, or why it was not opened.
public sealed interface Drawing<T> {

    record Done<T>(T it) implements Drawing<T> {}

    record Refused<T>(Why why) implements Drawing<T> {}

    /// Why a picture is not taken.
    enum Why {
        TOO_HEAVY,
        TOO_MANY_DOTS,
        NO_PICTURE,
        BUSY;

        public String key() {
            return "pictures.refused-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default Optional<T> drawn() {
        return switch (this) {
            case Done<T>(T it) -> Optional.of(it);
            case Refused<T> _ -> Optional.empty();
        };
    }
}
