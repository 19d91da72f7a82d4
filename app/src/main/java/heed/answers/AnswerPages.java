package heed.answers;

import heed.contributions.Contribution;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Form;
import heed.web.Markdown;
import heed.web.NotFound;
import heed.web.Shell;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answers as pages, and the form by which an official gives one.
@Controller
class AnswerPages {

    private final Answers answers;
    private final Purposes purposes;
    private final Markdown markdown;
    private final Clock clock;

    AnswerPages(Answers answers, Purposes purposes, Markdown markdown, Clock clock) {
        this.answers = answers;
        this.purposes = purposes;
        this.markdown = markdown;
        this.clock = clock;
    }

    @GetMapping("/purposes/{slug}/answers")
    ModelAndView list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID statement,
            @RequestParam(defaultValue = "") String group,
            Visitor visitor) {
        var purpose = purposes.at(slug);
        return page(purpose, chosen(statement, purpose), group(group), Form.empty(), visitor);
    }

    @PostMapping("/purposes/{slug}/answers")
    ModelAndView answer(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable UUID statement,
            @RequestParam(defaultValue = "") String group,
            @ModelAttribute("shell") Shell shell,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var purpose = purposes.at(slug);
        var to = chosen(statement, purpose);
        var concern = to == null ? group(group) : null;
        var form = AnswerForm.check(typed, to != null, shell.today());
        if (!form.ok()) {
            var refused = page(purpose, to, concern, form, visitor);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        var given = answers.answer(AnswerForm.answering(form, purpose, hat, to, concern, clock.instant()));
        next.addFlashAttribute("notice", "answers.given");
        return new ModelAndView("redirect:" + given.path());
    }

    @GetMapping("/answers/{id}")
    String one(@PathVariable UUID id, Model model) {
        var answer = answers.find(new Answer.Id(id)).orElseThrow(() -> new NotFound("answer " + id));
        model.addAttribute("answer", AnswerShown.of(answer, markdown));
        return "answers/answer";
    }

    private ModelAndView page(
            Purpose purpose, @Nullable Contribution statement, @Nullable String group, Form form, Visitor visitor) {
        var all = answers.of(purpose.id());
        var shown = all.stream().limit(AnswersPage.MOST).toList();
        var page = new AnswersPage(
                purpose,
                AnswerShown.of(shown, markdown),
                all.size(),
                visitor.official() && !purpose.isDraft(),
                statement,
                group,
                form);
        return new ModelAndView("answers/answers", Map.of("page", page));
    }

    private @Nullable Contribution chosen(@Nullable UUID statement, Purpose purpose) {
        return statement == null
                ? null
                : answers.statement(statement, purpose)
                        .orElseThrow(() -> new NotFound("statement " + statement + " of " + purpose.slug()));
    }

    private static @Nullable String group(String label) {
        var group = label.strip();
        return group.isEmpty()
                ? null
                : group.substring(0, Math.min(group.length(), AnswerForm.LONGEST_GROUP))
                        .strip();
    }
}
