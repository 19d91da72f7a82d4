package heed.opinions;

/// A statement that comes with its number, as an import gives it. Its contribution was said before.
public record NumberedStatement(Statement.Id id, int number, int moderated, boolean meta, boolean seed) {}
