package heed.tripwires;

import heed.people.Speaks;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.tripwires.Tripwire.Call;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where one reads what would open a purpose again, and asks for it.
@Controller
class TripwirePages {

    static final int LONGEST = 1000;

    private final Purposes purposes;
    private final Tripwires tripwires;

    TripwirePages(Purposes purposes, Tripwires tripwires) {
        this.purposes = purposes;
        this.tripwires = tripwires;
    }

    record TripwiresPage(
            Purpose purpose,
            List<Tripwire> set,
            List<Call> calls,
            boolean mine,
            boolean moderates,
            Speaks speaks,
            Form form) {

        static Map<String, String> kinds(Shell shell) {
            var options = new LinkedHashMap<String, String>();
            for (var it : Tripwire.Kind.values()) {
                options.put(it.name(), shell.say("tripwires.choose-" + it.word()));
            }
            return options;
        }

        boolean decided() {
            return purpose.state() == Purpose.State.DECIDED;
        }
    }

    @GetMapping("/purposes/{slug}/tripwires")
    ModelAndView read(@PathVariable String slug, Visitor visitor) {
        return page(purposes.at(slug), visitor, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/purposes/{slug}/tripwires")
    ModelAndView set(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        var form = Form.of(typed);
        var kind = kind(form.value("kind"));
        var isDay = kind == Tripwire.Kind.DAY;
        var threshold = threshold(form.value("threshold"));
        var day = form.day("day");
        form = kind == null ? form.refuse("kind", "tripwires.needs-kind") : form;
        form = kind != null && !isDay && threshold == null
                ? form.refuse("threshold", "tripwires.needs-threshold")
                : form;
        form = isDay && (day == null || !day.isAfter(shell.today())) ? form.refuse("day", "tripwires.needs-day") : form;
        if (!form.ok() || kind == null) {
            return page(purpose, visitor, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        tripwires.set(purpose, kind, isDay ? null : threshold, isDay ? day : null, hat);
        next.addFlashAttribute("notice", "tripwires.set-now");
        return new ModelAndView("redirect:" + purpose.path() + "/tripwires");
    }

    @PostMapping("/purposes/{slug}/calls")
    ModelAndView call(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        visitor.me();
        var purpose = purposes.at(slug);
        var form = Form.of(typed);
        var words = form.value("call");
        form = words.isBlank() || words.length() > LONGEST ? form.refuse("call", "tripwires.needs-call") : form;
        if (!form.ok()) {
            return page(purpose, visitor, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(
                "notice", called(purpose, visitor, words) ? "tripwires.called" : "tripwires.called-before");
        return new ModelAndView("redirect:" + purpose.path() + "/tripwires");
    }

    /// Two calls of one person at the same moment are one: the key says so.
    private boolean called(Purpose purpose, Visitor visitor, String words) {
        try {
            return tripwires.call(purpose, visitor, words);
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private static Tripwire.@Nullable Kind kind(String word) {
        for (var it : Tripwire.Kind.values()) {
            if (it.name().equals(word)) {
                return it;
            }
        }
        return null;
    }

    private static @Nullable Integer threshold(String typed) {
        var digits = typed.strip();
        return digits.matches("[1-9]\\d{0,4}") ? Integer.valueOf(digits) : null;
    }

    private ModelAndView page(Purpose purpose, Visitor visitor, Form form, HttpStatus status) {
        var page = new TripwiresPage(
                purpose,
                tripwires.of(purpose.id()),
                tripwires.calls(purpose),
                purpose.isMine(visitor),
                visitor.moderates(),
                visitor.speaks(),
                form);
        return new ModelAndView("tripwires/tripwires", Map.of("page", page), status);
    }
}
