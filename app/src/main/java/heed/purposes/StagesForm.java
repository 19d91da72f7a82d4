package heed.purposes;

import heed.web.Form;
import heed.web.Shell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The line as a form: one row for each stage, and a few empty ones. A row without a name is left out.
record StagesForm(Purpose purpose, Form form, int rows) {

    private static final int MORE = 2;
    private static final int MOST = 20;
    private static final String OWN = "OWN";

    /// The usual six are offered where there is no line yet.
    static StagesForm of(Purpose purpose, List<Stage> stages) {
        var shown = stages.isEmpty()
                ? List.of(Stage.Key.values()).stream()
                        .map(key -> Stage.of(key, null, null, ""))
                        .toList()
                : stages;
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            var it = shown.get(i);
            values.put("key-" + i, it.key() == null ? OWN : it.key().name());
            values.put("name-" + i, it.name() == null ? "" : it.name());
            values.put("starts-" + i, it.starts() == null ? "" : it.starts().toString());
            values.put("ends-" + i, it.ends() == null ? "" : it.ends().toString());
            values.put("happened-" + i, it.happened());
        }
        return new StagesForm(purpose, Form.of(values), shown.size() + MORE);
    }

    static StagesForm typed(Purpose purpose, Map<String, String> typed) {
        var rows = 0;
        while (rows < MOST && typed.containsKey("key-" + rows)) {
            rows++;
        }
        var form = Form.of(typed);
        for (int i = 0; i < rows; i++) {
            form = checked(form, i);
        }
        return new StagesForm(purpose, form, rows);
    }

    private static Form checked(Form form, int i) {
        for (var field : new String[] {"starts-" + i, "ends-" + i}) {
            if (!form.value(field).isBlank() && form.day(field) == null) {
                form = form.refuse(field, "purposes.not-a-day");
            }
        }
        var starts = form.day("starts-" + i);
        var ends = form.day("ends-" + i);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            form = form.refuse("ends-" + i, "purposes.ends-before-start");
        }
        return form.value("key-" + i).equals(OWN) && form.value("name-" + i).isBlank()
                ? form.refuse("name-" + i, "purposes.needs-stage-name")
                : form;
    }

    List<Stage> stages() {
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < rows; i++) {
            var name = form.value("key-" + i);
            var key = key(name);
            if (key != null || name.equals(OWN)) {
                stages.add(new Stage(
                        key,
                        key == null ? form.value("name-" + i).strip() : null,
                        form.day("starts-" + i),
                        form.day("ends-" + i),
                        form.value("happened-" + i).strip()));
            }
        }
        return stages;
    }

    private static Stage.@Nullable Key key(String name) {
        for (var key : Stage.Key.values()) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        return null;
    }

    Map<String, String> kinds(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("purposes.stage-none"));
        for (var key : Stage.Key.values()) {
            options.put(key.name(), shell.say(key.word()));
        }
        options.put(OWN, shell.say("purposes.stage-own"));
        return options;
    }
}
