package heed.opinions;

/// What one thinks of a statement. A pass was seen; a statement without a vote was not.
public enum Vote {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int value;

    Vote(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }

    static Vote of(int value) {
        return value > 0 ? AGREE : value < 0 ? DISAGREE : PASS;
    }

    /// The end of the keys of its words.
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
