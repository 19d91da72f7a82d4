package heed.signin;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One time that somebody came in, or was refused at one's door.
public record Entry(
        Instant at, Way way, String device, @Nullable Refused refused) {

    /// How one comes in.
    public enum Way {
        LINK,
        PASSKEY,
        PROVIDER,
        SETUP;

        static Way of(Proof proof) {
            return switch (proof) {
                case DEVICE -> SETUP;
                case LINK -> LINK;
                case PASSKEY -> PASSKEY;
            };
        }
    }

    /// Why not.
    public enum Refused {
        /// The link was sent to another browser.
        OTHER_BROWSER,
        ENDED,
        /// The device did not sign what it was asked to.
        NOT_SIGNED
    }

    /// The key of its words.
    String key() {
        return refused == null
                ? "signin.way-" + way.name().toLowerCase(Locale.ROOT)
                : "signin.refused-" + refused.name().toLowerCase(Locale.ROOT);
    }
}
