package heed.reviews;

import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where one reads whether it came true, and where the office says so.
@Controller
class ReviewPages {

    static final int LONGEST = 4000;

    private final Purposes purposes;
    private final Reviews reviews;

    ReviewPages(Purposes purposes, Reviews reviews) {
        this.purposes = purposes;
        this.reviews = reviews;
    }

    record ReviewsPage(Purpose purpose, List<Due> due, List<Review> said, boolean mayReview, Form form) {

        static Map<String, String> results(Shell shell) {
            var options = new LinkedHashMap<String, String>();
            for (var it : Review.Result.values()) {
                options.put(it.name(), shell.say(it.key()));
            }
            return options;
        }
    }

    @GetMapping("/purposes/{slug}/reviews")
    ModelAndView read(@PathVariable String slug, Visitor visitor) {
        return page(purposes.at(slug), visitor, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/purposes/{slug}/reviews")
    ModelAndView say(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        var form = checked(Form.of(typed));
        var due = form.day("due");
        var result = result(form);
        if (!form.ok() || result == null) {
            return page(purpose, visitor, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var words = new Review.Words(result, form.value("evidence"), link(form), form.value("kept"));
        next.addFlashAttribute("notice", due == null ? "reviews.not-due" : said(purpose, words, due, hat));
        return new ModelAndView("redirect:" + purpose.path() + "/reviews");
    }

    private String said(Purpose purpose, Review.Words words, java.time.LocalDate due, heed.people.Hat hat) {
        try {
            return switch (reviews.say(purpose, due, words, hat)) {
                case Review.Said.Done _ -> "reviews.said";
                case Review.Said.NotDue _ -> "reviews.not-due";
            };
        } catch (Reviews.SaidAtTheSameMoment _) {
            return "reviews.not-due";
        }
    }

    private static Form checked(Form form) {
        form = result(form) == null ? form.refuse("result", "reviews.needs-result") : form;
        for (var field : List.of("evidence", "kept")) {
            form = form.value(field).isBlank() || form.value(field).length() > LONGEST
                    ? form.refuse(field, "reviews.needs-" + field)
                    : form;
        }
        var link = form.value("link").strip();
        return !link.isEmpty() && (link.length() > 500 || !link.matches("https?://\\S+"))
                ? form.refuse("link", "reviews.not-a-link")
                : form;
    }

    private static @Nullable String link(Form form) {
        return form.value("link").isBlank() ? null : form.value("link").strip();
    }

    private static Review.@Nullable Result result(Form form) {
        for (var it : Review.Result.values()) {
            if (it.name().equals(form.value("result"))) {
                return it;
            }
        }
        return null;
    }

    private ModelAndView page(Purpose purpose, Visitor visitor, Form form, HttpStatus status) {
        var page = new ReviewsPage(
                purpose, reviews.due(purpose.id()), reviews.of(purpose.id()), purpose.isMine(visitor), form);
        return new ModelAndView("reviews/reviews", Map.of("page", page), status);
    }
}
