package heed.opinions;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rule for a statement's words: something to read, one line, at most 280 signs as a reader counts them.
final class StatementWords {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /// Parts of a sign, on average: marks and joined emoji have room, towers of marks do not.
    private static final int PARTS = 12;

    private StatementWords() {}

    /// One line in composed form, without controls and overrides of direction; joiners that scripts and emoji need
    /// stay.
    static String clean(String words) {
        var composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        return SPACE.matcher(
                        UNSEEN.matcher(SPACE.matcher(composed).replaceAll(" ")).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// The key of what is wrong with what was typed; null when it can be a statement.
    static @Nullable String unfit(String typed) {
        var words = clean(typed);
        if (!canBeSeen(words)) {
            return typed.isBlank() ? "opinions.needs-words" : "opinions.unseen-words";
        }
        if (length(words) > Statement.LONGEST) {
            return "opinions.too-long";
        }
        return words.codePointCount(0, words.length()) > Statement.LONGEST * PARTS ? "opinions.too-many-marks" : null;
    }

    /// Signs as a reader sees them: a letter with its marks is one, and so is an emoji of several parts.
    static int length(String words) {
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(words);
        int count = 0;
        while (signs.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /// False when nothing can be seen of it, whatever its length.
    static boolean canBeSeen(String words) {
        return words.codePoints().anyMatch(sign -> switch (Character.getType(sign)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> false;
            default -> !(sign == 0x3164 || sign == 0xFFA0 || sign == 0x115F || sign == 0x1160 || sign == 0x2800);
        });
    }

    /// Whether all the words asked for are in it, whatever their case.
    static boolean has(String words, String asked) {
        var text = fold(words);
        return SPACE.splitAsStream(fold(asked)).allMatch(text::contains);
    }

    /// Without case and marks, so that "cafe" finds "Café".
    private static String fold(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
