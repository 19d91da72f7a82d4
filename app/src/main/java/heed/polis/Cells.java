package heed.polis;

import java.util.regex.Pattern;

/// Cells of text in CSV. A cell that a spreadsheet could take for a formula gets an apostrophe in front; reading
/// takes it away again.
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]");
    private static final Pattern SHIELDED = Pattern.compile("^''*[=+\\-@\\t\\r]");

    private Cells() {}

    static String read(String cell) {
        return SHIELDED.matcher(cell).find() ? cell.substring(1) : cell;
    }

    static String write(String text) {
        var shielded = FORMULA.matcher(text).find() ? "'" + text : text;
        return shielded.chars().anyMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r')
                ? '"' + shielded.replace("\"", "\"\"") + '"'
                : shielded;
    }
}
