package heed.purposes;

import heed.people.Visitor;
import heed.web.Form;
import heed.web.Shell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an office writes down why, and publishes it when nothing is missing.
@Controller
class DeskPages {

    private final Purposes purposes;
    private final ObjectProvider<OtherStart> otherStarts;

    DeskPages(Purposes purposes, ObjectProvider<OtherStart> otherStarts) {
        this.purposes = purposes;
        this.otherStarts = otherStarts;
    }

    @GetMapping("/purposes/new")
    ModelAndView begin(Visitor visitor) {
        visitor.officialHat();
        return form(null, Form.empty(), visitor, HttpStatus.OK);
    }

    @PostMapping("/purposes")
    ModelAndView draft(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var form = Form.of(typed);
        var draft = PurposeForm.draft(form, visitor, shell.locale());
        if (draft.title().isBlank()) {
            return form(null, form.refuse("title", "purposes.needs-title"), visitor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var purpose = purposes.draft(draft);
        next.addFlashAttribute("notice", "purposes.saved-draft");
        return new ModelAndView("redirect:" + then(purpose, form));
    }

    @GetMapping("/purposes/{slug}/edit")
    ModelAndView change(@PathVariable String slug, Visitor visitor) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        return form(purpose, PurposeForm.of(purpose), visitor, HttpStatus.OK);
    }

    @PostMapping("/purposes/{slug}")
    ModelAndView save(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        var form = saved(purpose, Form.of(typed), visitor, shell);
        if (!form.ok()) {
            return form(purpose, form, visitor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("notice", purpose.isDraft() ? "purposes.saved-draft" : "purposes.saved");
        return new ModelAndView("redirect:" + (purpose.isDraft() ? then(purpose, form) : purpose.path()));
    }

    /// The form goes with the wish to publish: what was typed is saved first, whether or not it is enough.
    @PostMapping("/purposes/{slug}/publication")
    ModelAndView publish(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        var form =
                typed.containsKey("title") ? saved(purpose, Form.of(typed), visitor, shell) : PurposeForm.of(purpose);
        if (form.ok()) {
            switch (purposes.publish(purpose.id(), visitor.me().id())) {
                case Publication.Done _ -> {
                    next.addFlashAttribute("notice", "purposes.published");
                    return new ModelAndView("redirect:" + purpose.path());
                }
                case Publication.Refused refused -> form = PurposeForm.refused(form, refused.missing());
            }
        }
        return form(purposes.at(slug), form, visitor, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Saves what can be saved; the form says what could not.
    private Form saved(Purpose purpose, Form form, Visitor visitor, Shell shell) {
        var draft = PurposeForm.draft(form, visitor, shell.locale());
        var refused = draft.title().isBlank() ? form.refuse("title", "purposes.needs-title") : form;
        return switch (purposes.reword(purpose.id(), draft, visitor.me().id())) {
            case Publication.Done _ -> refused;
            case Publication.Refused it -> PurposeForm.refused(refused, it.missing());
        };
    }

    private static String then(Purpose purpose, Form form) {
        return purpose.path() + (form.value("next").equals("indicator") ? "/indicators/new" : "/edit");
    }

    private ModelAndView form(@Nullable Purpose purpose, Form form, Visitor visitor, HttpStatus status) {
        var indicators = purpose == null ? List.<Indicator>of() : purposes.indicators(purpose.id());
        var starts = purpose == null ? otherStarts.orderedStream().toList() : List.<OtherStart>of();
        return new ModelAndView(
                "purposes/form",
                Map.of("page", new PurposeForm(purpose, form, indicators, starts, PurposeForm.groups(visitor))),
                status);
    }
}
