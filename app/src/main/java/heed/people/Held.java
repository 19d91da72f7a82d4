package heed.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One list of what is kept about a person; `title` is the key of its name.
public record Held(String title, List<Map<String, String>> rows) {

    /// Names and values by turns.
    public static Map<String, String> row(Object... pairs) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), String.valueOf(pairs[i + 1]));
        }
        return row;
    }

    public List<String> columns() {
        return rows.isEmpty() ? List.of() : new ArrayList<>(rows.getFirst().keySet());
    }
}
