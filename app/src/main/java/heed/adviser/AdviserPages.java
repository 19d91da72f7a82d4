package heed.adviser;

import heed.people.Circle;
import heed.people.Visitor;
import heed.purposes.Draft;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The five questions, what is recommended, and the way from a chain to a draft.
@Controller
class AdviserPages {

    static final int LONGEST_TITLE = 160;

    private final Purposes purposes;

    AdviserPages(Purposes purposes) {
        this.purposes = purposes;
    }

    /// One chain, and the form with which an official begins a purpose on it.
    record ChainPage(Chain chain, Form form, boolean official) {

        static Map<String, String> circles(Shell shell) {
            var options = new LinkedHashMap<String, String>();
            options.put(Circle.EVERYONE, shell.say("adviser.circle-everyone"));
            options.put(Circle.STAFF, shell.say("adviser.circle-staff"));
            return options;
        }

        String circle() {
            return chain == Chain.STAFF ? Circle.STAFF : Circle.EVERYONE;
        }
    }

    @GetMapping("/adviser")
    ModelAndView ask(@RequestParam Map<String, String> typed) {
        var form = Form.of(typed);
        var model = new LinkedHashMap<String, Object>();
        var status = HttpStatus.OK;
        var asked = Asked.of(form);
        if (asked != null) {
            model.put("advice", Advice.on(asked));
            model.put("asked", asked);
        } else if (Asked.QUESTIONS.stream().anyMatch(it -> typed.containsKey(it.field()))) {
            for (var question : Asked.QUESTIONS) {
                form = question.options().containsKey(form.value(question.field()))
                        ? form
                        : form.refuse(question.field(), "adviser.needs-an-answer");
            }
            status = HttpStatus.UNPROCESSABLE_CONTENT;
        }
        model.put("form", form);
        return new ModelAndView("adviser/adviser", model, status);
    }

    @GetMapping("/adviser/{chain}")
    ModelAndView chain(@PathVariable String chain, Visitor visitor) {
        return page(found(chain), Form.empty(), visitor, HttpStatus.OK);
    }

    /// A draft with the stages of the chain; its why stays blank on purpose.
    @PostMapping("/adviser/{chain}/drafts")
    ModelAndView begin(
            @PathVariable String chain,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var chosen = found(chain);
        var form = Form.of(typed);
        var title = form.value("title").strip();
        form = title.isBlank() || title.length() > LONGEST_TITLE ? form.refuse("title", "adviser.needs-title") : form;
        form = !form.value("begins").isBlank() && form.day("begins") == null
                ? form.refuse("begins", "adviser.not-a-day")
                : form;
        if (!form.ok()) {
            return page(chosen, form, visitor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var purpose = purposes.draft(new Draft(
                title,
                form.value("circle").equals(Circle.STAFF) ? Circle.STAFF : Circle.EVERYONE,
                shell.locale().getLanguage(),
                Purpose.Why.BLANK,
                null,
                hat.person(),
                hat.id(),
                Objects.requireNonNull(hat.office()),
                null));
        purposes.setStages(purpose.id(), chosen.stages(form.day("begins"), shell));
        next.addFlashAttribute("notice", "adviser.begun");
        return new ModelAndView("redirect:" + purpose.path() + "/edit");
    }

    private static ModelAndView page(Chain chain, Form form, Visitor visitor, HttpStatus status) {
        return new ModelAndView(
                "adviser/chain", Map.of("page", new ChainPage(chain, form, visitor.official())), status);
    }

    private static Chain found(String word) {
        var chain = Chain.of(word);
        if (chain == null) {
            throw new NotFound("chain " + word);
        }
        return chain;
    }
}
