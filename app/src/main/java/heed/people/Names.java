package heed.people;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The rule for the name a person is shown by: something to read, no tricks with invisible signs, at most 80 signs.
public final class Names {

    public static final int LONGEST = 80;

    /// Controls, formats (bidirectional overrides, zero-width signs), private use and line breaks.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private Names() {}

    public static String clean(String name) {
        return UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ");
    }

    public static boolean fits(String name) {
        var clean = clean(name);
        return clean.codePoints().anyMatch(Character::isLetterOrDigit)
                && clean.codePointCount(0, clean.length()) <= LONGEST;
    }
}
