package heed.townhall;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Names;
import heed.people.People;
import heed.people.Visitor;
import heed.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The groups of the town: what is kept to one is read by its members only. Whoever acts for the town founds them.
@Controller
@RequestMapping("/groups")
class GatheringPages {

    private final People people;

    GatheringPages(People people) {
        this.people = people;
    }

    @GetMapping
    String list(Visitor visitor, Model model) {
        return page(visitor, Form.empty(), model);
    }

    @PostMapping
    String found(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var by = visitor.townHat().person();
        var form = Form.of(typed);
        var name = Names.clean(form.value("name"));
        if (!Names.fits(name)) {
            form = form.refuse("name", "townhall.group-needs-name");
        } else if (!people.found(Giving.group(name), name, by)) {
            form = form.refuse("name", "townhall.group-there");
        }
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visitor, form, model);
        }
        next.addFlashAttribute("notice", "townhall.group-founded");
        return "redirect:/groups";
    }

    private String page(Visitor visitor, Form form, Model model) {
        model.addAttribute("groups", people.groups());
        model.addAttribute("form", form);
        model.addAttribute("town", visitor.town());
        return "townhall/groups";
    }

    @Bean
    Dataset gatheringsAsData() {
        var columns = List.of(
                new Column("key", Type.TEXT, "townhall.column-group"),
                new Column("name", Type.TEXT, "townhall.column-group-name"),
                new Column("members", Type.INTEGER, "townhall.column-members"));
        return Dataset.of(
                "/groups",
                "townhall.data-groups",
                columns,
                _ -> Rows.of(people.groups().stream()
                        .map(it -> Rows.row(it.key(), it.name(), it.members()))
                        .toList()));
    }
}
