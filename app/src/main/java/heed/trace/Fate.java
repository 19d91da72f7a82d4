package heed.trace;

import java.util.Locale;

/// What became of a contribution.
public enum Fate {
    ADOPTED("adopted"),
    ADOPTED_IN_PART("part"),
    CHANGED_MIND("mind"),
    ANSWERED("answered"),
    NOT_ADOPTED("not"),
    OUTSIDE_LIMITS("limits"),
    JOINED("joined");

    private final String look;

    Fate(String look) {
        this.look = look;
    }

    /// The key of its name in plain words.
    public String key() {
        return "trace.fate-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The class of its mark.
    public String look() {
        return "fate fate--" + look;
    }
}
