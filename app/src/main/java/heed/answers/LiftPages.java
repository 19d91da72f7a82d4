package heed.answers;

import heed.people.Visitor;
import heed.thanks.Thanks;
import heed.web.Form;
import heed.web.Markdown;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One answer, and the sentences of it that people read as promises.
@Controller
class LiftPages {

    private final Answers answers;
    private final Lifts lifts;
    private final Thanks thanks;
    private final Markdown markdown;

    LiftPages(Answers answers, Lifts lifts, Thanks thanks, Markdown markdown) {
        this.thanks = thanks;
        this.answers = answers;
        this.lifts = lifts;
        this.markdown = markdown;
    }

    @GetMapping("/answers/{id}")
    ModelAndView one(@PathVariable UUID id, Visitor visitor) {
        return page(new Answer.Id(id), Form.empty(), visitor, HttpStatus.OK);
    }

    @PostMapping("/answers/{id}/lifts")
    ModelAndView lift(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Visitor visitor, RedirectAttributes next) {
        visitor.me();
        var answer = new Answer.Id(id);
        var form = CommitmentForm.lift(Form.of(typed));
        if (!form.ok()) {
            return page(answer, form, visitor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (lifts.lift(answer, form.value("sentence"), form.day("lift-due"), visitor)) {
            case DONE -> back(answer, next, "answers.lifted-now");
            case BEFORE -> back(answer, next, "answers.lifted-before");
            case NOT_SAID ->
                page(
                        answer,
                        form.refuse("sentence", "answers.lift-not-said"),
                        visitor,
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /// The office's word on a sentence: with a day it is a promise, with a reason it is none.
    @PostMapping("/lifts/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var lift = lifts.ofOffice(id, hat);
        var form = Form.of(typed);
        var due = form.day("due-" + id);
        var reason = form.value("why-" + id);
        if (form.value("decision").equals("confirm")) {
            if (due == null || due.isBefore(shell.today())) {
                return page(
                        lift.answer(),
                        form.refuse("due-" + id, "answers.due-missing"),
                        visitor,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return back(lift.answer(), next, ended(lifts.confirm(id, due, hat)));
        }
        if (reason.isBlank() || reason.length() > CommitmentForm.LONGEST_WORDS) {
            return page(
                    lift.answer(),
                    form.refuse("why-" + id, "answers.reason-missing"),
                    visitor,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(lift.answer(), next, ended(lifts.decline(id, reason, hat)));
    }

    private static String ended(Lift.Result result) {
        return switch (result) {
            case DONE -> "answers.lift-ended";
            case BEFORE, NOT_SAID -> "answers.lift-ended-before";
        };
    }

    private static ModelAndView back(Answer.Id answer, RedirectAttributes next, String notice) {
        next.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/answers/" + answer.value());
    }

    private ModelAndView page(Answer.Id id, Form form, Visitor visitor, HttpStatus status) {
        var answer = answers.find(id).orElseThrow(() -> new NotFound("answer " + id.value()));
        var all = lifts.of(id);
        var hat = visitor.hat();
        var page = new AnswerPage(
                AnswerShown.of(answer, markdown),
                all,
                visitor.signedIn(),
                visitor.official()
                        && hat != null
                        && all.stream().anyMatch(it -> it.office().equals(hat.office())),
                thanks.on(id.value(), visitor),
                visitor.speaks(),
                form);
        return new ModelAndView("answers/answer", Map.of("page", page), status);
    }
}
