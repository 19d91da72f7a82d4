package heed.opinions;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.ladder.Ladder;
import heed.ladder.Need;
import heed.people.Hat;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Trace;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The statements of a purpose as a list, and each on a page of its own.
@Controller
class StatementPages {

    private final Opinions opinions;
    private final Contributions contributions;
    private final Purposes purposes;
    private final Maps maps;
    private final Trace trace;
    private final Ladder ladder;
    private final RungCounts counts;
    private final List<StatementPart> parts;

    StatementPages(
            Opinions opinions,
            Contributions contributions,
            Purposes purposes,
            Maps maps,
            Trace trace,
            Ladder ladder,
            RungCounts counts,
            ObjectProvider<StatementPart> parts) {
        this.ladder = ladder;
        this.counts = counts;
        this.opinions = opinions;
        this.contributions = contributions;
        this.purposes = purposes;
        this.maps = maps;
        this.trace = trace;
        this.parts = parts.orderedStream().toList();
    }

    /// The orders a reader can choose from; each is said in words.
    enum Order {
        SHARED,
        NEWEST,
        VOTES
    }

    @GetMapping("/purposes/{slug}/statements")
    String list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "SHARED") Order order,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int after,
            Model model) {
        var purpose = purposes.at(slug);
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + slug);
        }
        var shown = maps.of(purpose.id()).orElse(null);
        var page = StatementsPage.after(
                after,
                listed(purpose, q).stream()
                        .sorted(by(order, shown).thenComparing(Listed::number))
                        .toList(),
                ids -> rows(ids, shown));
        model.addAttribute("purpose", purpose);
        model.addAttribute("order", order);
        model.addAttribute("of", shown == null ? null : shown.of());
        model.addAttribute("q", q.strip());
        model.addAttribute("page", page);
        return "opinions/statements";
    }

    /// All, or those whose words have what is looked for.
    private List<Listed> listed(Purpose purpose, String q) {
        return q.isBlank()
                ? opinions.listed(purpose.id())
                : opinions.statements(purpose.id()).stream()
                        .filter(it -> it.shown() && StatementWords.has(it.words(), q))
                        .map(it -> new Listed(it.id().value(), it.number(), it.moderated(), it.at()))
                        .toList();
    }

    /// In the order of the ids.
    private List<StatementRow> rows(List<UUID> ids, @Nullable MapShown shown) {
        var fates = trace.fatesOf(ids);
        return opinions.these(ids).stream()
                .map(it -> StatementRow.of(it, shown, fates.get(it.id().value())))
                .sorted(Comparator.comparingInt(
                        it -> ids.indexOf(it.statement().id().value())))
                .toList();
    }

    private static Comparator<Listed> by(Order order, @Nullable MapShown shown) {
        return switch (order) {
            case SHARED -> Comparator.comparingDouble(it -> -StatementRow.consensus(it.number(), shown));
            case NEWEST -> Comparator.comparing(Listed::at).reversed();
            case VOTES -> Comparator.comparingInt(it -> -StatementRow.votes(it.number(), shown));
        };
    }

    @GetMapping("/statements/{id}")
    String show(@PathVariable UUID id, Visitor visitor, @ModelAttribute("shell") Shell shell, Model model) {
        var into = opinions.joinedInto(statement(id));
        if (into.isPresent()) {
            return "redirect:/statements/" + into.get().value();
        }
        return page(id, visitor, shell, model, Form.empty());
    }

    @PostMapping("/statements/{id}/hiding")
    String hide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var hat = tends(visitor, id);
        if (reason.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, visitor, shell, model, Form.empty().refuse("reason", "opinions.hide-needs-reason"));
        }
        opinions.hide(statement(id).id(), reason.strip(), hat);
        next.addFlashAttribute("notice", "opinions.hidden-now");
        return "redirect:/statements/" + id;
    }

    @PostMapping("/statements/{id}/showing")
    String showAgain(@PathVariable UUID id, Visitor visitor, RedirectAttributes next) {
        tends(visitor, id);
        opinions.show(statement(id).id());
        next.addFlashAttribute("notice", "opinions.shown-now");
        return "redirect:/statements/" + id;
    }

    private String page(UUID id, Visitor visitor, Shell shell, Model model, Form form) {
        var statement = statement(id);
        var purpose = purposes.find(statement.purpose()).orElseThrow(() -> new NotFound("statement " + id));
        var shown = maps.of(purpose.id()).orElse(null);
        var person = visitor.person();
        model.addAttribute("purpose", purpose);
        model.addAttribute("of", shown == null ? null : shown.of());
        var rungs = counts.byRung(statement);
        model.addAttribute(
                "row",
                StatementRow.of(statement, shown, trace.fateOf(id).orElse(null)).counted(rungs));
        model.addAttribute(
                "mine",
                person == null
                        ? null
                        : opinions.votesOf(purpose.id(), person.id()).get(statement.number()));
        model.addAttribute("rungs", rungs);
        model.addAttribute("waiting", counts.waiting(statement));
        model.addAttribute(
                "need", ladder.lacks(purpose.id(), Need.Act.VOTE, visitor).orElse(null));
        model.addAttribute(
                "needToShow",
                statement.waits()
                        ? ladder.lacks(purpose.id(), Need.Act.STATEMENT, visitor)
                                .orElse(null)
                        : null);
        model.addAttribute("form", form);
        model.addAttribute(
                "tends",
                visitor.moderates()
                        || (visitor.hat() != null
                                && purpose.office().equals(visitor.hat().office())));
        model.addAttribute(
                "hiding",
                statement.state() == Contribution.State.HIDDEN
                        ? contributions.hiding(new Contribution.Id(id)).orElse(null)
                        : null);
        model.addAttribute(
                "parts", parts.stream().map(it -> it.on(id, visitor, shell)).toList());
        return "opinions/statement";
    }

    /// The office that asks the question tends its statements, and so does whoever wears the hat of a moderator.
    private Hat tends(Visitor visitor, UUID id) {
        if (visitor.moderates()) {
            return visitor.moderatorHat();
        }
        var hat = visitor.officialHat();
        var purpose = purposes.find(statement(id).purpose()).orElseThrow(() -> new NotFound("statement " + id));
        if (!purpose.office().equals(hat.office())) {
            throw new Forbidden("only the office of this purpose may do this");
        }
        return hat;
    }

    private Statement statement(UUID id) {
        return opinions.find(new Statement.Id(id)).orElseThrow(() -> new NotFound("statement " + id));
    }
}
