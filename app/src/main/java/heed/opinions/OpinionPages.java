package heed.opinions;

import heed.contributions.Contribution;
import heed.contributions.Pen;
import heed.contributions.Pens;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answering statements, adding one, and the map.
@Controller
class OpinionPages {

    /// As long as the longest statement can be, in UTF-16 units.
    private static final int LONGEST_LOOK = 7_000;

    /// More bytes do not fit into an address.
    private static final int LONGEST_ADDRESS = 1_500;

    private final Opinions opinions;
    private final Purposes purposes;
    private final OpinionView view;
    private final Stamps stamps;
    private final Rewording rewording;
    private final Pens pens;

    OpinionPages(
            Opinions opinions, Purposes purposes, OpinionView view, Stamps stamps, Rewording rewording, Pens pens) {
        this.pens = pens;
        this.opinions = opinions;
        this.purposes = purposes;
        this.view = view;
        this.stamps = stamps;
        this.rewording = rewording;
    }

    @GetMapping("/purposes/{slug}/opinions")
    String show(
            @PathVariable String slug, @RequestParam(defaultValue = "") String words, Visitor visitor, Model model) {
        var purpose = consulted(slug);
        if (words.isBlank() || words.length() > LONGEST_LOOK) {
            return page(purpose, visitor, model, Form.empty(), List.of());
        }
        model.addAttribute("two", OneIdea.of(words));
        return page(purpose, visitor, model, Form.empty().with("words", words), these(opinions.likest(purpose, words)));
    }

    /// Looks at words while they are typed, and writes nothing. They come in the body: an address holds too few.
    @PostMapping("/purposes/{slug}/statements/check")
    String check(@PathVariable String slug, @RequestParam(defaultValue = "") String words, Model model) {
        var purpose = consulted(slug);
        var looks = !words.isBlank() && words.length() <= LONGEST_LOOK;
        model.addAttribute("purpose", purpose);
        model.addAttribute("two", looks ? OneIdea.of(words) : null);
        model.addAttribute("alike", looks ? these(opinions.likest(purpose, words)) : List.of());
        return "opinions/check";
    }

    @GetMapping("/purposes/{slug}/map")
    String map(@PathVariable String slug, Visitor visitor, Model model, HttpServletRequest request) {
        var purpose = consulted(slug);
        model.addAttribute("purpose", purpose);
        model.addAttribute("map", view.map(purpose, visitor, MapView.MANY));
        model.addAttribute("staff", visitor.official());
        var url = request.getRequestURL();
        model.addAttribute(
                "here", url.substring(0, url.length() - request.getRequestURI().length()));
        return "opinions/map-page";
    }

    @PostMapping("/statements/{id}/vote")
    String vote(
            @PathVariable UUID id,
            @RequestParam Vote vote,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String stamp,
            @RequestParam(defaultValue = "0") int wording,
            Visitor visitor,
            RedirectAttributes next) {
        var me = visitor.participant().id();
        var statement = new Statement.Id(id);
        return switch (opinions.vote(
                me, statement, vote, new Seen(wording, stamps.chance(stamp, statement, me, visitor.guest())))) {
            case Opinions.Voting.Done(var purpose) -> {
                if (!from.isEmpty()) {
                    next.addFlashAttribute("notice", "opinions.answer-kept");
                }
                yield from.equals("statement") ? "redirect:/statements/" + id : "redirect:" + purpose + "/opinions";
            }
            case Opinions.Voting.Waits(var purpose) -> {
                next.addFlashAttribute("notice", "opinions.answer-waits");
                yield from.equals("statement") ? "redirect:/statements/" + id : "redirect:" + purpose + "/opinions";
            }
            case Opinions.Voting.Reworded() -> {
                next.addFlashAttribute("notice", "opinions.reworded-since");
                yield "redirect:/statements/" + id;
            }
            case Opinions.Voting.Closed() -> throw new Forbidden("this consultation takes no more votes");
            case Opinions.Voting.Unknown() -> throw new NotFound("statement " + id);
        };
    }

    /// The office of a purpose lets people speak; doing it twice changes nothing.
    @PostMapping("/purposes/{slug}/opinions")
    String open(@PathVariable String slug, Visitor visitor, RedirectAttributes next) {
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        if (purpose.state() == Purpose.State.DECIDED) {
            throw new Forbidden("this purpose is decided");
        }
        opinions.open(purpose.id());
        next.addFlashAttribute("notice", purpose.isDraft() ? "opinions.begun-draft" : "opinions.begun");
        return "redirect:" + purpose.path() + (purpose.isDraft() ? "" : "/opinions");
    }

    @PostMapping("/purposes/{slug}/statements")
    String add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "false") boolean one,
            @RequestParam(defaultValue = "") String rest,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var me = visitor.participant();
        var purpose = consulted(slug);
        if (purpose.state() != Purpose.State.OPEN) {
            throw new Forbidden("this consultation takes no more statements");
        }
        var two = one || anyway || StatementWords.unfit(words) != null ? null : OneIdea.of(words);
        if (two != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("two", two);
            return page(purpose, visitor, model, Form.empty().with("words", words), List.of());
        }
        model.addAttribute("rest", rest);
        return switch (opinions.add(purpose, visitor, words, shell.locale().getLanguage(), anyway)) {
            case Opinions.Adding.Done done -> {
                // A vote at the moment of the words would lead from the pseudonym to the number that stands for a
                // person.
                if (!done.signed()) {
                    opinions.vote(me.id(), done.id(), Vote.AGREE);
                }
                if (rest.getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
                    model.addAttribute("rest", "");
                    yield page(purpose, visitor, model, Form.empty().with("words", rest), List.of());
                }
                if (!rest.isBlank()) {
                    next.addFlashAttribute("notice", "opinions.added-first");
                    next.addAttribute("words", rest);
                    yield "redirect:" + purpose.path() + "/opinions";
                }
                next.addFlashAttribute("notice", done.waits() ? "opinions.added-waiting" : "opinions.added");
                yield "redirect:/statements/" + done.id().value();
            }
            case Opinions.Adding.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(
                        purpose,
                        visitor,
                        model,
                        Form.empty().with("words", words).refuse("words", refused.why()),
                        List.of());
            }
            case Opinions.Adding.Alike alike -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(purpose, visitor, model, Form.empty().with("words", words), these(alike.others()));
            }
        };
    }

    private List<Statement> these(List<Contribution> said) {
        return said.stream()
                .flatMap(it -> opinions.find(new Statement.Id(it.id().value())).stream())
                .toList();
    }

    private String page(Purpose purpose, Visitor visitor, Model model, Form form, List<Statement> alike) {
        model.addAttribute("page", view.of(purpose, visitor));
        model.addAttribute("form", form);
        model.addAttribute("alike", alike);
        var person = visitor.person();
        model.addAttribute(
                "pen",
                person == null || visitor.official()
                        ? null
                        : pens.of(person.id(), purpose.id().value())
                                .filter(Pen::used)
                                .map(Pen::name)
                                .orElse(null));
        model.addAttribute(
                "changed",
                person == null || purpose.state() != Purpose.State.OPEN
                        ? List.of()
                        : rewording.changed(person.id()).stream()
                                .filter(it -> it.statement().purpose().equals(purpose.id()))
                                .toList());
        return "opinions/opinions";
    }

    private Purpose consulted(String slug) {
        var purpose = purposes.at(slug);
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + slug);
        }
        return purpose;
    }
}
