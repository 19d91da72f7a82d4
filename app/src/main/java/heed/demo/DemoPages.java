package heed.demo;

import heed.people.Hat;
import heed.people.People;
import heed.people.Visitor;
import heed.signin.Proof;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import heed.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lets a visitor of the demo be one of its people. Outside the demo these addresses name nothing.
@Controller
@Profile("demo")
@RequestMapping("/demo")
class DemoPages {

    private final Town town;
    private final People people;
    private final Sessions sessions;

    DemoPages(Town town, People people, Sessions sessions) {
        this.town = town;
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping
    String choose(Visitor visitor, Model model) {
        model.addAttribute("cast", Resident.cast());
        model.addAttribute("now", visitor.signedIn() ? visitor.me().name() : "");
        return "demo/choose";
    }

    @PostMapping("/be/{who}")
    String be(
            @PathVariable String who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var chosen = Resident.cast().stream()
                .filter(it -> it.key().equals(who) && town.isFilled())
                .findFirst()
                .orElseThrow(() -> new NotFound("cast member"));
        var person = people.arrive(chosen.email(), chosen.name());
        var hat = people.hatsOf(person.id()).stream()
                .filter(it -> it.kind() == chosen.hat())
                .findFirst()
                .map(Hat::id)
                .orElse(null);
        SessionCookie.of(request).ifPresent(sessions::close);
        SessionCookie.give(request, response, sessions.open(person.id(), hat, Proof.LINK));
        next.addFlashAttribute("notice", "demo.you-are-" + chosen.key());
        return "redirect:/";
    }
}
