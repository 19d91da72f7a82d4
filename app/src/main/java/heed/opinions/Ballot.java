package heed.opinions;

import java.time.Instant;

/// One vote as the log keeps it, with the numbers that stand for the statement and the person.
public record Ballot(int statement, int participant, int value, Instant at) {}
