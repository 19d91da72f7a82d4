package heed.pictures;

/// How many bytes and how many dots a picture may have before it is opened.
public record Limit(int bytes, long dots) {}
