package heed.answers;

import heed.contributions.Contribution;
import heed.people.Hat;
import heed.purposes.Purpose;
import heed.trace.Fate;
import heed.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The form by which an official answers: what was typed, read strictly.
///
/// One fate and one reason hold for all that is answered; a chosen statement may have its own.
final class AnswerForm {

    static final int LONGEST_WORDS = 20_000;
    static final int LONGEST_REASON = 2_000;
    static final int LONGEST_PROMISE = 500;
    static final int MOST_PROMISES = 10;

    private AnswerForm() {}

    static Form check(Form typed, Whom whom, LocalDate today) {
        var form = checkWhom(typed, whom);
        if (needsCommonFate(form, whom)) {
            if (fate(form.value("fate")) == null) {
                form = form.refuse("fate", "answers.fate-missing");
            }
            form = text(form, "reason", LONGEST_REASON, "answers.reason-missing", "answers.reason-long");
        }
        for (var one : whom.chosen()) {
            if (form.value("reason-" + one.id()).length() > LONGEST_REASON) {
                form = form.refuse("reason-" + one.id(), "answers.reason-long");
            }
        }
        form = text(form, "words", LONGEST_WORDS, "answers.words-missing", "answers.words-long");
        for (int n = 1; n <= promises(form); n++) {
            form = due(form, field("promise", n), field("due", n), "answers.promise-missing", today);
        }
        form = due(form, "next", "next-on", "answers.next-words-missing", today);
        return form.value("next").isBlank() && form.ok() && promised(form).isEmpty()
                ? form.refuse("next", "answers.next-missing")
                : form;
    }

    private static Form checkWhom(Form form, Whom whom) {
        var asked = whom.asked();
        if (asked.none()) {
            return form.refuse("whom", "answers.whom-missing");
        }
        if (asked.whole() && !(asked.statements().isEmpty() && asked.groups().isEmpty())) {
            return form.refuse("whom", "answers.whom-both");
        }
        var same = whom.chosenGroups().size() == asked.groups().size()
                && whom.groups().stream()
                        .filter(Whom.Group::chosen)
                        .allMatch(it ->
                                form.value("known-" + it.concern().letter()).equals(it.known()));
        return same ? form : form.refuse("whom", "answers.groups-changed");
    }

    /// Both or neither; a day from today on, within fifty years.
    private static Form due(Form form, String words, String day, String missing, LocalDate today) {
        if (form.value(words).isBlank()) {
            return form.value(day).isBlank() ? form : form.refuse(words, missing);
        }
        var checked = text(form, words, LONGEST_PROMISE, missing, "answers.promise-long");
        var due = form.day(day);
        if (due == null) {
            return checked.refuse(day, "answers.due-missing");
        }
        return due.isBefore(today) || due.getYear() > today.getYear() + 50
                ? checked.refuse(day, "answers.due-odd")
                : checked;
    }

    /// Of a form that was checked and found fine.
    static Answering answering(Form form, Purpose purpose, Hat hat, Whom whom, Instant at) {
        var settled = new ArrayList<Answering.Settled>();
        for (var one : whom.chosen()) {
            settled.add(settled(form, new Contribution.Id(one.id())));
        }
        whom.ofGroups().forEach(it -> settled.add(settled(form, it)));
        var next = form.day("next-on");
        return new Answering(
                purpose.id(),
                hat.person(),
                hat.id(),
                form.value("words"),
                whom.chosenGroups().stream()
                        .map(it -> new Answer.Group(it.letter(), it.people()))
                        .toList(),
                settled,
                promised(form),
                next == null ? null : new Answer.Next(form.value("next"), next),
                at);
    }

    private static Answering.Settled settled(Form form, Contribution.Id statement) {
        var own = fate(form.value("fate-" + statement.value()));
        var fate = own == null ? fate(form.value("fate")) : own;
        var reason = form.value("reason-" + statement.value());
        return new Answering.Settled(
                statement, java.util.Objects.requireNonNull(fate), reason.isBlank() ? form.value("reason") : reason);
    }

    private static boolean needsCommonFate(Form form, Whom whom) {
        return !whom.ofGroups().isEmpty()
                || whom.chosen().stream()
                        .anyMatch(it -> fate(form.value("fate-" + it.id())) == null
                                || form.value("reason-" + it.id()).isBlank());
    }

    private static List<Answering.Promise> promised(Form form) {
        return IntStream.rangeClosed(1, promises(form))
                .filter(n -> !form.value(field("promise", n)).isBlank())
                .mapToObj(n -> new Answering.Promise(
                        form.value(field("promise", n)), java.util.Objects.requireNonNull(form.day(field("due", n)))))
                .toList();
    }

    /// How many lines for promises the form has.
    static int promises(Form form) {
        return (int) IntStream.rangeClosed(2, MOST_PROMISES)
                        .takeWhile(n -> form.values().containsKey(field("promise", n)))
                        .count()
                + 1;
    }

    static Form withOneMorePromise(Form form) {
        int n = promises(form) + 1;
        return n > MOST_PROMISES ? form : form.with(field("promise", n), "");
    }

    /// `promise`, `promise-2`, `promise-3`…
    static String field(String name, int n) {
        return n == 1 ? name : name + "-" + n;
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

    private static @Nullable Fate fate(String typed) {
        return Arrays.stream(Fate.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
