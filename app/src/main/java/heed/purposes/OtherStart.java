package heed.purposes;

/// A plug: another way to begin a purpose than to write it here. A bean in the room that knows the way.
///
/// @param wordKey a key of the room's own words
public record OtherStart(String path, String wordKey) {}
