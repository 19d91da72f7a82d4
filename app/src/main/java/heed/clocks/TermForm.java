package heed.clocks;

import heed.web.Form;
import org.jspecify.annotations.Nullable;

/// The days an office gives itself, as they were typed.
final class TermForm {

    private static final int MOST_ACKNOWLEDGE = 60;
    private static final int MOST_ANSWER = 200;
    private static final int MOST_SUPPORT = 1_000_000;

    private TermForm() {}

    static Form check(Form typed) {
        var form = typed;
        var acknowledge = number(form.value("acknowledge"), 1, MOST_ACKNOWLEDGE);
        if (acknowledge == null) {
            form = form.refuse("acknowledge", "clocks.term-days-odd");
        }
        var answer = number(form.value("answer"), 1, MOST_ANSWER);
        if (answer == null || (acknowledge != null && answer < acknowledge)) {
            form = form.refuse("answer", "clocks.term-days-odd");
        }
        if (!form.value("support").isBlank() && number(form.value("support"), 2, MOST_SUPPORT) == null) {
            form = form.refuse("support", "clocks.term-support-odd");
        }
        return form;
    }

    /// Of a form that was checked and found fine.
    static Term term(Form form, String office) {
        var purpose = form.id("of");
        return new Term(
                office,
                purpose,
                Integer.parseInt(form.value("acknowledge").strip()),
                Integer.parseInt(form.value("answer").strip()),
                number(form.value("support"), 2, MOST_SUPPORT),
                purpose == null ? form.id("superior") : null);
    }

    private static @Nullable Integer number(String typed, int least, int most) {
        try {
            int number = Integer.parseInt(typed.strip());
            return number < least || number > most ? null : number;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
