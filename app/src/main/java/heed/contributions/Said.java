package heed.contributions;

/// Somebody said this, or what was said is now shown: readable by its circle from here on.
public record Said(Contribution contribution) {}
