package heed.web;

/// The beginning of words that are too long for where they stand, cut between signs and never within one.
public final class Excerpt {

    private Excerpt() {}

    /// So many signs at most, and an ellipsis where there is more.
    public static String of(String words, int most) {
        return of(words, most, most);
    }

    /// In one line, of so many signs at most with the ellipsis.
    public static String line(String words, int most) {
        return of(words.strip().replaceAll("\\s+", " "), most, most - 1);
    }

    private static String of(String words, int most, int kept) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, kept)).strip() + "…";
    }
}
