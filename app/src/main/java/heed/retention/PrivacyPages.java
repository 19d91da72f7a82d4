package heed.retention;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Visitor;
import heed.web.Form;
import heed.web.NavItem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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

/// What is kept and how long, for everyone; whoever acts for the town chooses the days here.
@Controller
@RequestMapping("/privacy")
class PrivacyPages {

    private final Retention retention;

    PrivacyPages(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    String read(Visitor visitor, Model model) {
        return page(visitor, Form.empty(), model);
    }

    @PostMapping
    String choose(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        visitor.townHat();
        var form = Form.of(typed);
        var days = new HashMap<String, Integer>();
        for (var term : retention.terms()) {
            var value = form.value(term.kind()).strip();
            int number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : -1;
            if (term.bounds().may(number)) {
                days.put(term.kind(), number);
            } else {
                form = form.refuse(term.kind(), "retention.odd");
            }
        }
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visitor, form, model);
        }
        retention.choose(days);
        next.addFlashAttribute("notice", "retention.chosen");
        return "redirect:/privacy";
    }

    @Bean
    Dataset termsAsData() {
        var columns = List.of(
                new Column("kind", Type.TEXT, "retention.column-kind"),
                new Column("days", Type.INTEGER, "retention.column-days"),
                new Column("usual", Type.INTEGER, "retention.column-usual"),
                new Column("least", Type.INTEGER, "retention.column-least"),
                new Column("most", Type.INTEGER, "retention.column-most"));
        return Dataset.of(
                "/privacy",
                "retention.data",
                columns,
                _ -> Rows.of(retention.terms().stream()
                        .map(it -> Rows.row(
                                it.kind(),
                                it.days(),
                                it.bounds().usual(),
                                it.bounds().least(),
                                it.bounds().most()))
                        .toList()));
    }

    @Bean
    static NavItem privacyAtTheFoot() {
        return NavItem.atTheFoot(75, "/privacy", "retention.title");
    }

    private String page(Visitor visitor, Form form, Model model) {
        model.addAttribute("terms", retention.terms());
        model.addAttribute("form", form);
        model.addAttribute("town", visitor.town());
        return "retention/privacy";
    }
}
