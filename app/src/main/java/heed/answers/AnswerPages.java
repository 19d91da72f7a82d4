package heed.answers;

import heed.opinions.Received;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Trace;
import heed.web.Form;
import heed.web.Markdown;
import heed.web.Shell;
import java.time.Clock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The answers about a purpose, and the form by which an official gives one.
@Controller
class AnswerPages {

    private final Answers answers;
    private final Purposes purposes;
    private final Received received;
    private final Trace trace;
    private final Markdown markdown;
    private final Clock clock;

    AnswerPages(Answers answers, Purposes purposes, Received received, Trace trace, Markdown markdown, Clock clock) {
        this.answers = answers;
        this.purposes = purposes;
        this.received = received;
        this.trace = trace;
        this.markdown = markdown;
        this.clock = clock;
    }

    @GetMapping("/purposes/{slug}/answers")
    ModelAndView list(@PathVariable String slug, @RequestParam MultiValueMap<String, String> typed, Visitor visitor) {
        var purpose = purposes.at(slug);
        var may = visitor.official() && !purpose.isDraft();
        return page(purpose, may ? whom(purpose, Whom.Asked.of(typed)) : null, Form.empty());
    }

    /// Answers, or, by the buttons `look` and `more`, gives the form back as it is with other statements to choose from
    /// or one more line for a promise.
    @PostMapping("/purposes/{slug}/answers")
    ModelAndView answer(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("shell") Shell shell,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var purpose = purposes.at(slug);
        var whom = whom(purpose, Whom.Asked.of(typed));
        var form = Form.of(typed.toSingleValueMap());
        switch (form.value("act")) {
            case "look" -> {
                return page(purpose, whom, form);
            }
            case "more" -> {
                return page(purpose, whom, AnswerForm.withOneMorePromise(form));
            }
            default -> form = AnswerForm.check(form, whom, shell.today());
        }
        if (!form.ok()) {
            var refused = page(purpose, whom, form);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        var given = answers.answer(AnswerForm.answering(form, purpose, hat, whom, clock.instant()));
        next.addFlashAttribute("notice", "answers.given");
        return new ModelAndView("redirect:" + given.path());
    }

    private ModelAndView page(Purpose purpose, @Nullable Whom whom, Form form) {
        var all = answers.of(purpose.id());
        var shown = all.stream().limit(AnswersPage.MOST).toList();
        var model = new HashMap<String, Object>();
        model.put("page", new AnswersPage(purpose, AnswerShown.of(shown, markdown), all.size(), whom, form));
        return new ModelAndView("answers/answers", model);
    }

    private Whom whom(Purpose purpose, Whom.Asked asked) {
        var all = received.statements(purpose.id());
        var ids = all.stream().map(it -> it.statement().id().value()).toList();
        return Whom.of(asked, all, received.groups(purpose.id()), trace.fatesOf(ids));
    }
}
