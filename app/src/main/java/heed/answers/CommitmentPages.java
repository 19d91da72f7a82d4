package heed.answers;

import heed.people.People;
import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.web.Form;
import heed.web.Shell;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public list of promises, and each promise.
@Controller
class CommitmentPages {

    private final Commitments commitments;
    private final CommitmentView view;
    private final People people;
    private final Purposes purposes;

    CommitmentPages(Commitments commitments, CommitmentView view, People people, Purposes purposes) {
        this.commitments = commitments;
        this.view = view;
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
        return view.page(view.found(id), Form.empty(), visitor, shell);
    }
}
