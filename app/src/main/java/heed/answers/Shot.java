package heed.answers;

/// A picture that was just sent as evidence, drawn anew in two sizes, with its words.
record Shot(byte[] whole, byte[] small, int width, int height, String words) {}
