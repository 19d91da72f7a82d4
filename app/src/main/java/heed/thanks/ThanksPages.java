package heed.thanks;

import heed.contributions.Kind;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Circle;
import heed.people.People;
import heed.people.Visitor;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/// Where one says thanks, and the public list of all thanks.
@Controller
class ThanksPages {

    static final int MOST = 50;

    private final Thanks thanks;
    private final People people;

    ThanksPages(Thanks thanks, People people) {
        this.thanks = thanks;
        this.people = people;
    }

    /// One page of the list; `older` is where the next one begins.
    record ThanksPage(
            List<Thank> thanks,
            String office,
            List<Circle> all,
            @Nullable UUID older) {

        Map<String, String> offices(Shell shell) {
            var options = new LinkedHashMap<String, String>();
            options.put("", shell.say("thanks.all-offices"));
            all.forEach(it -> options.put(it.key(), it.name()));
            return options;
        }

        String query() {
            return office.isEmpty() ? "" : "?office=" + UriUtils.encode(office, "UTF-8");
        }

        String next() {
            return (office.isEmpty() ? "?" : query() + "&") + "before=" + older;
        }
    }

    @GetMapping("/thanks")
    ModelAndView list(
            @RequestParam(defaultValue = "") String office, @RequestParam(required = false) @Nullable UUID before) {
        var key = office.strip();
        var read = thanks.all(key, before, MOST + 1);
        var shown = read.stream().limit(MOST).toList();
        var page = new ThanksPage(
                shown,
                key,
                people.offices(),
                read.size() > MOST ? shown.getLast().id() : null);
        return new ModelAndView("thanks/thanks", Map.of("page", page));
    }

    @GetMapping("/thanks/{id}")
    ModelAndView one(@PathVariable UUID id, Visitor visitor) {
        return page(id, visitor, Form.empty());
    }

    /// Says thanks for the answer or promise with this id.
    @PostMapping("/thanks/{thing}")
    ModelAndView thank(
            @PathVariable UUID thing,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        visitor.me();
        var form = Form.of(typed);
        if (form.value("words").strip().length() > Thanks.LONGEST) {
            form = form.refuse("words", "thanks.too-long");
            var shown = thanks.on(thing, visitor);
            return new ModelAndView(
                    "thanks/again", Map.of("thanks", shown, "form", form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var result =
                thanks.thank(thing, visitor, form.value("words"), shell.locale().toLanguageTag());
        next.addFlashAttribute(
                "notice",
                switch (result) {
                    case DONE -> "thanks.done";
                    case BEFORE -> "thanks.before";
                });
        return new ModelAndView("redirect:/contributions/" + thing);
    }

    @PostMapping("/thanks/{id}/hiding")
    ModelAndView hide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.moderates() ? visitor.moderatorHat() : visitor.officialHat();
        var it = thanks.found(id);
        if (reason.isBlank()) {
            var page = page(id, visitor, Form.empty().refuse("reason", "thanks.hide-needs-reason"));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        thanks.hide(id, reason, hat);
        next.addFlashAttribute("notice", "thanks.hidden");
        return new ModelAndView("redirect:" + it.thingPath());
    }

    private ModelAndView page(UUID id, Visitor visitor, Form form) {
        var it = thanks.found(id);
        var hat = visitor.hat();
        var tends = visitor.moderates()
                || (visitor.official() && hat != null && it.office().key().equals(hat.office()));
        return new ModelAndView("thanks/thank", Map.of("it", it, "tends", tends, "form", form));
    }

    @Bean
    static Kind thanksKind() {
        return new Kind() {
            @Override
            public String name() {
                return Thanks.KIND;
            }

            @Override
            public String path(UUID id) {
                return "/thanks/" + id;
            }

            @Override
            public boolean hideable() {
                return true;
            }
        };
    }

    @Bean
    static Dataset thanksAsData(Thanks thanks) {
        var columns = List.of(
                new Column("id", Type.TEXT, "thanks.column-id"),
                new Column("office", Type.TEXT, "thanks.column-office"),
                new Column("thing", Type.TEXT, "thanks.column-thing"),
                new Column("kind", Type.TEXT, "thanks.column-kind"),
                new Column("at", Type.TIME, "thanks.column-at"),
                new Column("words", Type.TEXT, "thanks.column-words"),
                new Column("by", Type.TEXT, "thanks.column-by"),
                new Column("as", Type.TEXT, "thanks.column-as"));
        return Dataset.of(
                "/thanks",
                "thanks.data",
                columns,
                in -> Rows.of(thanks.all(in.getOrDefault("office", "").strip(), null, Integer.MAX_VALUE).stream()
                        .map(it -> Rows.row(
                                it.id(),
                                it.office().key(),
                                it.thing(),
                                it.thingKind(),
                                it.at(),
                                it.words(),
                                it.by(),
                                it.worn() == null ? null : it.worn().plain()))
                        .toList()));
    }
}
