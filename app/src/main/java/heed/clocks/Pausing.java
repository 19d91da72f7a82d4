package heed.clocks;

/// What came of an attempt to pause a clock.
public sealed interface Pausing {

    record Done(OfficeClock clock) implements Pausing {}

    /// `key` says what to do instead, beside the field.
    record Refused(String field, String key) implements Pausing {}
}
