package heed.asking;

import heed.clocks.Clocks;
import heed.clocks.Dial;
import heed.clocks.Duty;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.offices.Office;
import heed.offices.Offices;
import heed.people.Visitor;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an office was asked; where one asks it, and where it answers, many at once if it wants.
@Controller
@RequestMapping("/offices/{slug}")
class AskPages {

    private final Questions questions;
    private final Offices offices;
    private final Contributions contributions;
    private final Clocks clocks;
    private final Dial dial;

    AskPages(Questions questions, Offices offices, Contributions contributions, Clocks clocks, Dial dial) {
        this.questions = questions;
        this.offices = offices;
        this.contributions = contributions;
        this.clocks = clocks;
        this.dial = dial;
    }

    @GetMapping("/questions")
    ModelAndView list(
            @PathVariable String slug, @RequestParam(required = false) @Nullable UUID about, Visitor visitor) {
        return page(office(slug), about, List.of(), visitor, Form.empty());
    }

    @PostMapping("/questions")
    ModelAndView ask(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        visitor.me();
        var office = office(slug);
        var form = AskForm.asked(Form.of(typed.toSingleValueMap()));
        var about = form.id("about");
        if (form.ok()) {
            var language = shell.locale().toLanguageTag();
            switch (questions.ask(office, form.value("question"), about, language, visitor)) {
                case Question.Asking.Done done -> {
                    next.addFlashAttribute("notice", "asking.asked");
                    return new ModelAndView("redirect:" + done.question().path());
                }
                case Question.Asking.Refused no -> form = form.refuse("question", no.key());
            }
        }
        return refused(page(office, about, List.of(), visitor, form));
    }

    @PostMapping("/replies")
    ModelAndView reply(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") List<UUID> to,
            Visitor visitor,
            RedirectAttributes next) {
        var hat = visitor.officialHat();
        var office = office(slug);
        var form = AskForm.replied(Form.of(typed.toSingleValueMap()), !to.isEmpty());
        if (!form.ok()) {
            return refused(page(office, null, to, visitor, form));
        }
        var reply = questions.reply(
                to.stream().distinct().map(Question.Id::new).toList(), form.value("reply"), AskForm.fate(form), hat);
        next.addFlashAttribute("notice", "asking.replied");
        return new ModelAndView("redirect:" + reply.path());
    }

    private Office office(String slug) {
        return offices.find(Office.key(slug))
                .filter(it -> it.joined() == null)
                .orElseThrow(() -> new NotFound("office " + slug));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Office office, @Nullable UUID about, List<UUID> chosen, Visitor visitor, Form form) {
        var read = questions.of(office, AskPage.MOST + 1);
        var shown = read.stream().limit(AskPage.MOST).toList();
        var ids = shown.stream().map(it -> it.id().value()).toList();
        var running = dial.of(clocks.of(ids)).stream()
                .filter(it -> it.it().duty() == Duty.ANSWER)
                .collect(Collectors.toMap(it -> it.it().what().id(), it -> it, (first, _) -> first));
        var what = about == null
                ? null
                : contributions.find(new Contribution.Id(about)).orElse(null);
        var model = new ModelAndView("asking/questions");
        model.addObject(
                "page",
                new AskPage(
                        office,
                        shown,
                        running,
                        read.size() > AskPage.MOST,
                        what == null ? null : about,
                        what == null ? null : what.words(),
                        chosen,
                        visitor.signedIn(),
                        visitor.speaks(),
                        visitor.official() && clocks.actsFor(visitor.hat(), office.key()),
                        form));
        return model;
    }
}
