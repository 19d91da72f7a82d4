package heed.verdicts;

import heed.offices.Offices;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.verdicts.Verdict.Said;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where one is asked whether it helped, and where one reads what people said.
@Controller
class VerdictPages {

    static final int LONGEST = 500;

    private final Verdicts verdicts;
    private final Purposes purposes;
    private final Offices offices;

    VerdictPages(Verdicts verdicts, Purposes purposes, Offices offices) {
        this.offices = offices;
        this.verdicts = verdicts;
        this.purposes = purposes;
    }

    /// The first question that waits; `form` is what came back.
    record AskPage(List<Verdict.Waiting> waiting, Form form) {

        static Map<String, String> answers(Shell shell) {
            var options = new LinkedHashMap<String, String>();
            for (var it : Said.values()) {
                options.put(it.name(), shell.say(it.key()));
            }
            return options;
        }
    }

    @GetMapping("/verdicts")
    ModelAndView asked(Visitor visitor) {
        return page(visitor, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/verdicts/{wave}")
    ModelAndView answer(
            @PathVariable UUID wave,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var me = visitor.me();
        if (verdicts.waiting(me.id()).stream().noneMatch(it -> it.wave().equals(wave))) {
            throw new NotFound("question " + wave);
        }
        var form = Form.of(typed);
        var said = said(form.value("answer"));
        form = said == null ? form.refuse("answer", "verdicts.needs-answer") : form;
        form = form.value("words").length() > LONGEST ? form.refuse("words", "verdicts.too-long") : form;
        if (!form.ok() || said == null) {
            return page(visitor, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var words = form.value("words").isBlank() ? null : form.value("words").strip();
        next.addFlashAttribute(
                "notice", verdicts.answer(wave, me.id(), said, words) ? "verdicts.thanks" : "verdicts.answered-before");
        return new ModelAndView("redirect:/verdicts");
    }

    /// @param tends whether this visitor looks after what is said here
    record VerdictsPage(Purpose purpose, List<Verdict> verdicts, boolean tends, Form form) {}

    @GetMapping("/purposes/{slug}/verdicts")
    ModelAndView read(@PathVariable String slug, Visitor visitor) {
        return read(purposes.at(slug), visitor, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/purposes/{slug}/verdicts/{sentence}/hiding")
    ModelAndView hide(
            @PathVariable String slug,
            @PathVariable UUID sentence,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var purpose = purposes.at(slug);
        if (!tends(purpose, visitor)) {
            throw new Forbidden("only the office of the purpose, or one above it, looks after these words");
        }
        var field = "hide-" + sentence;
        var form = Form.of(typed);
        if (form.value(field).isBlank() || form.value(field).length() > LONGEST) {
            return read(
                    purpose,
                    visitor,
                    form.refuse(field, "verdicts.hide-needs-reason"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var path = purpose.path() + "/verdicts";
        verdicts.hide(purpose.id(), path, sentence, form.value(field), hat);
        next.addFlashAttribute("notice", "verdicts.hidden");
        return new ModelAndView("redirect:" + path);
    }

    private ModelAndView read(Purpose purpose, Visitor visitor, Form form, HttpStatus status) {
        var page = new VerdictsPage(purpose, verdicts.withSentences(purpose.id()), tends(purpose, visitor), form);
        return new ModelAndView("verdicts/verdicts", Map.of("page", page), status);
    }

    private boolean tends(Purpose purpose, Visitor visitor) {
        return offices.find(purpose.office())
                .filter(it -> offices.tends(visitor, it))
                .isPresent();
    }

    private static @Nullable Said said(String word) {
        for (var it : Said.values()) {
            if (it.name().equals(word)) {
                return it;
            }
        }
        return null;
    }

    private ModelAndView page(Visitor visitor, Form form, HttpStatus status) {
        var page = new AskPage(verdicts.waiting(visitor.me().id()), form);
        return new ModelAndView("verdicts/asked", Map.of("page", page), status);
    }
}
