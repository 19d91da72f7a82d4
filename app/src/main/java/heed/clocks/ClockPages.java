package heed.clocks;

import heed.people.People;
import heed.people.Visitor;
import heed.web.Form;
import heed.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The public list of clocks, each clock, and its pauses.
@Controller
class ClockPages {

    private final Clocks clocks;
    private final Dial dial;
    private final People people;

    ClockPages(Clocks clocks, Dial dial, People people) {
        this.clocks = clocks;
        this.dial = dial;
        this.people = people;
    }

    @GetMapping("/clocks")
    ModelAndView list(@RequestParam Map<String, String> query) {
        var sought = Sought.of(query);
        var read = clocks.all(sought, ClocksPage.MOST + 1);
        var shown = dial.of(read.stream().limit(ClocksPage.MOST).toList());
        return new ModelAndView(
                "clocks/clocks",
                Map.of("page", new ClocksPage(shown, sought, read.size() > ClocksPage.MOST, people.offices())));
    }

    @GetMapping("/clocks/{id}")
    ModelAndView one(@PathVariable UUID id, Visitor visitor) {
        return page(found(id), visitor, Form.empty());
    }

    @PostMapping("/clocks/{id}/pauses")
    ModelAndView pause(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Visitor visitor, RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = found(id);
        var form = Form.of(typed);
        var until = form.day("until");
        if (until == null) {
            form = form.refuse("until", "clocks.pause-until-odd");
        }
        var reason = form.value("reason");
        if (reason.isBlank() || reason.length() > Clocks.LONGEST_REASON) {
            form = form.refuse("reason", "clocks.pause-reason-missing");
        }
        if (form.ok() && until != null) {
            switch (clocks.pause(it.id(), until, reason, hat)) {
                case Pausing.Done _ -> {
                    next.addFlashAttribute("notice", "clocks.paused");
                    return new ModelAndView("redirect:" + it.path());
                }
                case Pausing.Refused no -> form = form.refuse(no.field(), no.key());
            }
        }
        var refused = page(it, visitor, form);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private OfficeClock found(UUID id) {
        return clocks.find(new OfficeClock.Id(id)).orElseThrow(() -> new NotFound("clock " + id));
    }

    private ModelAndView page(OfficeClock it, Visitor visitor, Form form) {
        var shown = dial.of(List.of(it)).getFirst();
        var mayPause = it.duty() != Duty.ACKNOWLEDGE
                && (shown.state() == Shown.State.DUE || shown.state() == Shown.State.TODAY)
                && visitor.official()
                && clocks.actsFor(visitor.hat(), it.office());
        return new ModelAndView("clocks/clock", Map.of("shown", shown, "mayPause", mayPause, "form", form));
    }
}
