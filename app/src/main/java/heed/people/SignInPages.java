package heed.people;

import heed.web.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/sign-in")
class SignInPages {

    private final SignIn signIn;
    private final Mail mail;

    SignInPages(SignIn signIn, Mail mail) {
        this.signIn = signIn;
        this.mail = mail;
    }

    /// The sign-in page that leads back to what was asked for; after an act, to the page the act came from.
    static String wayIn(HttpServletRequest request) {
        var asked = request.getRequestURI();
        if (!request.getMethod().equals("GET")) {
            var from = request.getHeader("Referer");
            asked = from == null ? "/" : from.replaceFirst("^https?://[^/]+", "");
        } else if (request.getQueryString() instanceof String query) {
            asked += "?" + query;
        }
        return "/sign-in?next=" + URLEncoder.encode(SignIn.path(asked), StandardCharsets.UTF_8);
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "/") String next, Model model) {
        return asking(model, Form.empty(), next);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String next,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!SignIn.looksLikeAnAddress(email)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return asking(model, Form.empty().with("email", email).refuse("email", "people.email-odd"), next);
        }
        var browser = SessionCookie.read(request, SessionCookie.BROWSER)
                .map(Secret::new)
                .orElseGet(Secret::fresh);
        SessionCookie.write(request, response, SessionCookie.BROWSER, browser.value(), Duration.ofHours(1));
        signIn.link(email, next, browser)
                .ifPresent(
                        token -> mail.signInLink(email.strip(), here(request) + "/sign-in/" + token.value(), locale));
        return "redirect:/sign-in/sent";
    }

    @GetMapping("/sent")
    String sent(Model model) {
        model.addAttribute("outbox", mail.outbox());
        return "people/sent";
    }

    /// Only looks: programs that open links in mails must not use them up.
    @GetMapping("/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return confirming(token, Form.empty(), model, request, response);
    }

    @PostMapping("/{token}")
    String enter(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (signIn.redeem(token, browser(request), name)) {
            case SignIn.Use.SignedIn done -> {
                SessionCookie.of(request).ifPresent(signIn::leave);
                SessionCookie.give(request, response, done.session());
                next.addFlashAttribute("notice", "people.welcome");
                yield "redirect:" + done.next();
            }
            case SignIn.Use.NeedsName _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var form = Form.empty().with("name", name).refuse("name", "people.name-odd");
                yield confirming(token, form, model, request, response);
            }
            case SignIn.Use.Ended _ -> ended(model, response);
        };
    }

    private String asking(Model model, Form form, String next) {
        model.addAttribute("form", form);
        model.addAttribute("next", SignIn.path(next));
        return "people/sign-in";
    }

    private String confirming(
            String token, Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        var waiting = signIn.waiting(token, browser(request));
        if (waiting.isEmpty()) {
            return ended(model, response);
        }
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("known", waiting.get().known());
        return "people/confirm";
    }

    private static String ended(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "people/ended";
    }

    private static String browser(HttpServletRequest request) {
        return SessionCookie.read(request, SessionCookie.BROWSER).orElse("");
    }

    private static String here(HttpServletRequest request) {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
