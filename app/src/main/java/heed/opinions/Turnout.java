package heed.opinions;

/// How many take part in a consultation, with how many statements that the reader may read, and how many votes.
public record Turnout(long participants, long statements, long votes) {}
