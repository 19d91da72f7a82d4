package heed.signin;

import heed.database.Reader;
import heed.people.Visitor;
import heed.web.Form;
import heed.web.HouseAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Pace pace;
    private final HouseAddress house;
    private final ObjectProvider<SignInPart> parts;

    SignInPages(SignIn signIn, Mail mail, Pace pace, HouseAddress house, ObjectProvider<SignInPart> parts) {
        this.signIn = signIn;
        this.mail = mail;
        this.pace = pace;
        this.house = house;
        this.parts = parts;
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
        return "/sign-in?next=" + URLEncoder.encode(SignIn.path(asked), StandardCharsets.UTF_8)
                + (request.getAttribute(SignedInVisitors.BUSY) == null ? "" : "&busy=true");
    }

    @GetMapping
    String ask(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "false") boolean busy,
            Visitor visitor,
            Model model) {
        model.addAttribute("busy", busy);
        return asking(model, Form.empty(), next, visitor);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String next,
            Visitor visitor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!SignIn.looksLikeAnAddress(email)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return asking(model, Form.empty().with("email", email).refuse("email", "signin.email-odd"), next, visitor);
        }
        var browser = Browser.secret(request, response);
        var here = house.inMails(request);
        if (here.isPresent() && pace.anotherLink(request.getRemoteAddr(), email)) {
            signIn.link(email, next, browser)
                    .ifPresent(token -> mail.signInLink(email.strip(), here.get() + token.path(), locale));
        }
        return "redirect:/sign-in/sent";
    }

    @GetMapping("/sent")
    String sent(Model model, HttpServletRequest request) {
        model.addAttribute("reached", house.inMails(request).isPresent());
        model.addAttribute("outbox", mail.outbox());
        return "signin/sent";
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
        var here = SessionCookie.of(request);
        return switch (Reader.SYSTEM.reads(
                () -> signIn.redeem(token, Browser.secret(request), name, here, Device.of(request)))) {
            case SignIn.Use.SignedIn done -> {
                here.ifPresent(signIn::leave);
                SessionCookie.give(request, response, done.session());
                next.addFlashAttribute("notice", done.kept() ? "signin.all-kept" : "signin.welcome");
                yield "redirect:" + done.next();
            }
            case SignIn.Use.Joined done -> {
                here.ifPresent(signIn::leave);
                SessionCookie.give(request, response, done.session());
                next.addFlashAttribute("notice", "signin.joined");
                yield "redirect:/me";
            }
            case SignIn.Use.NeedsName _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var form = Form.empty().with("name", name).refuse("name", "signin.name-odd");
                yield confirming(token, form, model, request, response);
            }
            case SignIn.Use.Ended _ -> ended(model, response);
        };
    }

    private String asking(Model model, Form form, String next, Visitor visitor) {
        model.addAttribute("form", form);
        model.addAttribute("guest", visitor.guest());
        model.addAttribute("parts", parts.orderedStream().toList());
        model.addAttribute("next", SignIn.path(next));
        return "signin/sign-in";
    }

    private String confirming(
            String token, Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        var waiting = signIn.waiting(token, Browser.secret(request));
        if (waiting.isEmpty()) {
            return ended(model, response);
        }
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("known", waiting.get().known());
        model.addAttribute("joins", waiting.get().joins());
        return "signin/confirm";
    }

    private static String ended(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "signin/ended";
    }
}
