package heed.people;

/// How much is known of whoever takes part: a device, or a mailbox that answered.
public enum Rung {
    GUEST,
    CONFIRMED
}
