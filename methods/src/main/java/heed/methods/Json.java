package heed.methods;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes maps, lists, arrays of numbers, text, numbers and truth values as JSON (RFC 8259). A number that is not
/// finite becomes null.
final class Json {

    private final StringBuilder out = new StringBuilder();

    static String of(Object value) {
        var json = new Json();
        json.write(value);
        return json.out.append('\n').toString();
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                String between = "{";
                for (var entry : map.entrySet()) {
                    out.append(between);
                    text(String.valueOf(entry.getKey()));
                    out.append(':');
                    write(entry.getValue());
                    between = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(list.get(i));
                }
                out.append(']');
            }
            case double[] numbers ->
                write(java.util.Arrays.stream(numbers).boxed().toList());
            case int[] numbers -> write(java.util.Arrays.stream(numbers).boxed().toList());
            case Double number -> out.append(Double.isFinite(number) ? number.toString() : "null");
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> text(value.toString());
        }
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> out.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
