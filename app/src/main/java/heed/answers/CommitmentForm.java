package heed.answers;

import heed.database.NewId;
import heed.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The forms on the page of a promise: what was typed, read strictly.
final class CommitmentForm {

    static final int LONGEST_EVIDENCE = 4_000;
    static final int LONGEST_WORDS = 2_000;
    static final int LONGEST_LINK = 500;

    private CommitmentForm() {}

    static Form settlement(Form form, LocalDate today) {
        var checked = one(form, "outcome", Commitment.Outcome.values(), "answers.outcome-missing");
        checked = text(checked, "evidence", LONGEST_EVIDENCE, "answers.evidence-missing");
        if (form.value("outcome").equals(Commitment.Outcome.REPLACED.name())) {
            checked = text(checked, "instead", AnswerForm.LONGEST_PROMISE, "answers.instead-missing");
            checked = from(checked, "instead-due", today);
        }
        return checked;
    }

    static Form contest(Form form) {
        return link(text(form, "contest", LONGEST_EVIDENCE, "answers.contest-missing"), "contest-link");
    }

    static Form verdict(Form form) {
        var checked = one(form, "verdict", Contest.Verdict.values(), "answers.verdict-missing");
        return text(checked, "verdict-reason", LONGEST_EVIDENCE, "answers.reason-missing");
    }

    static Form hiding(Form form, String field) {
        return text(form, field, LONGEST_LINK, "answers.hide-needs-reason");
    }

    static Form lift(Form form) {
        var checked = text(form, "sentence", AnswerForm.LONGEST_PROMISE, "answers.lift-missing");
        return form.value("lift-due").isBlank() || form.day("lift-due") != null
                ? checked
                : checked.refuse("lift-due", "answers.due-missing");
    }

    /// A part that is named, how far a part is, or a delay; the form says which by `kind`.
    static Form progress(Form form, Commitment it, LocalDate today) {
        return switch (form.value("kind")) {
            case "PART" -> {
                var checked = text(form, "part", LONGEST_WORDS, "answers.part-missing");
                yield form.value("part-due").isBlank() ? checked : from(checked, "part-due", today);
            }
            case "DELAY" -> {
                var checked = text(form, "delay", LONGEST_WORDS, "answers.delay-missing");
                var due = form.day("delay-due");
                yield due != null && due.isAfter(it.due()) && due.getYear() <= today.getYear() + 50
                        ? checked
                        : checked.refuse("delay-due", "answers.delay-due");
            }
            default -> {
                var checked = form.id("step") == null ? form.refuse("step", "answers.step-missing") : form;
                checked = form.value("status").equals("DONE")
                                || form.value("status").equals("UNDERWAY")
                        ? checked
                        : checked.refuse("status", "answers.status-missing");
                checked = text(checked, "progress", LONGEST_WORDS, "answers.evidence-missing");
                yield link(checked, "progress-link");
            }
        };
    }

    /// Of a form that was checked and found fine.
    static Progress progress(Form form, Instant at) {
        var id = NewId.next();
        return switch (form.value("kind")) {
            case "PART" ->
                new Progress(id, Progress.Kind.PART, null, form.value("part"), null, form.day("part-due"), "", at);
            case "DELAY" ->
                new Progress(id, Progress.Kind.DELAY, null, form.value("delay"), null, form.day("delay-due"), "", at);
            default ->
                new Progress(
                        id,
                        Progress.Kind.valueOf(form.value("status")),
                        form.id("step"),
                        form.value("progress"),
                        linked(form, "progress-link"),
                        null,
                        "",
                        at);
        };
    }

    static @Nullable String linked(Form form, String field) {
        var typed = form.value(field).strip();
        return typed.isEmpty() ? null : typed;
    }

    private static Form one(Form form, String field, Enum<?>[] known, String missing) {
        return Arrays.stream(known).anyMatch(it -> it.name().equals(form.value(field)))
                ? form
                : form.refuse(field, missing);
    }

    private static Form from(Form form, String field, LocalDate today) {
        var due = form.day(field);
        return due == null || due.isBefore(today) || due.getYear() > today.getYear() + 50
                ? form.refuse(field, "answers.due-odd")
                : form;
    }

    private static Form link(Form form, String field) {
        var typed = form.value(field).strip();
        return typed.isEmpty() || (typed.length() <= LONGEST_LINK && typed.matches("https?://\\S+"))
                ? form
                : form.refuse(field, "answers.link-odd");
    }

    private static Form text(Form form, String field, int longest, String missing) {
        var text = form.value(field);
        if (text.isBlank()) {
            return form.refuse(field, missing);
        }
        return text.length() > longest ? form.refuse(field, "answers.too-long") : form;
    }
}
