package heed.purposes;

import heed.people.Visitor;
import heed.web.Shell;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/purposes/{slug}/stages")
class StagePages {

    private final Purposes purposes;

    StagePages(Purposes purposes) {
        this.purposes = purposes;
    }

    record StagesPage(Purpose purpose, Line line, boolean mayEdit) {}

    @GetMapping
    ModelAndView show(@PathVariable String slug, Visitor visitor, @ModelAttribute("shell") Shell shell) {
        var whole = purposes.whole(slug);
        var page = new StagesPage(
                whole.purpose(), Line.of(whole.stages(), shell), whole.purpose().isMine(visitor));
        return new ModelAndView("purposes/stages", Map.of("page", page));
    }

    @GetMapping("/edit")
    ModelAndView change(@PathVariable String slug, Visitor visitor) {
        var purpose = mine(slug, visitor);
        return form(StagesForm.of(purpose, purposes.stages(purpose.id())), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var purpose = mine(slug, visitor);
        var page = StagesForm.typed(purpose, typed);
        if (!page.form().ok()) {
            return form(page, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        purposes.setStages(purpose.id(), page.stages());
        next.addFlashAttribute("notice", "purposes.stages-saved");
        return new ModelAndView("redirect:" + purpose.path());
    }

    private static ModelAndView form(StagesForm page, HttpStatus status) {
        return new ModelAndView("purposes/stages-form", Map.of("page", page), status);
    }

    private Purpose mine(String slug, Visitor visitor) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        return purpose;
    }
}
