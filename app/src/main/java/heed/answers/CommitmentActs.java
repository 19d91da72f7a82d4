package heed.answers;

import heed.people.Visitor;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What one does with a promise: report how far it is, say how it ended, contest that, and judge the contest.
@Controller
class CommitmentActs {

    private final CommitmentView view;
    private final Commitments commitments;
    private final Contests contests;
    private final Shots shots;
    private final Clock clock;

    CommitmentActs(CommitmentView view, Commitments commitments, Contests contests, Shots shots, Clock clock) {
        this.view = view;
        this.commitments = commitments;
        this.contests = contests;
        this.shots = shots;
        this.clock = clock;
    }

    @PostMapping("/commitments/{id}/settlement")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam Map<String, MultipartFile> files,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = view.found(id);
        Commitments.require(hat, it);
        var checked = shots.check(CommitmentForm.settlement(Form.of(typed), shell.today()), "picture", files);
        var form = checked.form();
        if (!form.ok()) {
            return view.refused(it, form, visitor, shell);
        }
        var outcome = Commitment.Outcome.valueOf(form.value("outcome"));
        var evidence = form.value("evidence");
        var settling =
                switch (outcome) {
                    case KEPT, BROKEN -> commitments.settle(it.id(), outcome, evidence, checked.shot(), hat.person());
                    case REPLACED ->
                        commitments.replace(
                                it.id(),
                                new Answering.Promise(
                                        form.value("instead"), Objects.requireNonNull(form.day("instead-due"))),
                                evidence,
                                checked.shot(),
                                hat);
                };
        return done(it, next, settling, "answers.settled-now");
    }

    @PostMapping("/commitments/{id}/progress")
    ModelAndView report(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam Map<String, MultipartFile> files,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = view.found(id);
        Commitments.require(hat, it);
        var checked =
                shots.check(CommitmentForm.progress(Form.of(typed), it, shell.today()), "progress-picture", files);
        var form = checked.form();
        if (!form.ok()) {
            return view.refused(it, form, visitor, shell);
        }
        var reported = commitments.report(it.id(), CommitmentForm.progress(form, clock.instant()), checked.shot(), hat);
        return done(it, next, reported, "answers.reported");
    }

    @PostMapping("/commitments/{id}/contests")
    ModelAndView contest(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam Map<String, MultipartFile> files,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var me = visitor.me();
        var it = view.found(id);
        if (!contests.mayContest(it, me.id())) {
            throw new Forbidden("only those who asked contest that a promise was kept");
        }
        var checked = shots.check(CommitmentForm.contest(Form.of(typed)), "contest-picture", files);
        var form = checked.form();
        if (!form.ok()) {
            return view.refused(it, form, visitor, shell);
        }
        var result = contests.contest(
                it.id(), visitor, form.value("contest"), CommitmentForm.linked(form, "contest-link"), checked.shot());
        return done(it, next, result, "answers.contested-now", "answers.contested-before");
    }

    @PostMapping("/commitments/{id}/verdict")
    ModelAndView judge(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = view.found(id);
        var typedForm = Form.of(typed);
        var contest = typedForm.id("contest-id");
        if (contest == null) {
            throw new NotFound("contest of commitment " + id);
        }
        var form = CommitmentForm.verdict(typedForm);
        if (!form.ok()) {
            return view.refused(it, form, visitor, shell);
        }
        var result = contests.judge(
                it.id(), contest, Contest.Verdict.valueOf(form.value("verdict")), form.value("verdict-reason"), hat);
        return done(it, next, result, "answers.judged-now", "answers.judged-before");
    }

    private static ModelAndView done(Commitment it, RedirectAttributes next, Settling settling, String done) {
        next.addFlashAttribute(
                "notice",
                switch (settling) {
                    case Settling.Done _ -> done;
                    case Settling.SettledBefore _ -> "answers.settled-before";
                });
        return new ModelAndView("redirect:" + it.path());
    }

    private static ModelAndView done(
            Commitment it, RedirectAttributes next, Contest.Result result, String done, String late) {
        next.addFlashAttribute(
                "notice",
                switch (result) {
                    case DONE -> done;
                    case TOO_LATE -> late;
                });
        return new ModelAndView("redirect:" + it.path());
    }
}
