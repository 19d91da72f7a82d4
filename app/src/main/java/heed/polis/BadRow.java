package heed.polis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A row that cannot be taken: in which file, in which line (counted as an editor does), why, and the words to
/// fill into the reason.
public record BadRow(String file, long line, Why why, List<String> details) {

    /// Why a row is refused. The words for people are `polis.bad-` and the name.
    public enum Why {
        FILE_MISSING,
        NOT_UTF_8,
        NOT_CSV,
        EMPTY_FILE,
        COLUMN_MISSING,
        COLUMN_COUNT,
        NOT_A_NUMBER,
        NOT_A_TIME,
        NOT_A_VOTE,
        NOT_A_MODERATION,
        NOT_A_FLAG,
        NOT_A_CELL,
        NO_WORDS,
        NOT_TEXT,
        TOO_LONG,
        TWICE,
        UNKNOWN_STATEMENT,
        TOPIC_MISSING,
        TOO_MANY
    }

    static BadRow of(String file, long line, Why why, Object... details) {
        return new BadRow(
                file, line, why, List.of(details).stream().map(String::valueOf).toList());
    }

    /// The details of its words: the file, the line, and what else the reason names.
    public Object[] words() {
        var words = new ArrayList<Object>(List.of(file, String.valueOf(line)));
        words.addAll(details);
        return words.toArray();
    }

    public String key() {
        return "polis.bad-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
