package heed.purposes;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
@RequestMapping("/purposes/{slug}/indicators")
class IndicatorPages {

    private final Purposes purposes;
    private final ObjectProvider<Beside> besides;
    private final ObjectProvider<Marked> marked;
    private final ObjectProvider<Under> unders;

    IndicatorPages(
            Purposes purposes,
            ObjectProvider<Beside> besides,
            ObjectProvider<Marked> marked,
            ObjectProvider<Under> unders) {
        this.unders = unders;
        this.purposes = purposes;
        this.besides = besides;
        this.marked = marked;
    }

    /// What is marked on the lines, the earliest first, and where on each.
    record Lines(List<Marked.Mark> marks, Map<UUID, List<Chart.Tick>> ticks) {

        List<Chart.Tick> of(Trend it) {
            return ticks.getOrDefault(it.id(), List.of());
        }
    }

    private Lines lines(Purpose purpose, List<Indicator> indicators, Shell shell) {
        var marks = marked.orderedStream()
                .flatMap(it -> it.on(purpose, shell).stream())
                .sorted(Comparator.comparing(Marked.Mark::on))
                .toList();
        var days = marks.stream().map(Marked.Mark::on).toList();
        return new Lines(
                marks,
                indicators.stream().collect(Collectors.toMap(it -> it.id().value(), it -> Chart.ticks(it, days, 360))));
    }

    private List<Content> beside(Purpose purpose, Shell shell) {
        return besides.orderedStream()
                .flatMap(it -> it.on(purpose, shell).stream())
                .toList();
    }

    /// One or all indicators of a purpose; `form` is what an official typed as a new value.
    record IndicatorPage(
            Purpose purpose,
            List<Trend> trends,
            List<Content> under,
            List<Content> beside,
            boolean mayEdit,
            Form form,
            List<ValuesCsv.Fault> faults,
            Lines lines) {}

    @GetMapping
    ModelAndView list(@PathVariable String slug, Visitor visitor, @ModelAttribute("shell") Shell shell) {
        var whole = purposes.whole(slug);
        var trends = whole.indicators().stream().map(it -> Trend.of(it, shell)).toList();
        var page = new IndicatorPage(
                whole.purpose(),
                trends,
                List.of(),
                beside(whole.purpose(), shell),
                whole.purpose().isMine(visitor),
                Form.empty(),
                List.of(),
                lines(whole.purpose(), whole.indicators(), shell));
        return new ModelAndView("purposes/indicators", Map.of("page", page));
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable String slug, @PathVariable UUID id, Visitor visitor, @ModelAttribute("shell") Shell shell) {
        return one(slug, id, visitor, shell, Form.empty(), HttpStatus.OK);
    }

    @GetMapping("/new")
    ModelAndView begin(@PathVariable String slug, Visitor visitor) {
        return form(mine(slug, visitor), null, Form.empty(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var purpose = mine(slug, visitor);
        var form = IndicatorForm.checked(Form.of(typed), false);
        if (!form.ok()) {
            return form(purpose, null, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var added = purposes.addIndicator(purpose.id(), IndicatorForm.plan(form));
        next.addFlashAttribute("notice", added.complete() ? "purposes.number-added" : "purposes.number-incomplete");
        return new ModelAndView("redirect:" + purpose.path() + (purpose.isDraft() ? "/edit" : "/indicators"));
    }

    @GetMapping("/{id}/edit")
    ModelAndView change(@PathVariable String slug, @PathVariable UUID id, Visitor visitor) {
        var purpose = mine(slug, visitor);
        var indicator = of(purpose, id);
        return form(purpose, indicator, IndicatorForm.of(indicator), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var purpose = mine(slug, visitor);
        var indicator = of(purpose, id);
        var form = IndicatorForm.checked(Form.of(typed), !purpose.isDraft());
        form = purpose.isDraft() ? form : IndicatorForm.kept(form, indicator, shell.today());
        if (!form.ok()) {
            return form(purpose, indicator, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        purposes.change(indicator.id(), IndicatorForm.plan(form));
        next.addFlashAttribute("notice", "purposes.number-saved");
        return new ModelAndView("redirect:" + purpose.path() + (purpose.isDraft() ? "/edit" : "/indicators/" + id));
    }

    @PostMapping("/{id}/measurements")
    ModelAndView measure(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var purpose = mine(slug, visitor);
        var indicator = of(purpose, id);
        var form = Form.of(typed);
        var value = IndicatorForm.number(form.value("value"));
        var on = form.day("on");
        form = value == null ? form.refuse("value", "purposes.not-a-number") : form;
        form = on == null || on.isAfter(shell.today()) ? form.refuse("on", "purposes.not-a-past-day") : form;
        form = form.value("source").isBlank() ? form.refuse("source", "purposes.needs-source") : form;
        if (!form.ok() || value == null || on == null) {
            return one(slug, id, visitor, shell, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        purposes.measure(indicator.id(), on, value, form.value("source").strip());
        next.addFlashAttribute("notice", "purposes.measured");
        return new ModelAndView("redirect:" + purpose.path() + "/indicators/" + id);
    }

    /// All the values that were pasted, or none and what is wrong in which line; what was pasted comes back.
    @PostMapping("/{id}/values")
    ModelAndView paste(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var purpose = mine(slug, visitor);
        var indicator = of(purpose, id);
        var form = Form.of(typed);
        var text = form.value("csv");
        var read = text.length() > ValuesCsv.LONGEST
                ? new ValuesCsv(List.of(), List.of(new ValuesCsv.Fault(1, "purposes.csv-long")))
                : ValuesCsv.read(text, shell.today());
        if (!read.faults().isEmpty()) {
            return one(
                    slug,
                    id,
                    visitor,
                    shell,
                    form.refuse("csv", "purposes.csv-nothing-taken"),
                    read.faults(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        purposes.measure(indicator.id(), read.values());
        next.addFlashAttribute("notice", "purposes.measured-all");
        return new ModelAndView("redirect:" + purpose.path() + "/indicators/" + id);
    }

    private ModelAndView one(String slug, UUID id, Visitor visitor, Shell shell, Form form, HttpStatus status) {
        return one(slug, id, visitor, shell, form, List.of(), status);
    }

    private ModelAndView one(
            String slug,
            UUID id,
            Visitor visitor,
            Shell shell,
            Form form,
            List<ValuesCsv.Fault> faults,
            HttpStatus status) {
        var purpose = purposes.at(slug);
        var indicator = of(purpose, id);
        var trend = Trend.of(indicator, shell);
        var page = new IndicatorPage(
                purpose,
                List.of(trend),
                unders.orderedStream()
                        .flatMap(it -> it.on(purpose, indicator, visitor, shell).stream())
                        .toList(),
                beside(purpose, shell),
                purpose.isMine(visitor),
                form,
                faults,
                lines(purpose, List.of(indicator), shell));
        return new ModelAndView("purposes/indicator", Map.of("page", page), status);
    }

    private static ModelAndView form(Purpose purpose, @Nullable Indicator indicator, Form form, HttpStatus status) {
        return new ModelAndView(
                "purposes/indicator-form", Map.of("page", new IndicatorForm(purpose, indicator, form)), status);
    }

    private Purpose mine(String slug, Visitor visitor) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        return purpose;
    }

    private Indicator of(Purpose purpose, UUID id) {
        return purposes.indicator(new Indicator.Id(id))
                .filter(it -> it.purpose().equals(purpose.id()))
                .orElseThrow(() -> new NotFound("indicator " + id));
    }
}
