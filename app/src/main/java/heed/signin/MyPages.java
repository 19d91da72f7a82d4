package heed.signin;

import heed.people.Hat;
import heed.people.People;
import heed.people.Standings;
import heed.people.Visitor;
import heed.web.Form;
import heed.web.HouseAddress;
import heed.web.NotFound;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own page: the name one goes by, the hat one wears, where one is signed in.
@Controller
class MyPages {

    private final People people;
    private final Standings standings;
    private final Sessions sessions;
    private final Entries entries;
    private final SignIn signIn;
    private final Mail mail;
    private final Pace pace;
    private final HouseAddress house;
    private final ObjectProvider<SignInPart> parts;

    MyPages(
            People people,
            Standings standings,
            Sessions sessions,
            Entries entries,
            SignIn signIn,
            Mail mail,
            Pace pace,
            HouseAddress house,
            ObjectProvider<SignInPart> parts) {
        this.people = people;
        this.standings = standings;
        this.sessions = sessions;
        this.entries = entries;
        this.signIn = signIn;
        this.mail = mail;
        this.pace = pace;
        this.house = house;
        this.parts = parts;
    }

    /// @param next where the person came from, for what they do here and go back
    @GetMapping("/me")
    String me(
            @RequestParam(defaultValue = "/me") String next,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletRequest request) {
        return page(visitor, shell, model, Form.empty().with("next", SignIn.path(next)), request);
    }

    private String page(Visitor visitor, Shell shell, Model model, Form form, HttpServletRequest request) {
        var secret = SessionCookie.of(request).orElse("");
        model.addAttribute("me", visitor.me());
        model.addAttribute("worn", visitor.hat());
        model.addAttribute("hats", people.hatsOf(visitor.me().id()));
        model.addAttribute(
                "parts",
                parts.orderedStream()
                        .map(it -> it.onMyPage(visitor, shell, form.value("next")))
                        .toList());
        model.addAttribute("official", sessions.mayBeOfficial(secret));
        model.addAttribute("sessions", sessions.of(visitor.me().id(), secret));
        model.addAttribute("entries", entries.of(visitor.me().id()));
        model.addAttribute("form", form);
        model.addAttribute("fresh", sessions.fresh(secret));
        return "signin/me";
    }

    @GetMapping("/me/suspension")
    String suspension(Visitor visitor, Model model) {
        model.addAttribute("suspension", standings.suspension(visitor.me().id()).orElse(null));
        return "signin/suspension";
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
        next.addFlashAttribute("notice", "signin.hat-worn");
        return "redirect:/me";
    }

    @PostMapping("/me/sessions/{id}/end")
    String end(@PathVariable UUID id, Visitor visitor, RedirectAttributes next) {
        if (!sessions.end(id, visitor.me().id())) {
            throw new NotFound("session " + id);
        }
        next.addFlashAttribute("notice", "signin.session-ended");
        return "redirect:/me";
    }

    /// Asks the mailbox of another account of one's own whether the two are one person. That mailbox opens this account
    /// from then on, so only whoever has just shown who they are asks it.
    @PostMapping("/me/joining")
    String join(
            @RequestParam(defaultValue = "") String email,
            Visitor visitor,
            Locale locale,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (SessionCookie.of(request).filter(sessions::fresh).isEmpty()) {
            return "redirect:/sign-in?next=/me";
        }
        if (!SignIn.looksLikeAnAddress(email)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var form = Form.empty().with("email", email).refuse("email", "signin.email-odd");
            return page(visitor, shell, model, form, request);
        }
        var browser = Browser.secret(request, response);
        var here = house.inMails(request);
        if (here.isPresent() && pace.anotherLink(request.getRemoteAddr(), email)) {
            signIn.linkToJoin(email, visitor.me().id(), browser)
                    .ifPresent(token -> mail.joiningLink(email.strip(), here.get() + token.path(), locale));
        }
        return "redirect:/sign-in/sent";
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        SessionCookie.of(request).ifPresent(sessions::close);
        SessionCookie.take(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        next.addFlashAttribute("notice", "signin.signed-out");
        return "redirect:/";
    }
}
