package heed.offices;

import heed.people.Visitor;
import heed.web.Form;
import heed.web.NavItem;
import heed.web.Shell;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The offices as a tree, and each on a page of its own, for everyone.
@Controller
@RequestMapping("/offices")
class OfficePages {

    private final Offices offices;
    private final ObjectProvider<OfficePart> parts;
    private final Clock clock;

    OfficePages(Offices offices, ObjectProvider<OfficePart> parts, Clock clock) {
        this.offices = offices;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping
    String tree(Visitor visitor, Model model) {
        return tree(offices, Form.empty(), visitor.town(), model);
    }

    static String tree(Offices offices, Form form, boolean mayFound, Model model) {
        model.addAttribute("tree", offices.tree());
        model.addAttribute("form", form);
        model.addAttribute("mayFound", mayFound);
        return "offices/offices";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Visitor visitor, @ModelAttribute("shell") Shell shell, Model model) {
        var office = offices.at(slug);
        model.addAttribute("page", page(office, visitor));
        model.addAttribute(
                "parts",
                parts.orderedStream().map(it -> it.on(office, visitor, shell)).toList());
        return "offices/office";
    }

    private OfficePage page(Office office, Visitor visitor) {
        var time = offices.workingTime(office);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, time.zone());
        var all = offices.all();
        return new OfficePage(
                office,
                all.stream()
                        .filter(it -> it.key().equals(office.parent()))
                        .findFirst()
                        .orElse(null),
                all.stream().filter(it -> office.key().equals(it.parent())).toList(),
                office.joined() == null
                        ? null
                        : all.stream()
                                .filter(it -> it.key().equals(office.joined()))
                                .findFirst()
                                .orElse(null),
                offices.staff(office),
                offices.duties(office, today).stream()
                        .filter(it -> !it.since().isAfter(today))
                        .toList(),
                time,
                time.isOpen(now),
                time.nextOpen(now).orElse(null),
                offices.holidays(office, today).stream().limit(OfficePage.MOST).toList(),
                offices.history(office),
                offices.tends(visitor, office));
    }

    @Bean
    static NavItem officesInNav() {
        return NavItem.of(60, "/offices", "offices.nav", "users-three");
    }

    /// For pages that offer a choice of offices.
    static List<Office> others(Offices offices, Office office) {
        return offices.all().stream()
                .filter(it -> !it.key().equals(office.key()))
                .toList();
    }
}
