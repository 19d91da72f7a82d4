package heed.clocks;

import java.util.Locale;

/// What an office owes.
public enum Duty {
    ACKNOWLEDGE,
    ANSWER,
    JUDGE;

    /// How data and addresses call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
