package heed.passkeys;

import java.time.Instant;

/// One passkey of a person, as that person sees it.
record Passkey(String id, String label, Instant since, Instant used) {}
