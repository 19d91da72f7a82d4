package heed.purposes;

import heed.trace.Coverage;
import heed.web.Form;
import java.util.List;

/// What `closing.jte` shows: the form that closes a purpose, and what it waits for.
record ClosingPage(Purpose purpose, Coverage coverage, Form form) {

    static final int LONGEST = 10_000;
    static final int LONGEST_NEXT = 2_000;

    static Closing.Words words(Form form) {
        return new Closing.Words(form.value("heard"), form.value("decided"), form.value("next"), form.day("on"));
    }

    static Form tooLong(Form form) {
        var checked = form;
        for (var field : List.of("heard", "decided")) {
            checked = form.value(field).length() > LONGEST ? checked.refuse(field, "purposes.closing-long") : checked;
        }
        return form.value("next").length() > LONGEST_NEXT
                ? checked.refuse("next", "purposes.closing-next-long")
                : checked;
    }

    static Form refused(Form form, List<Closing.Missing> missing) {
        var refused = form;
        for (var it : missing) {
            refused = refused.refuse(it.field(), it.word());
        }
        return refused;
    }
}
