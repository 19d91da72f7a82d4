package heed.signin;

import java.time.Instant;
import java.util.UUID;

/// One place where a person is signed in. `seen` is right to ten minutes.
record Session(UUID id, String device, Instant since, Instant seen, boolean here) {}
