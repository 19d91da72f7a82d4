package heed.ladder;

import heed.contributions.Pens;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Forbidden;
import heed.web.Shell;
import java.util.HashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where somebody who proved to live here chooses to speak in a purpose under a pseudonym, or again by name.
@Controller
@RequestMapping("/purposes/{slug}/pseudonym")
class PenPages {

    private final Pens pens;
    private final Purposes purposes;
    private final Proofs proofs;

    PenPages(Pens pens, Purposes purposes, Proofs proofs) {
        this.pens = pens;
        this.purposes = purposes;
        this.proofs = proofs;
    }

    @GetMapping
    ModelAndView read(@PathVariable String slug, Visitor visitor, @ModelAttribute("shell") Shell shell) {
        var me = visitor.me();
        var purpose = purposes.at(slug);
        var model = new HashMap<String, Object>();
        model.put("purpose", purpose);
        model.put("name", me.name());
        model.put("proven", proven(me.id()));
        model.put("official", visitor.official() || visitor.town());
        model.put("example", said(me.id(), "heron-27", shell));
        pens.of(me.id(), purpose.id().value()).ifPresent(it -> model.put("pen", it));
        return new ModelAndView("ladder/pseudonym", model);
    }

    @PostMapping
    String choose(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean use,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var me = visitor.me().id();
        var purpose = purposes.at(slug);
        if (visitor.official() || visitor.town()) {
            throw new Forbidden("whoever speaks for an office does so by name");
        }
        if (use && (purpose.state() != Purpose.State.OPEN || !proven(me))) {
            throw new Forbidden("a pseudonym needs an open purpose and proof");
        }
        if (use) {
            pens.take(me, purpose.id().value(), drawn -> said(me, drawn, shell));
        } else {
            pens.lay(me, purpose.id().value());
        }
        next.addFlashAttribute("notice", use ? "ladder.pen-taken" : "ladder.pen-laid");
        return "redirect:" + purpose.path() + "/pseudonym";
    }

    private boolean proven(Person.Id person) {
        return proofs.rung(person).compareTo(Rung.VERIFIED) >= 0;
    }

    /// The area is named where it hides the person among others.
    private String said(Person.Id person, String drawn, Shell shell) {
        return proofs.area(person)
                .map(area -> pens.crowded(area)
                        ? shell.say("ladder.pen-of", area, drawn)
                        : shell.say("ladder.pen-resident", drawn))
                .orElseGet(() -> shell.say("ladder.pen-identified", drawn));
    }
}
