package heed.clocks;

import java.util.Locale;

/// What starts a clock.
public enum Cause {
    ASKED,
    MENTIONED,
    HANDED_OVER,
    SUPPORTED,
    STAGE_ENDED,
    CONTESTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
