package heed.townhall;

import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import heed.people.Suspension;
import heed.people.Visitor;
import heed.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where whoever wears the hat of the town suspends somebody, with a reason and an end, and lifts it again.
@Controller
@RequestMapping("/suspensions")
class SuspensionPages {

    private final Standings standings;
    private final People people;
    private final Clock clock;

    SuspensionPages(Standings standings, People people, Clock clock) {
        this.standings = standings;
        this.people = people;
        this.clock = clock;
    }

    /// A suspension with the name of the person.
    record Named(Suspension suspension, String name) {}

    @GetMapping
    String list(Visitor visitor, Model model) {
        visitor.mayOversee();
        return page(Form.empty(), visitor.town(), model);
    }

    @PostMapping
    String suspend(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var hat = visitor.townHat();
        var form = Form.of(typed);
        Optional<Person> person = people.behind(form.value("email"));
        var until = form.day("until");
        if (person.isEmpty()) {
            form = form.refuse("email", "townhall.nobody");
        }
        if (form.value("reason").isBlank()) {
            form = form.refuse("reason", "townhall.needs-reason");
        }
        if (until == null || !until.isAfter(LocalDate.now(clock))) {
            form = form.refuse("until", "townhall.needs-end");
        }
        if (!form.ok() || until == null || person.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, true, model);
        }
        var ends = until.plusDays(1)
                .atStartOfDay(ZoneId.systemDefault())
                .minusSeconds(1)
                .toInstant();
        var reason = form.value("reason").strip();
        Reader.SYSTEM.runs(() -> standings.suspend(person.get().id(), reason, hat, ends));
        next.addFlashAttribute("notice", "townhall.suspended");
        return "redirect:/suspensions";
    }

    @PostMapping("/{person}/lift")
    String lift(@PathVariable UUID person, Visitor visitor, RedirectAttributes next) {
        var hat = visitor.townHat();
        standings.lift(new Person.Id(person), hat.person());
        next.addFlashAttribute("notice", "townhall.lifted");
        return "redirect:/suspensions";
    }

    private String page(Form form, boolean town, Model model) {
        var suspensions = standings.suspensions();
        var names = people.named(
                suspensions.stream().map(Suspension::person).distinct().toList());
        model.addAttribute(
                "suspensions",
                suspensions.stream()
                        .map(it -> new Named(
                                it,
                                Optional.ofNullable(names.get(it.person()))
                                        .map(Person::name)
                                        .orElse("")))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("town", town);
        return "townhall/suspensions";
    }
}
