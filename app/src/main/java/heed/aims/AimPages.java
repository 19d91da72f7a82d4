package heed.aims;

import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.people.Visitor;
import heed.purposes.Indicator;
import heed.web.Form;
import heed.web.NotFound;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The office that promised says which number should move.
@Controller
class AimPages {

    private final Aims aims;
    private final Commitments commitments;

    AimPages(Aims aims, Commitments commitments) {
        this.aims = aims;
        this.commitments = commitments;
    }

    @PostMapping("/commitments/{id}/aims")
    String name(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Visitor visitor, RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = found(id);
        var indicator = Form.of(typed).id("indicator");
        if (indicator == null) {
            throw new NotFound("indicator for commitment " + id);
        }
        aims.name(it, new Indicator.Id(indicator), hat);
        next.addFlashAttribute("notice", "aims.named");
        return "redirect:" + it.path();
    }

    @PostMapping("/commitments/{id}/aims/{indicator}/end")
    String drop(@PathVariable UUID id, @PathVariable UUID indicator, Visitor visitor, RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = found(id);
        aims.drop(it, indicator, hat);
        next.addFlashAttribute("notice", "aims.dropped");
        return "redirect:" + it.path();
    }

    private Commitment found(UUID id) {
        return commitments.find(new Commitment.Id(id)).orElseThrow(() -> new NotFound("commitment " + id));
    }
}
