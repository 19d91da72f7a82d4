package heed.clocks;

import heed.offices.Office;
import heed.offices.Offices;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Forbidden;
import heed.web.Form;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The desk of an office: what is due, the most urgent first; and what the office gives itself.
@Controller
@RequestMapping("/offices/{slug}")
class DuePages {

    private final Clocks clocks;
    private final Terms terms;
    private final Dial dial;
    private final Offices offices;
    private final Purposes purposes;

    DuePages(Clocks clocks, Terms terms, Dial dial, Offices offices, Purposes purposes) {
        this.clocks = clocks;
        this.terms = terms;
        this.dial = dial;
        this.offices = offices;
        this.purposes = purposes;
    }

    @GetMapping("/due")
    ModelAndView due(@PathVariable String slug, Visitor visitor) {
        return page(mine(slug, visitor), List.of(), Form.empty());
    }

    @PostMapping("/acknowledgements")
    ModelAndView acknowledge(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") List<UUID> clock,
            Visitor visitor,
            RedirectAttributes next) {
        var office = mine(slug, visitor);
        var hat = visitor.officialHat();
        var form = Form.of(typed.toSingleValueMap());
        if (clock.isEmpty()) {
            form = form.refuse("clock", "clocks.choose-some");
        }
        if (form.value("words").isBlank() || form.value("words").length() > Clocks.LONGEST_REASON) {
            form = form.refuse("words", "clocks.acknowledge-words-missing");
        }
        if (!form.ok()) {
            return refused(office, clock, form);
        }
        clocks.acknowledge(clock.stream().map(OfficeClock.Id::new).toList(), form.value("words"), office.key(), hat);
        next.addFlashAttribute("notice", "clocks.acknowledged");
        return new ModelAndView("redirect:" + office.path() + "/due");
    }

    @PostMapping("/terms")
    ModelAndView terms(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var office = mine(slug, visitor);
        var form = TermForm.check(Form.of(typed.toSingleValueMap()));
        var purpose = form.id("of");
        if (purpose != null
                && of(office).stream().noneMatch(it -> it.id().value().equals(purpose))) {
            form = form.refuse("of", "clocks.term-purpose-odd");
        }
        var superior = form.id("superior");
        if (superior != null
                && terms.superiors(office.key()).stream()
                        .noneMatch(it -> it.person().value().equals(superior))) {
            form = form.refuse("superior", "clocks.term-superior-odd");
        }
        if (!form.ok()) {
            return refused(office, List.of(), form);
        }
        terms.set(TermForm.term(form, office.key()));
        next.addFlashAttribute("notice", "clocks.terms-set");
        return new ModelAndView("redirect:" + office.path() + "/due");
    }

    private Office mine(String slug, Visitor visitor) {
        visitor.officialHat();
        var office = offices.at(slug);
        if (!clocks.actsFor(visitor.hat(), office.key())) {
            throw new Forbidden("only those who act for this office see its desk");
        }
        return office;
    }

    private List<Purpose> of(Office office) {
        return purposes.published().stream()
                .filter(it -> office.key().equals(it.office()))
                .toList();
    }

    private ModelAndView refused(Office office, List<UUID> chosen, Form form) {
        var page = page(office, chosen, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Office office, List<UUID> chosen, Form form) {
        var read = clocks.all(new Sought(office.key(), "", "running"), DuePage.MOST + 1);
        var page = new DuePage(
                office,
                dial.of(read.stream().limit(DuePage.MOST).toList()),
                read.size() > DuePage.MOST,
                terms.of(office.key(), null),
                terms.all(office.key()),
                of(office),
                terms.superiors(office.key()),
                chosen,
                form);
        var model = new ModelAndView("clocks/due");
        model.addObject("page", page);
        return model;
    }
}
