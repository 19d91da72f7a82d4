package heed.people;

/// How much is known of whoever takes part: a device, a mailbox that answered, a place in the roll or a letter that
/// arrived, or a public identity. Each is above the one before it.
public enum Rung {
    GUEST,
    CONFIRMED,
    VERIFIED,
    IDENTIFIED
}
