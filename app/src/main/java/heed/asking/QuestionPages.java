package heed.asking;

import heed.clocks.Clocks;
import heed.clocks.Dial;
import heed.offices.Offices;
import heed.people.Visitor;
import heed.thanks.Thanks;
import heed.web.Form;
import heed.web.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One question with what is owed to it and what was answered, and one reply with those it answers.
@Controller
class QuestionPages {

    private final Questions questions;
    private final Offices offices;
    private final Clocks clocks;
    private final Dial dial;
    private final Thanks thanks;

    QuestionPages(Questions questions, Offices offices, Clocks clocks, Dial dial, Thanks thanks) {
        this.thanks = thanks;
        this.questions = questions;
        this.offices = offices;
        this.clocks = clocks;
        this.dial = dial;
    }

    @GetMapping("/questions/{id}")
    ModelAndView one(@PathVariable UUID id, Visitor visitor) {
        return page(found(id), visitor, Form.empty());
    }

    @PostMapping("/questions/{id}/hand-over")
    ModelAndView handOver(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Visitor visitor, RedirectAttributes next) {
        var hat = visitor.officialHat();
        var it = found(id);
        var form = AskForm.handedOver(Form.of(typed));
        var to = offices.find(form.value("office"))
                .filter(office -> office.joined() == null && !office.key().equals(it.office()));
        if (to.isEmpty()) {
            form = form.refuse("office", "asking.office-missing");
        }
        if (form.ok() && to.isPresent()) {
            if (questions.handOver(it, to.get(), form.value("reason"), hat)) {
                next.addFlashAttribute("notice", "asking.handed-over");
                return new ModelAndView("redirect:" + it.path());
            }
            form = form.refuse("office", "asking.hand-over-late");
        }
        var refused = page(found(id), visitor, form);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    @GetMapping("/replies/{id}")
    ModelAndView reply(@PathVariable UUID id, Visitor visitor) {
        var reply = questions.reply(id).orElseThrow(() -> new NotFound("reply " + id));
        return new ModelAndView("asking/reply", Map.of("reply", reply, "thanks", thanks.on(id, visitor)));
    }

    private Question found(UUID id) {
        return questions.find(new Question.Id(id)).orElseThrow(() -> new NotFound("question " + id));
    }

    private ModelAndView page(Question it, Visitor visitor, Form form) {
        var others = new LinkedHashMap<String, String>();
        offices.all().stream()
                .filter(office -> !office.key().equals(it.office()))
                .forEach(office -> others.put(office.key(), office.name()));
        var model = new ModelAndView("asking/question");
        model.addObject("question", it);
        model.addObject("clocks", dial.of(clocks.of(List.of(it.id().value()))));
        model.addObject("replies", questions.repliesTo(it.id()));
        model.addObject("handOvers", questions.handOvers(it.id()));
        model.addObject("others", others);
        model.addObject("acts", visitor.official() && clocks.actsFor(visitor.hat(), it.office()));
        model.addObject("moderates", visitor.moderates());
        model.addObject("form", form);
        return model;
    }
}
