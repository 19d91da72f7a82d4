package heed.townhall;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Hat;
import heed.people.Names;
import heed.people.People;
import heed.people.Person;
import heed.people.Visitor;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NavItem;
import heed.web.NotFound;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The public list of hats, and where they are given and taken back.
@Controller
@RequestMapping("/hats")
class HatPages {

    private final HatTable table;
    private final People people;
    private final Giving giving;
    private final Clock clock;

    HatPages(HatTable table, People people, Giving giving, Clock clock) {
        this.table = table;
        this.people = people;
        this.giving = giving;
        this.clock = clock;
    }

    @GetMapping
    String list(Visitor visitor, @ModelAttribute("shell") Shell shell, Model model) {
        return page(visitor, Form.empty(), shell, model);
    }

    @PostMapping
    String give(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var giver = Giving.acting(visitor);
        var form = Form.of(typed);
        var choice = giving.byKey(visitor).get(form.value("hat"));
        if (choice == null) {
            throw new Forbidden("one gives the hats of one's own office or group only");
        }
        Optional<Person> person = people.behind(form.value("email"));
        var until = form.day("until");
        var words = Names.clean(form.value("words"));
        if (person.isEmpty()) {
            form = form.refuse("email", "townhall.nobody");
        }
        if (choice.needsWords() && !Names.fits(words)) {
            form = form.refuse("words", "townhall.needs-words");
        }
        if (until == null || !until.isAfter(LocalDate.now(clock))) {
            form = form.refuse("until", "townhall.needs-end");
        }
        if (!form.ok() || until == null || person.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visitor, form, shell, model);
        }
        var ends = until.plusDays(1)
                .atStartOfDay(ZoneId.systemDefault())
                .minusSeconds(1)
                .toInstant();
        people.give(
                Hat.fresh(
                        person.get().id(),
                        choice.kind(),
                        choice.of(),
                        choice.label(words, giving.name(visitor, choice)),
                        choice.mayGive()),
                new People.Term(giver.person(), ends));
        next.addFlashAttribute("notice", "townhall.given");
        return "redirect:/hats";
    }

    @PostMapping("/{id}/end")
    String takeBack(@PathVariable UUID id, Visitor visitor, RedirectAttributes next) {
        var giver = Giving.acting(visitor);
        var hat = Stream.concat(table.all().stream(), table.places().stream())
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hat " + id));
        if (!giving.byKey(visitor).containsKey(hat.choice())) {
            throw new Forbidden("one takes back the hats of one's own office or group only");
        }
        people.takeBack(hat.id(), giver.person());
        next.addFlashAttribute("notice", "townhall.taken-back");
        return "redirect:/hats";
    }

    @Bean
    Dataset hatsAsData() {
        var columns = List.of(
                new Column("hat", Type.TEXT, "townhall.column-hat"),
                new Column("office", Type.TEXT, "townhall.column-office"),
                new Column("person", Type.TEXT, "townhall.column-person"),
                new Column("since", Type.TIME, "townhall.column-since"),
                new Column("until", Type.TIME, "townhall.column-until"),
                new Column("given_by", Type.TEXT, "townhall.column-given-by"));
        return Dataset.of(
                "/hats",
                "townhall.data-hats",
                columns,
                _ -> Rows.of(table.all().stream()
                        .map(it -> Rows.row(
                                it.kind().word() + " " + it.label(),
                                it.office() == null ? it.circle() : it.office(),
                                it.person(),
                                it.since(),
                                it.until(),
                                it.givenBy()))
                        .toList()));
    }

    @Bean
    static NavItem hatsAtTheFoot() {
        return NavItem.atTheFoot(70, "/hats", "townhall.title");
    }

    private String page(Visitor visitor, Form form, Shell shell, Model model) {
        model.addAttribute("hats", table.all());
        model.addAttribute("places", visitor.town() || visitor.audits() ? table.places() : List.of());
        model.addAttribute("given", giving.choices(visitor).keySet());
        model.addAttribute("options", giving.options(visitor, shell));
        model.addAttribute("form", form);
        model.addAttribute("hidden", visitor.moderates() || visitor.audits() || visitor.official());
        model.addAttribute("oversees", visitor.town() || visitor.audits());
        return "townhall/hats";
    }
}
