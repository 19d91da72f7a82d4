package heed.asking;

import heed.trace.Fate;
import heed.web.Form;
import heed.web.Shell;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed to ask, to answer, or to hand over.
final class AskForm {

    static final int LONGEST = 1_000;
    static final int LONGEST_REPLY = 2_000;

    private AskForm() {}

    static Form asked(Form form) {
        var words = form.value("question");
        if (words.isBlank()) {
            return form.refuse("question", "asking.words-missing");
        }
        return words.length() > LONGEST ? form.refuse("question", "asking.words-long") : form;
    }

    static Form replied(Form typed, boolean some) {
        var form = some ? typed : typed.refuse("to", "asking.choose-some");
        if (form.value("reply").isBlank()) {
            form = form.refuse("reply", "asking.reply-missing");
        }
        if (form.value("reply").length() > LONGEST_REPLY) {
            form = form.refuse("reply", "asking.words-long");
        }
        return known(form.value("fate")) == null ? form.refuse("fate", "asking.fate-missing") : form;
    }

    static Form handedOver(Form form) {
        var reason = form.value("reason");
        return reason.isBlank() || reason.length() > LONGEST ? form.refuse("reason", "asking.reason-missing") : form;
    }

    /// Of a form that was checked and found fine.
    static Fate fate(Form form) {
        return Objects.requireNonNull(known(form.value("fate")));
    }

    private static @Nullable Fate known(String typed) {
        return Arrays.stream(Fate.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static Map<String, String> fates(Shell shell) {
        var fates = new LinkedHashMap<String, String>();
        fates.put(Fate.ANSWERED.name(), shell.say(Fate.ANSWERED.key()));
        Arrays.stream(Fate.values()).forEach(it -> fates.put(it.name(), shell.say(it.key())));
        return fates;
    }
}
