package heed.opinions;

import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.NotFound;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an author says a statement better.
@Controller
class RewordingPages {

    private final Opinions opinions;
    private final Rewording rewording;
    private final Purposes purposes;

    RewordingPages(Opinions opinions, Rewording rewording, Purposes purposes) {
        this.opinions = opinions;
        this.rewording = rewording;
        this.purposes = purposes;
    }

    @GetMapping("/statements/{id}/rewording")
    ModelAndView show(@PathVariable UUID id, Visitor visitor) {
        var statement = own(id, visitor);
        var why = rewording.refused(statement, visitor.participant().id());
        var form = Form.empty().with("words", statement.words());
        return page(statement, why == null ? form : form.refuse("words", why), HttpStatus.OK);
    }

    @PostMapping("/statements/{id}/rewording")
    ModelAndView reword(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            Model model,
            RedirectAttributes next) {
        var statement = own(id, visitor);
        return switch (rewording.reword(statement, visitor.participant().id(), words)) {
            case Rewording.Result.Done() -> {
                next.addFlashAttribute("notice", "opinions.reworded");
                yield new ModelAndView("redirect:/statements/" + id);
            }
            case Rewording.Result.Refused(var why) ->
                page(
                        statement,
                        Form.empty().with("words", words).refuse("words", why),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Statement own(UUID id, Visitor visitor) {
        var statement = opinions.find(new Statement.Id(id)).orElseThrow(() -> new NotFound("statement " + id));
        if (!statement.author().equals(visitor.participant().id())) {
            throw new Forbidden("only who said it may say it better");
        }
        return statement;
    }

    private ModelAndView page(Statement statement, Form form, HttpStatus status) {
        var page = new ModelAndView("opinions/reword", status);
        page.addObject("statement", statement);
        page.addObject(
                "purpose",
                purposes.find(statement.purpose()).orElseThrow(() -> new NotFound("statement " + statement.id())));
        page.addObject("form", form);
        return page;
    }
}
