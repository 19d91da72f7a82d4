package heed.mydata;

import heed.people.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is kept about somebody, to be read by that person: in their words and days, numbers of ours at the end, and
// what
/// there is nothing of in one place.
public record Kept(List<Shown> lists, List<String> empty) {

    /// One list, with its columns in the order in which they are read.
    public record Shown(String title, List<String> columns, List<Map<String, String>> rows) {}

    private static final String NUMBER = "id";
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(Z|[+-]\\d\\d(?::?\\d\\d)?)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static Kept of(List<Held> held) {
        return new Kept(
                held.stream()
                        .filter(it -> !it.rows().isEmpty())
                        .map(it -> new Shown(it.title(), read(it.columns()), it.rows()))
                        .toList(),
                held.stream().filter(it -> it.rows().isEmpty()).map(Held::title).toList());
    }

    private static List<String> read(List<String> columns) {
        var read = new ArrayList<>(columns);
        if (read.remove(NUMBER)) {
            read.add(NUMBER);
        }
        return read;
    }

    /// The key of the words that stand over a column.
    public static String key(String column) {
        return "mydata.column-" + column;
    }

    /// The day, where this is a time.
    public static @Nullable LocalDate day(String cell) {
        var time = TIME.matcher(cell);
        return time.matches() ? LocalDate.parse(time.group(1)) : null;
    }

    /// The same time, as a machine reads it.
    public static String time(String cell) {
        return TIME.matcher(cell).replaceFirst("$1T$2$3").replaceFirst("([+-]\\d\\d)$", "$1:00");
    }

    /// Whether this is a number of ours, which nobody reads.
    public static boolean isNumber(String cell) {
        return UUID.matcher(cell).matches();
    }
}
