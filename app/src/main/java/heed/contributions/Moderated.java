package heed.contributions;

/// What was said was hidden, or is shown again; within the transaction that is still open.
public record Moderated(Contribution.Id id, boolean hidden) {}
