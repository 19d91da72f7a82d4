package heed.purposes;

import heed.people.Visitor;
import heed.web.Form;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an office closes a purpose, and reads what is still missing.
@Controller
class ClosingPages {

    private final Purposes purposes;
    private final Closings closings;

    ClosingPages(Purposes purposes, Closings closings) {
        this.purposes = purposes;
        this.closings = closings;
    }

    @GetMapping("/purposes/{slug}/closing")
    ModelAndView ask(@PathVariable String slug, Visitor visitor) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        return purpose.state() == Purpose.State.OPEN
                ? page(purpose, Form.empty(), HttpStatus.OK)
                : new ModelAndView("redirect:" + purpose.path());
    }

    @PostMapping("/purposes/{slug}/closing")
    ModelAndView close(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        var form = ClosingPage.tooLong(Form.of(typed));
        if (!form.ok()) {
            return page(purpose, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (closings.close(purpose.id(), ClosingPage.words(form), hat)) {
            case Closing.Result.Refused it ->
                page(purpose, ClosingPage.refused(form, it.missing()), HttpStatus.UNPROCESSABLE_CONTENT);
            case Closing.Result.Done _ -> closed(purpose, next, "purposes.closed-now");
            case Closing.Result.ClosedBefore _ -> closed(purpose, next, "purposes.closed-before");
        };
    }

    private static ModelAndView closed(Purpose purpose, RedirectAttributes next, String notice) {
        next.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + purpose.path());
    }

    private ModelAndView page(Purpose purpose, Form form, HttpStatus status) {
        var page = new ClosingPage(purpose, closings.coverage(purpose.id()), form);
        return new ModelAndView("purposes/closing", Map.of("page", page), status);
    }
}
