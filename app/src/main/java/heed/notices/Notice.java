package heed.notices;

import heed.trace.Fate;
import heed.web.Excerpt;
import heed.web.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line to one person: what happened, why it concerns them, and where to read it.
///
/// @param who the office that acts, or the person
/// @param fate what became of the thing by this act
record Notice(
        UUID id,
        String kind,
        Instant at,
        Because because,
        String who,
        String act,
        String thing,
        @Nullable Fate fate,
        String path,
        boolean unread) {

    private static final int LONGEST = 140;

    /// Why one is told, the nearest reason first.
    enum Because {
        ASKED,
        WROTE,
        AGREED,
        DISAGREED,
        PASSED,
        SPOKE,
        VOTED;

        String key() {
            return "notices.because-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The line in plain text.
    String line(Words words) {
        return words.say(kind, who, actShort(), thingShort());
    }

    String actShort() {
        return Excerpt.line(act, LONGEST);
    }

    String thingShort() {
        return Excerpt.line(thing, LONGEST);
    }
}
