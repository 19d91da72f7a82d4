package heed.contributions;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Visitor;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where moderators hide what people said, with a reason that everybody reads, and where whoever may reads what is
// hidden.
@Controller
class ModerationPages {

    static final int MOST = 100;
    private static final int IN_A_FILE = 100_000;
    private static final int LONGEST = 2000;

    private final Contributions contributions;
    private final Map<String, Kind> kinds;

    ModerationPages(Contributions contributions, List<Kind> kinds) {
        this.contributions = contributions;
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    /// For moderators, auditors and officials: those to whom the database shows it.
    @GetMapping("/hidden")
    ModelAndView hidden(Visitor visitor) {
        visitor.me();
        if (!visitor.moderates() && !visitor.audits() && !visitor.official()) {
            throw new Forbidden("only moderators, auditors and officials read what is hidden");
        }
        var found = contributions.hidden(MOST + 1);
        return new ModelAndView(
                "contributions/hidden",
                Map.of(
                        "hidden", found.stream().limit(MOST).toList(),
                        "more", found.size() > MOST,
                        "moderates", visitor.moderates()));
    }

    @GetMapping("/contributions/{id}/hiding")
    ModelAndView ask(@PathVariable UUID id, Visitor visitor) {
        visitor.moderatorHat();
        return page(shown(id), Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/contributions/{id}/hiding")
    ModelAndView hide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.moderatorHat();
        var it = shown(id);
        if (reason.isBlank() || reason.length() > LONGEST) {
            var form = Form.empty().with("reason", reason).refuse("reason", "contributions.hide-needs-reason");
            return page(it, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        contributions.hide(it.id(), reason.strip(), hat);
        next.addFlashAttribute("notice", "contributions.hidden-now");
        return new ModelAndView("redirect:/hidden");
    }

    @PostMapping("/contributions/{id}/showing")
    String show(@PathVariable UUID id, Visitor visitor, RedirectAttributes next) {
        visitor.moderatorHat();
        var it = found(id);
        if (it.state() != Contribution.State.HIDDEN) {
            throw new NotFound("hidden contribution " + id);
        }
        contributions.showAgain(it.id());
        next.addFlashAttribute("notice", "contributions.shown-now");
        return "redirect:/hidden";
    }

    private Contribution shown(UUID id) {
        var it = found(id);
        if (it.state() != Contribution.State.SHOWN) {
            throw new NotFound("contribution " + id);
        }
        return it;
    }

    private Contribution found(UUID id) {
        var it = contributions.find(new Contribution.Id(id)).orElseThrow(() -> new NotFound("contribution " + id));
        var kind = kinds.get(it.kind());
        if (kind == null || !kind.hideable()) {
            throw new Forbidden("what an office answers or promises is not a moderator's to hide");
        }
        return it;
    }

    private static ModelAndView page(Contribution it, Form form, HttpStatus status) {
        var model = new HashMap<String, Object>();
        model.put("it", it);
        model.put("form", form);
        return new ModelAndView("contributions/hide", model, status);
    }

    @Bean
    static Dataset hiddenAsData(Contributions contributions) {
        var columns = List.of(
                new Column("id", Type.TEXT, "contributions.column-id"),
                new Column("kind", Type.TEXT, "contributions.column-kind"),
                new Column("words", Type.TEXT, "contributions.column-words"),
                new Column("author", Type.TEXT, "contributions.column-author"),
                new Column("at", Type.TIME, "contributions.column-hidden-at"),
                new Column("reason", Type.TEXT, "contributions.column-reason"),
                new Column("by", Type.TEXT, "contributions.column-by"),
                new Column("hat", Type.TEXT, "contributions.column-hat"));
        return Dataset.of(
                "/hidden",
                "contributions.data-hidden",
                columns,
                _ -> Rows.of(contributions.hidden(IN_A_FILE).stream()
                        .map(it -> Rows.row(
                                it.id().value(),
                                it.kind(),
                                it.words(),
                                it.author(),
                                it.at(),
                                it.reason(),
                                it.by(),
                                it.hat() == null ? null : it.hat().plain()))
                        .toList()));
    }
}
