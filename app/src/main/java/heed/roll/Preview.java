package heed.roll;

import java.util.UUID;

/// What a register that was sent would change. `leaving` and `knownLeaving` go only when it replaces the roll.
record Preview(UUID draft, int rows, int fresh, int leaving, int knownLeaving) {}
