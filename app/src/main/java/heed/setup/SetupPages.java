package heed.setup;

import heed.database.Reader;
import heed.people.Names;
import heed.people.People;
import heed.people.Visitor;
import heed.signin.Browser;
import heed.signin.Entrance;
import heed.signin.Proof;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import heed.web.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// From the link in the log to the first administrator.
@Controller
@RequestMapping("/setup")
class SetupPages {

    private final Setup setup;
    private final Keys keys;
    private final People people;
    private final Entrance entrance;
    private final Sessions sessions;

    SetupPages(Setup setup, Keys keys, People people, Entrance entrance, Sessions sessions) {
        this.setup = setup;
        this.keys = keys;
        this.people = people;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @GetMapping
    String where(Visitor visitor, HttpServletRequest request, Model model) {
        model.addAttribute("open", setup.open());
        model.addAttribute("mine", keys.fit(visitor, request));
        return "setup/where";
    }

    /// Only looks: programs that open links must not use this one up.
    @GetMapping("/link/{token}")
    String invited(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!setup.waiting(token)) {
            return ended(response);
        }
        model.addAttribute("token", token);
        return "setup/begin";
    }

    @PostMapping("/link/{token}")
    String begin(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var browser = Browser.key(request, response);
        return Reader.SYSTEM.reads(() -> setup.begin(token, browser)) ? "redirect:/setup/name" : ended(response);
    }

    @GetMapping("/administrator")
    String administrator(Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        keys.first(request, response);
        return page(visitor, Form.empty(), request, model);
    }

    /// Nobody proves a mailbox here, so no account that exists is entered by its address.
    @PostMapping("/administrator")
    String introduce(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        keys.first(request, response);
        var form = Form.of(typed);
        if (!Names.fits(form.value("name"))) {
            form = form.refuse("name", "setup.name-odd");
        }
        if (!Entrance.looksLikeAnAddress(form.value("email"))) {
            form = form.refuse("email", "setup.email-odd");
        } else if (people.behind(form.value("email")).isPresent()) {
            form = form.refuse("email", "setup.email-known");
        }
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visitor, form, request, model);
        }
        var email = form.value("email");
        var name = Names.clean(form.value("name"));
        var person = Reader.SYSTEM.reads(() -> people.arrive(email, name));
        entrance.enter(person.id(), Proof.DEVICE, request, response);
        return "redirect:/setup/administrator";
    }

    @PostMapping("/administrator/hat")
    String become(Visitor visitor, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        keys.first(request, response);
        var me = visitor.me().id();
        if (!withPasskey(request)) {
            return "redirect:/setup/administrator";
        }
        var hat = Reader.SYSTEM.reads(() -> setup.administrator(me));
        if (hat.isEmpty()) {
            return ended(response);
        }
        var session = Reader.SYSTEM.reads(() -> sessions.open(me, hat.get().id(), Proof.PASSKEY));
        SessionCookie.of(request).ifPresent(sessions::close);
        SessionCookie.give(request, response, session);
        next.addFlashAttribute("notice", "setup.is-administrator");
        return "redirect:/setup/mail";
    }

    private String page(Visitor visitor, Form form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("name", visitor.signedIn() ? visitor.me().name() : "");
        model.addAttribute("passkey", visitor.signedIn() && withPasskey(request));
        return "setup/administrator";
    }

    private boolean withPasskey(HttpServletRequest request) {
        return SessionCookie.of(request)
                .map(sessions::proof)
                .filter(Proof.PASSKEY::equals)
                .isPresent();
    }

    private static String ended(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "setup/ended";
    }
}
