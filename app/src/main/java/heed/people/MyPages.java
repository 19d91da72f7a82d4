package heed.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own page: the name one goes by and the hat one wears.
@Controller
class MyPages {

    private final People people;
    private final Sessions sessions;

    MyPages(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    String me(Visitor visitor, Model model) {
        model.addAttribute("me", visitor.me());
        model.addAttribute("worn", visitor.hat());
        model.addAttribute("hats", people.hatsOf(visitor.me().id()));
        return "people/me";
    }

    @PostMapping("/me/hat")
    String wear(
            @RequestParam UUID hat,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        SessionCookie.of(request)
                .ifPresent(secret -> SessionCookie.give(
                        request, response, sessions.wear(secret, visitor.me().id(), new Hat.Id(hat))));
        next.addFlashAttribute("notice", "people.hat-worn");
        return "redirect:/me";
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        SessionCookie.of(request).ifPresent(sessions::close);
        SessionCookie.take(request, response);
        next.addFlashAttribute("notice", "people.signed-out");
        return "redirect:/";
    }
}
