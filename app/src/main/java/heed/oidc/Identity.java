package heed.oidc;

import java.time.Instant;
import java.util.UUID;

/// An account at a provider that is linked to a person here.
record Identity(UUID id, String provider, Instant since) {}
