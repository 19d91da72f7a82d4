package heed.people;

import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which capacities somebody may say something here, and which one is worn. There is nothing to choose where there
// is
/// only the resident's.
public record Speaks(List<Hat> hats, @Nullable Hat worn) {

    /// The field of a form that holds the hat for this one act.
    public static final String FIELD = "speaks-as";

    public boolean chooses() {
        return hats.size() > 1;
    }

    public String chosen() {
        return worn == null ? "" : worn.id().value().toString();
    }

    public Map<String, String> options(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        hats.forEach(it ->
                options.put(it.id().value().toString(), shell.say(it.kind().key(), it.label())));
        return options;
    }
}
