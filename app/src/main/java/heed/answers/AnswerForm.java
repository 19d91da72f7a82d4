package heed.answers;

import heed.contributions.Contribution;
import heed.people.Hat;
import heed.purposes.Purpose;
import heed.trace.Fate;
import heed.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form by which an official answers: what was typed, read strictly.
final class AnswerForm {

    static final int LONGEST_WORDS = 20_000;
    static final int LONGEST_REASON = 2_000;
    static final int LONGEST_PROMISE = 500;
    static final int LONGEST_GROUP = 40;

    private AnswerForm() {}

    static Form check(Map<String, String> typed, boolean toStatement, LocalDate today) {
        var form = Form.of(typed);
        form = text(form, "words", LONGEST_WORDS, "answers.words-missing", "answers.words-long");
        if (toStatement) {
            if (fate(form) == null) {
                form = form.refuse("fate", "answers.fate-missing");
            }
            form = text(form, "reason", LONGEST_REASON, "answers.reason-missing", "answers.reason-long");
        }
        if (form.value("promise").isBlank()) {
            return form.value("due").isBlank() ? form : form.refuse("promise", "answers.promise-missing");
        }
        form = text(form, "promise", LONGEST_PROMISE, "answers.promise-missing", "answers.promise-long");
        var due = day(form.value("due"));
        if (due == null) {
            return form.refuse("due", "answers.due-missing");
        }
        return due.isBefore(today) || due.getYear() > today.getYear() + 50
                ? form.refuse("due", "answers.due-odd")
                : form;
    }

    /// Of a form that was checked and found fine.
    static Answering answering(
            Form form, Purpose purpose, Hat hat, @Nullable Contribution statement, @Nullable String group, Instant at) {
        var fate = fate(form);
        var due = day(form.value("due"));
        return new Answering(
                purpose.id(),
                hat.person(),
                hat.id(),
                form.value("words"),
                group,
                statement == null || fate == null
                        ? List.of()
                        : List.of(new Answering.Settled(statement.id(), fate, form.value("reason"))),
                due == null ? List.of() : List.of(new Answering.Promise(form.value("promise"), due)),
                at);
    }

    /// Each fate by its name, and the key of its words.
    static Map<String, String> fates() {
        var fates = new LinkedHashMap<String, String>();
        Arrays.stream(Fate.values()).forEach(it -> fates.put(it.name(), it.key()));
        return fates;
    }

    private static Form text(Form form, String field, int longest, String missing, String tooLong) {
        var text = form.value(field);
        if (text.isBlank()) {
            return form.refuse(field, missing);
        }
        return text.length() > longest ? form.refuse(field, tooLong) : form;
    }

    private static @Nullable Fate fate(Form form) {
        return Arrays.stream(Fate.values())
                .filter(it -> it.name().equals(form.value("fate")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
