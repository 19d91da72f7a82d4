package heed.answers;

import heed.people.Visitor;
import heed.web.Form;
import heed.web.Shell;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where words in the register of a promise are hidden, with a reason that everybody reads.
@Controller
class HidingPages {

    private final CommitmentView view;
    private final Contests contests;
    private final Hidings hidings;

    HidingPages(CommitmentView view, Contests contests, Hidings hidings) {
        this.view = view;
        this.contests = contests;
        this.hidings = hidings;
    }

    /// What contests the promise: an official who has no part in it.
    @PostMapping("/commitments/{id}/contests/{contest}/hiding")
    ModelAndView contest(
            @PathVariable UUID id,
            @PathVariable UUID contest,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = view.found(id);
        var field = "hide-" + contest;
        var form = CommitmentForm.hiding(Form.of(typed), field);
        if (!form.ok() && contests.mayHide(it, contest, hat)) {
            return view.refused(it, form, visitor, shell);
        }
        contests.hide(it.id(), contest, form.value(field), hat);
        return hidden(it, next);
    }

    /// What officials said on the way, at the end and in a judgement: a moderator.
    @PostMapping("/commitments/{id}/words/{event}/hiding")
    ModelAndView words(
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.moderatorHat();
        var it = view.found(id);
        hidings.author(it.id(), event);
        var field = "hide-" + event;
        var form = CommitmentForm.hiding(Form.of(typed), field);
        if (!form.ok()) {
            return view.refused(it, form, visitor, shell);
        }
        hidings.hide(it, event, form.value(field), hat);
        return hidden(it, next);
    }

    private static ModelAndView hidden(Commitment it, RedirectAttributes next) {
        next.addFlashAttribute("notice", "answers.contest-hidden");
        return new ModelAndView("redirect:" + it.path());
    }
}
