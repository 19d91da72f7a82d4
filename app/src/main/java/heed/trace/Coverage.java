package heed.trace;

/// Of all that was said about a purpose: how much there is, and of how much an answer says what became of it.
public record Coverage(long said, long settled) {

    public long waiting() {
        return said - settled;
    }

    /// Also where nothing was said: then nobody waits.
    public boolean complete() {
        return waiting() == 0;
    }

    /// From 0 to 1.
    public double share() {
        return said == 0 ? 1 : (double) settled / said;
    }

    /// In whole percent, rounded down: only everything is 100.
    public int percent() {
        return said == 0 ? 100 : (int) (100 * settled / said);
    }
}
