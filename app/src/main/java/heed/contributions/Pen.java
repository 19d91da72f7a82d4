package heed.contributions;

/// The name under which a person speaks in one purpose.
///
/// @param used whether what the person says there now is signed with it
public record Pen(String name, boolean used) {}
