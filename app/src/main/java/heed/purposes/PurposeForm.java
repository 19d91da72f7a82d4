package heed.purposes;

import heed.people.Circle;
import heed.people.Hat;
import heed.people.Visitor;
import heed.purposes.Purpose.Promise;
import heed.purposes.Purpose.Why;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an official typed about a purpose, as a form and as a draft.
record PurposeForm(
        @Nullable Purpose purpose,
        Form form,
        List<Indicator> indicators,
        List<OtherStart> otherStarts,
        List<Hat> groups) {

    /// A text of the why: its field in the form, and the keys of its label and its help.
    record Field(String name, String label, String hint) {}

    static final List<Field> BEFORE = List.of(
            new Field("problem", "purposes.what-is-wrong", "purposes.help-problem"),
            new Field("affected", "purposes.who-is-affected", "purposes.help-affected"),
            new Field("outcome", "purposes.outcome-wanted", "purposes.help-outcome"));

    static final List<Field> AFTER = List.of(
            new Field("decides", "purposes.who-decides", "purposes.help-decides"),
            new Field("limits", "purposes.limits", "purposes.help-limits"));

    static Form of(Purpose it) {
        return Form.of(Map.of(
                "title", it.title(),
                "problem", it.why().problem(),
                "affected", it.why().affected(),
                "outcome", it.why().outcome(),
                "decides", it.why().decides(),
                "limits", it.why().limits(),
                "promise", it.promise() == null ? "" : it.promise().name()));
    }

    static Draft draft(Form form, Visitor visitor, Locale locale) {
        var hat = visitor.officialHat();
        return new Draft(
                form.value("title").strip(),
                circle(form.value("circle"), visitor),
                locale.getLanguage(),
                new Why(
                        form.value("problem").strip(),
                        form.value("affected").strip(),
                        form.value("outcome").strip(),
                        form.value("decides").strip(),
                        form.value("limits").strip()),
                promise(form.value("promise")),
                visitor.me().id(),
                hat.id(),
                hat.office() == null ? "" : hat.office(),
                null);
    }

    /// Everyone, all staff, or a group to which whoever writes it belongs.
    private static String circle(String chosen, Visitor visitor) {
        return chosen.equals(Circle.STAFF) || groups(visitor).stream().anyMatch(it -> chosen.equals(it.circle()))
                ? chosen
                : Circle.EVERYONE;
    }

    static List<Hat> groups(Visitor visitor) {
        return visitor.hats().stream()
                .filter(it -> it.kind() == Hat.Kind.MEMBER)
                .toList();
    }

    private static @Nullable Promise promise(String typed) {
        for (var promise : Promise.values()) {
            if (promise.name().equals(typed)) {
                return promise;
            }
        }
        return null;
    }

    static Form refused(Form form, List<Publication.Missing> missing) {
        for (var field : missing) {
            form = form.refuse(field.field(), "purposes.needs-" + field.field());
        }
        return form;
    }

    Map<String, String> promises(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        for (var promise : Promise.values()) {
            options.put(promise.name(), shell.say(promise.level()) + ": " + shell.say(promise.key()));
        }
        return options;
    }

    Map<String, String> circles(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put(Circle.EVERYONE, shell.say("purposes.circle-everyone"));
        options.put(Circle.STAFF, shell.say("purposes.circle-staff"));
        groups.forEach(it -> options.put(String.valueOf(it.circle()), shell.say("purposes.circle-group", it.label())));
        return options;
    }

    /// What one would gently ask about the why as it is typed.
    List<Doubt> doubts() {
        return Doubt.about(
                form.value("title"),
                new Why(form.value("problem"), form.value("affected"), form.value("outcome"), "", ""),
                indicators.stream().map(Indicator::name).toList());
    }

    boolean isNew() {
        return purpose == null;
    }

    boolean isPublished() {
        return purpose != null && !purpose.isDraft();
    }

    String action() {
        return purpose == null ? "/purposes" : purpose.path();
    }

    String path() {
        return purpose == null ? "/purposes" : purpose.path();
    }
}
