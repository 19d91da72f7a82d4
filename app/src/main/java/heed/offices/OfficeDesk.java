package heed.offices;

import heed.database.Reader;
import heed.people.Person;
import heed.people.Visitor;
import heed.web.Forbidden;
import heed.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where those who tend an office say what it does, when it works, who is on duty, and what becomes of it.
@Controller
@RequestMapping("/offices")
class OfficeDesk {

    private final Offices offices;
    private final Clock clock;

    OfficeDesk(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/{slug}/edit")
    String edit(@PathVariable String slug, Visitor visitor, Model model) {
        return page(mine(slug, visitor), Form.empty(), model);
    }

    @PostMapping
    String found(@RequestParam Map<String, String> typed, Visitor visitor, Model model, HttpServletResponse response) {
        var by = visitor.townHat().person();
        var form = OfficeForm.keyed(OfficeForm.named(Form.of(typed)));
        var taken = offices.find(Office.key(form.value("key"))).isPresent();
        if (taken || !form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return OfficePages.tree(offices, taken ? form.refuse("key", "offices.key-taken") : form, true, model);
        }
        var parent = offices.find(form.value("parent")).map(Office::key).orElse(null);
        var office =
                offices.found(Office.key(form.value("key")), form.value("name").strip(), parent, "", by);
        return "redirect:" + office.path() + "/edit";
    }

    @PostMapping("/{slug}")
    String describe(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var office = mine(slug, visitor);
        var name = typed.getOrDefault("name", "").strip();
        var form = OfficeForm.describing(Form.of(typed));
        if (!name.equals(office.name())) {
            form = OfficeForm.reasoned(form);
        }
        if (!form.ok()) {
            return refused(office, form, model, response);
        }
        offices.describe(office, form.value("does").strip());
        if (!name.equals(office.name())) {
            offices.rename(
                    office, name, form.value("reason").strip(), visitor.me().id());
        }
        return done(office, next);
    }

    @PostMapping("/{slug}/hours")
    String hours(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var office = mine(slug, visitor);
        var form = OfficeForm.timed(Form.of(typed));
        if (!form.ok()) {
            return refused(office, form, model, response);
        }
        offices.hours(office, OfficeForm.week(form));
        return done(office, next);
    }

    /// A name makes it a day off; without one the office works on that day.
    @PostMapping("/{slug}/holidays")
    String holiday(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var office = mine(slug, visitor);
        var form = Form.of(typed);
        var day = form.day("day");
        if (day == null) {
            return refused(office, form.refuse("day", "offices.needs-day"), model, response);
        }
        var name = form.value("holiday").strip();
        if (name.isEmpty()) {
            offices.noHoliday(office, day);
        } else {
            offices.holiday(office, day, name);
        }
        return done(office, next);
    }

    @PostMapping("/{slug}/duty")
    String duty(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var office = mine(slug, visitor);
        var form = Form.of(typed);
        var since = form.day("since");
        var until = form.day("until");
        var who = offices.staff(office).stream()
                .filter(it -> it.person().value().toString().equals(form.value("person")))
                .findFirst();
        if (since == null || until == null || until.isBefore(since)) {
            return refused(office, form.refuse("since", "offices.needs-days"), model, response);
        }
        if (who.isEmpty()) {
            return refused(office, form.refuse("person", "offices.needs-person"), model, response);
        }
        offices.duty(office, who.get().person(), since, until);
        return done(office, next);
    }

    @PostMapping("/{slug}/merger")
    String merge(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response) {
        var office = mine(slug, visitor);
        var form = OfficeForm.reasoned(Form.of(typed));
        var into = offices.find(form.value("into")).orElse(null);
        if (into == null || !offices.mayJoin(office, into)) {
            form = form.refuse("into", "offices.needs-office");
        }
        if (!form.ok() || into == null) {
            return refused(office, form, model, response);
        }
        mine(into.slug(), visitor);
        var reason = form.value("reason").strip();
        Reader.SYSTEM.runs(
                () -> offices.merge(office, into, reason, visitor.me().id()));
        return "redirect:" + into.path();
    }

    @PostMapping("/{slug}/split")
    String split(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<UUID> staff,
            Visitor visitor,
            Model model,
            HttpServletResponse response) {
        var office = mine(slug, visitor);
        var form = OfficeForm.reasoned(OfficeForm.keyed(OfficeForm.named(Form.of(typed))));
        var key = Office.key(form.value("key"));
        if (form.ok() && offices.find(key).isPresent()) {
            form = form.refuse("key", "offices.key-taken");
        }
        if (!form.ok()) {
            return refused(office, form, model, response);
        }
        Set<Person.Id> movers = staff.stream().map(Person.Id::new).collect(Collectors.toSet());
        return "redirect:"
                + offices.split(
                                office,
                                key,
                                form.value("name").strip(),
                                movers,
                                form.value("reason").strip(),
                                visitor.me().id())
                        .path();
    }

    private Office mine(String slug, Visitor visitor) {
        visitor.me();
        var office = offices.at(slug);
        if (!offices.tends(visitor, office) || office.joined() != null) {
            throw new Forbidden("only those who tend this office may do this");
        }
        return office;
    }

    private String refused(Office office, Form form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(office, form, model);
    }

    private static String done(Office office, RedirectAttributes next) {
        next.addFlashAttribute("notice", "offices.saved");
        return "redirect:" + office.path() + "/edit";
    }

    private String page(Office office, Form form, Model model) {
        var time = offices.workingTime(office);
        var today = LocalDate.now(clock.withZone(time.zone()));
        var into = new LinkedHashMap<String, String>();
        OfficePages.others(offices, office).forEach(it -> into.put(it.key(), it.name()));
        var people = new LinkedHashMap<String, String>();
        offices.staff(office).forEach(it -> people.put(it.person().value().toString(), it.name()));
        model.addAttribute("office", office);
        model.addAttribute("form", form);
        model.addAttribute("hours", form.ok() ? OfficeForm.of(time) : form);
        model.addAttribute("people", people);
        model.addAttribute("into", into);
        model.addAttribute("duties", offices.duties(office, today));
        model.addAttribute("holidays", offices.holidays(office, today));
        return "offices/edit";
    }
}
