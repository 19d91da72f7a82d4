package heed.opinions;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a statement looks like two ideas, which people cannot answer with one vote.
///
/// A guess by signs that join sentences, in English and Arabic: it never refuses anything, its author decides. Where
/// both sides say enough to stand alone, the first such place divides them.
final class OneIdea {

    /// Fewer words than these on one side are a remark, not an idea.
    private static final int AFTER_A_STOP = 2;

    private static final int AFTER_A_JOINT = 4;

    private static final Pattern STOP = Pattern.compile("(?<=[\\p{L}\\p{N}]{3}[.!?؟…])\\s+|\\s*[;؛]\\s+|(?<=[。！？；])");
    private static final Pattern JOINT = Pattern.compile(
            "(?i)[,،]?\\s+(?:and also|and|as well as|but also)\\s+|[,،]?\\s+(?:وأيضًا|وأيضا|وكذلك|كما أن|ثم)\\s+|\\s*،\\s+(?=و)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// The two, as they could stand by themselves.
    record Two(String first, String second) {}

    private OneIdea() {}

    /// Null where it looks like one.
    static @Nullable Two of(String typed) {
        var words = StatementWords.clean(typed);
        var stopped = divided(words, STOP, AFTER_A_STOP);
        return stopped == null ? divided(words, JOINT, AFTER_A_JOINT) : stopped;
    }

    private static @Nullable Two divided(String words, Pattern joint, int least) {
        var at = joint.matcher(words);
        while (at.find()) {
            var first = words.substring(0, at.start()).strip();
            var second = words.substring(at.end()).strip();
            if (says(first) >= least && says(second) >= least) {
                return new Two(first, begun(second));
            }
        }
        return null;
    }

    /// Words; scripts that write without spaces count two signs as one.
    private static int says(String part) {
        long dense = part.codePoints().filter(Character::isIdeographic).count();
        return List.of(SPACE.split(part)).size() + (int) (dense / 2);
    }

    private static String begun(String part) {
        int first = part.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + part.substring(Character.charCount(first));
    }
}
