package heed.signin;

/// How somebody showed who they are when a session began.
public enum Proof {
    /// Only that it is the same device.
    DEVICE,
    /// A link that was sent to their mailbox.
    LINK,
    /// A passkey, on a device that knows them.
    PASSKEY
}
