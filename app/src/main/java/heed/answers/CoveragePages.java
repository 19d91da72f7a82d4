package heed.answers;

import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.trace.Trace;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// How much of what was said about a purpose has an answer, and what still waits for one.
@Controller
class CoveragePages {

    private final Purposes purposes;
    private final Trace trace;

    CoveragePages(Purposes purposes, Trace trace) {
        this.purposes = purposes;
        this.trace = trace;
    }

    @GetMapping("/purposes/{slug}/coverage")
    String show(@PathVariable String slug, @RequestParam(defaultValue = "") String fate, Visitor visitor, Model model) {
        var purpose = purposes.at(slug);
        var id = purpose.id().value();
        var shown = CoveragePage.Shown.of(fate);
        model.addAttribute(
                "page",
                new CoveragePage(
                        purpose,
                        trace.coverage(id),
                        shown,
                        shown.waiting() ? trace.waiting(id, CoveragePage.MOST) : List.of(),
                        shown.waiting() ? List.of() : trace.ended(id, shown.fate(), CoveragePage.MOST),
                        visitor.official() && !purpose.isDraft()));
        return "answers/coverage";
    }
}
