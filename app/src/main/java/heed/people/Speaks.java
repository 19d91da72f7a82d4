package heed.people;

import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which capacities somebody may do something here, and which one is worn; none where that one is not among them.
/// There is nothing to choose where there is only the resident's.
public record Speaks(List<Hat> hats, @Nullable Hat worn) {

    /// The field of a form that holds the hat for this one act.
    public static final String FIELD = "speaks-as";

    public boolean chooses() {
        return hats.size() > 1;
    }

    /// The only one that is open here, where another is worn.
    public @Nullable Hat only() {
        return hats.size() == 1 && worn == null ? hats.getFirst() : null;
    }

    /// What was typed, where a form came back; else the hat that is worn, or the first that may be.
    public String chosen(String typed) {
        if (!typed.isEmpty()) {
            return typed;
        }
        var first = worn == null && !hats.isEmpty() ? hats.getFirst() : worn;
        return first == null ? "" : first.id().value().toString();
    }

    public Map<String, String> options(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        hats.forEach(it ->
                options.put(it.id().value().toString(), shell.say(it.kind().key(), it.label())));
        return options;
    }
}
