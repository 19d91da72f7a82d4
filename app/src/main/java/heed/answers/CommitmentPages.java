package heed.answers;

import heed.people.People;
import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The public list of promises, each promise, and how it ended.
@Controller
class CommitmentPages {

    static final int LONGEST_EVIDENCE = 4_000;

    private final Commitments commitments;
    private final People people;
    private final Purposes purposes;

    CommitmentPages(Commitments commitments, People people, Purposes purposes) {
        this.commitments = commitments;
        this.people = people;
        this.purposes = purposes;
    }

    @GetMapping("/commitments")
    String list(
            @RequestParam Map<String, String> query,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var sought = Sought.of(query);
        var read = commitments.all(sought, after, CommitmentsPage.MOST + 1);
        model.addAttribute(
                "page", CommitmentsPage.of(read, sought, after == null, people.offices(), purposes.published()));
        return "answers/commitments";
    }

    @GetMapping("/commitments/{id}")
    ModelAndView one(@PathVariable UUID id, Visitor visitor, @ModelAttribute("shell") Shell shell) {
        return page(found(id), Form.empty(), visitor, shell);
    }

    @PostMapping("/commitments/{id}/settlement")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var commitment = found(id);
        if (!Commitments.ofOffice(hat, commitment)) {
            throw new Forbidden("only the office that promised says how it ended");
        }
        var form = check(Form.of(typed));
        if (!form.ok()) {
            var refused = page(commitment, form, visitor, shell);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        var outcome = Commitment.Outcome.valueOf(form.value("outcome"));
        var notice =
                switch (commitments.settle(
                        commitment.id(),
                        outcome,
                        form.value("evidence"),
                        visitor.me().id())) {
                    case Settling.Done _ -> "answers.settled-now";
                    case Settling.SettledBefore _ -> "answers.settled-before";
                };
        next.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + commitment.path());
    }

    private static Form check(Form form) {
        var known = Arrays.stream(Commitment.Outcome.values())
                .anyMatch(it -> it.name().equals(form.value("outcome")));
        var checked = known ? form : form.refuse("outcome", "answers.outcome-missing");
        if (form.value("evidence").isBlank()) {
            return checked.refuse("evidence", "answers.evidence-missing");
        }
        return form.value("evidence").length() > LONGEST_EVIDENCE
                ? checked.refuse("evidence", "answers.evidence-long")
                : checked;
    }

    private static ModelAndView page(Commitment commitment, Form form, Visitor visitor, Shell shell) {
        var hat = visitor.hat();
        var may = visitor.official()
                && hat != null
                && Commitments.ofOffice(hat, commitment)
                && commitment.settlement() == null;
        return new ModelAndView(
                "answers/commitment", Map.of("page", CommitmentPage.of(commitment, may, form, shell.today())));
    }

    private Commitment found(UUID id) {
        return commitments.find(new Commitment.Id(id)).orElseThrow(() -> new NotFound("commitment " + id));
    }
}
