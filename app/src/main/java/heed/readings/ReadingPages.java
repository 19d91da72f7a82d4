package heed.readings;

import heed.people.Visitor;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Where an office names an address, sees what would be read, and takes values back.
@Controller
@RequestMapping("/purposes/{slug}/indicators/{id}")
class ReadingPages {

    private final Purposes purposes;
    private final Readings readings;
    private final Fetching fetching;

    ReadingPages(Purposes purposes, Readings readings, Fetching fetching) {
        this.purposes = purposes;
        this.readings = readings;
        this.fetching = fetching;
    }

    private record Mine(Purpose purpose, Indicator indicator) {

        String path() {
            return purpose.path() + "/indicators/" + indicator.id().value();
        }
    }

    private Mine mine(String slug, UUID id, Visitor visitor) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        var indicator = purposes.indicator(new Indicator.Id(id))
                .filter(it -> it.purpose().equals(purpose.id()))
                .orElseThrow(() -> new NotFound("indicator " + id));
        return new Mine(purpose, indicator);
    }

    @GetMapping("/feed")
    ModelAndView begin(@PathVariable String slug, @PathVariable UUID id, Visitor visitor) {
        var mine = mine(slug, id, visitor);
        var set = readings.feed(mine.indicator().id());
        return page(
                mine, set.map(it -> FeedForm.of(it.plan())).orElse(Form.empty()), set.isPresent(), null, HttpStatus.OK);
    }

    /// Tries first; what was tried and read can then be saved as it is.
    @PostMapping("/feed")
    ModelAndView set(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var mine = mine(slug, id, visitor);
        var form = FeedForm.checked(Form.of(typed));
        var set = readings.feed(mine.indicator().id()).isPresent();
        if (!form.ok()) {
            return page(mine, form, set, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var plan = FeedForm.plan(form);
        if (form.value("tried").equals(plan.fingerprint()) && form.value("act").equals("save")) {
            readings.set(mine.indicator(), plan, visitor.officialHat());
            next.addFlashAttribute("notice", "readings.saved");
            return new ModelAndView("redirect:" + mine.path());
        }
        var reading = fetching.read(plan);
        return switch (reading) {
            case Reading.Failed _ ->
                page(
                        mine,
                        form.refuse("address", "readings.nothing-read"),
                        set,
                        reading,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Reading.Values _ -> page(mine, form.with("tried", plan.fingerprint()), set, reading, HttpStatus.OK);
        };
    }

    @PostMapping("/feed/end")
    ModelAndView end(@PathVariable String slug, @PathVariable UUID id, Visitor visitor, RedirectAttributes next) {
        var mine = mine(slug, id, visitor);
        readings.end(mine.indicator(), visitor.officialHat());
        next.addFlashAttribute("notice", "readings.ended");
        return new ModelAndView("redirect:" + mine.path());
    }

    @GetMapping("/recalls")
    ModelAndView recalls(
            @PathVariable String slug, @PathVariable UUID id, Visitor visitor, @ModelAttribute("shell") Shell shell) {
        return recalls(mine(slug, id, visitor), Form.empty(), shell, HttpStatus.OK);
    }

    @PostMapping("/recalls")
    ModelAndView takeBack(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var mine = mine(slug, id, visitor);
        var form = Form.of(typed);
        var on = form.day("on");
        var why = form.value("why").strip();
        form = on == null ? form.refuse("on", "readings.needs-day") : form;
        form = why.isEmpty() || why.length() > Recall.LONGEST ? form.refuse("why", "readings.needs-why") : form;
        if (on != null && form.ok() && !readings.takeBack(mine.indicator(), on, why, visitor.officialHat())) {
            form = form.refuse("on", "readings.nothing-that-day");
        }
        if (!form.ok()) {
            return recalls(mine, form, shell, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("notice", "readings.taken-back");
        return new ModelAndView("redirect:" + mine.path());
    }

    private ModelAndView page(Mine mine, Form form, boolean set, @Nullable Reading reading, HttpStatus status) {
        var found =
                reading instanceof Reading.Values values ? readings.beside(mine.indicator(), values) : List.<Found>of();
        return new ModelAndView(
                "readings/feed",
                Map.of("page", new FeedPage(mine.purpose(), mine.indicator(), form, set, reading, found)),
                status);
    }

    private static ModelAndView recalls(Mine mine, Form form, Shell shell, HttpStatus status) {
        return new ModelAndView(
                "readings/recall",
                Map.of("page", RecallPage.of(mine.purpose(), mine.indicator(), form, shell)),
                status);
    }
}
