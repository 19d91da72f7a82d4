package heed.opinions;

import java.time.Instant;

/// A statement that was drawn for a participant, who then answered it, with the chance it had of being drawn.
record Exposure(int statement, int participant, double chance, Instant at) {}
