package heed.townhall;

import heed.offices.Office;
import heed.offices.Offices;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Visitor;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NavItem;
import heed.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The public list of official hats, and where they are given and taken back.
@Controller
@RequestMapping("/hats")
class HatPages {

    private static final String TOWN = "town";

    private final HatTable table;
    private final People people;
    private final Offices offices;
    private final Clock clock;

    HatPages(HatTable table, People people, Offices offices, Clock clock) {
        this.table = table;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping
    String list(Visitor visitor, Model model) {
        return page(visitor, Form.empty(), model);
    }

    @PostMapping
    String give(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var giver = acting(visitor);
        var form = Form.of(typed);
        var office = form.value("office");
        if (!choices(visitor).containsKey(office)) {
            throw new Forbidden("only the hat of one's own office may be given");
        }
        Optional<Person> person = people.behind(form.value("email"));
        var until = form.day("until");
        if (person.isEmpty()) {
            form = form.refuse("email", "townhall.nobody");
        }
        if (until == null || !until.isAfter(LocalDate.now(clock))) {
            form = form.refuse("until", "townhall.needs-end");
        }
        if (!form.ok() || until == null || person.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visitor, form, model);
        }
        var ends = until.plusDays(1)
                .atStartOfDay(ZoneId.systemDefault())
                .minusSeconds(1)
                .toInstant();
        var term = new People.Term(giver.person(), ends);
        if (office.equals(TOWN)) {
            people.give(person.get().id(), Hat.Kind.TOWN, null, "Town", term);
        } else {
            var name = offices.find(office).map(Office::name).orElse(office);
            people.give(person.get().id(), Hat.Kind.OFFICE, office, name, term);
        }
        next.addFlashAttribute("notice", "townhall.given");
        return "redirect:/hats";
    }

    @PostMapping("/{id}/end")
    String takeBack(@PathVariable UUID id, Visitor visitor, RedirectAttributes next) {
        var giver = acting(visitor);
        var hat = table.all().stream()
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hat " + id));
        if (!choices(visitor).containsKey(hat.office() == null ? TOWN : hat.office())) {
            throw new Forbidden("only the hat of one's own office may be taken back");
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
                                it.kind().name().toLowerCase(Locale.ROOT) + " " + it.label(),
                                it.office(),
                                it.person(),
                                it.since(),
                                it.until(),
                                it.givenBy()))
                        .toList()));
    }

    @Bean
    static NavItem hatsAtTheFoot() {
        return new NavItem() {
            @Override
            public int order() {
                return 70;
            }

            @Override
            public String path() {
                return "/hats";
            }

            @Override
            public String wordKey() {
                return "townhall.title";
            }

            @Override
            public String icon() {
                return "seal-check-fill";
            }

            @Override
            public boolean foot() {
                return true;
            }
        };
    }

    private static Hat acting(Visitor visitor) {
        return visitor.town() ? visitor.townHat() : visitor.officialHat();
    }

    /// The offices whose hats this visitor gives, and the town itself.
    private Map<String, String> choices(Visitor visitor) {
        var choices = new LinkedHashMap<String, String>();
        for (var office : offices.all()) {
            if (offices.tends(visitor, office)) {
                choices.put(office.key(), office.name());
            }
        }
        if (visitor.town()) {
            choices.put(TOWN, "Town");
        }
        return choices;
    }

    private String page(Visitor visitor, Form form, Model model) {
        model.addAttribute("hats", table.all());
        model.addAttribute("choices", choices(visitor));
        model.addAttribute("form", form);
        model.addAttribute("town", visitor.town());
        return "townhall/hats";
    }
}
