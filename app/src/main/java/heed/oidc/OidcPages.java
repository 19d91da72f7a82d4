package heed.oidc;

import gg.jte.Content;
import heed.database.Reader;
import heed.oidc.OidcTable.Asked;
import heed.oidc.OidcTable.Newcomer;
import heed.people.Names;
import heed.people.Visitor;
import heed.signin.Browser;
import heed.signin.Entrance;
import heed.signin.Entry;
import heed.signin.Proof;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import heed.signin.SignInPart;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Parts;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The way in through a provider, and the providers linked to one's account.
@Controller
class OidcPages implements SignInPart {

    private static final String ME = "/me";

    private final Providers providers;
    private final Journeys journeys;
    private final Identities identities;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Parts parts;

    OidcPages(
            Providers providers,
            Journeys journeys,
            Identities identities,
            Entrance entrance,
            Sessions sessions,
            Parts parts) {
        this.providers = providers;
        this.journeys = journeys;
        this.identities = identities;
        this.entrance = entrance;
        this.sessions = sessions;
        this.parts = parts;
    }

    @Override
    public Content onSignIn(Shell shell, String next) {
        return providers.all().isEmpty()
                ? NOTHING
                : parts.of("oidc/enter", Map.of("shell", shell, "providers", providers.all(), "next", next));
    }

    @Override
    public Content onMyPage(Visitor visitor, Shell shell, String next) {
        var mine = identities.of(visitor.me().id());
        return providers.all().isEmpty() && mine.isEmpty()
                ? NOTHING
                : parts.of(
                        "oidc/mine",
                        Map.of(
                                "shell",
                                shell,
                                "identities",
                                mine,
                                "providers",
                                providers.all(),
                                "next",
                                next.isEmpty() ? ME : next));
    }

    /// Goes to the provider. It is a link and no form, because our policy lets no form lead elsewhere; another site's
    /// page cannot send anybody on this way.
    ///
    /// @param link whether to link the provider to the account that is signed in here
    @GetMapping("/sign-in/oidc/{key}")
    String go(
            @PathVariable String key,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "false") boolean link,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = provider(key);
        var from = request.getHeader("Sec-Fetch-Site");
        if (from != null && !from.equals("same-origin")) {
            return "redirect:/sign-in";
        }
        if (link && !fresh(visitor, request)) {
            return "redirect:/sign-in?next="
                    + URLEncoder.encode(ME + "?next=" + Entrance.path(next), StandardCharsets.UTF_8);
        }
        var asked = new Asked(
                key,
                Journeys.secret(),
                Journeys.secret(),
                Entrance.path(next),
                link ? visitor.me().id() : null);
        var state = Journeys.secret();
        identities.ask(Browser.key(request, response), state, asked);
        return "redirect:" + Journeys.out(providers.registration(provider), asked, state, back(request, key));
    }

    @GetMapping("/sign-in/oidc/{key}/back")
    String back(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String iss,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var provider = provider(key);
        var browser = Browser.key(request);
        var asked = identities.asked(browser, state, key);
        if (asked.isEmpty() || code.isEmpty()) {
            return refused(next);
        }
        var user = journeys.back(providers.registration(provider), asked.get(), state, back(request, key), code, iss);
        if (user.isEmpty()) {
            return refused(next);
        }
        var newcomer = newcomer(provider, user.get(), asked.get().next());
        if (asked.get().links() != null) {
            return link(newcomer, asked.get(), visitor, next);
        }
        var person = identities.person(newcomer.issuer(), newcomer.subject());
        if (person.isEmpty()) {
            identities.welcome(browser, newcomer);
            return "redirect:/sign-in/oidc";
        }
        entrance.enter(person.get(), Proof.LINK, Entry.Way.PROVIDER, request, response);
        next.addFlashAttribute("notice", "oidc.welcome");
        return "redirect:" + newcomer.next();
    }

    @GetMapping("/sign-in/oidc")
    String introduce(Model model, HttpServletRequest request, HttpServletResponse response) {
        return introducing(Form.empty(), model, request, response);
    }

    @PostMapping("/sign-in/oidc")
    String enter(
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!Names.fits(name)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return introducing(
                    Form.empty().with("name", name).refuse("name", "oidc.name-odd"), model, request, response);
        }
        var browser = Browser.key(request);
        var entered = Reader.SYSTEM.reads(() -> identities.enter(browser, name));
        if (entered.isEmpty()) {
            return ended(response);
        }
        entrance.enter(entered.get().person(), Proof.LINK, Entry.Way.PROVIDER, request, response);
        next.addFlashAttribute("notice", "oidc.welcome");
        return "redirect:" + entered.get().next();
    }

    @PostMapping("/me/identities/{id}/removal")
    String unlink(@PathVariable UUID id, Visitor visitor, HttpServletRequest request, RedirectAttributes next) {
        var me = visitor.me().id();
        if (!fresh(visitor, request)) {
            return "redirect:/sign-in?next=/me";
        }
        var done =
                switch (identities.unlink(id, me)) {
                    case DONE -> "oidc.unlinked";
                    case LAST -> "oidc.last";
                    case UNKNOWN -> throw new NotFound("identity " + id);
                };
        next.addFlashAttribute("notice", done);
        return "redirect:/me";
    }

    /// Only whoever asked, and is still signed in here, links; and comes back to where they came from.
    private String link(Newcomer it, Asked asked, Visitor visitor, RedirectAttributes next) {
        boolean same = visitor.signedIn() && visitor.me().id().equals(asked.links());
        boolean linked = same && identities.link(it, visitor.me().id());
        next.addFlashAttribute("notice", linked ? "oidc.linked" : "oidc.taken");
        return "redirect:" + (it.next().equals("/") ? ME : it.next());
    }

    private boolean fresh(Visitor visitor, HttpServletRequest request) {
        visitor.me();
        return SessionCookie.of(request).filter(sessions::fresh).isPresent();
    }

    private String introducing(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        var newcomer = identities.newcomer(Browser.key(request));
        if (newcomer.isEmpty()) {
            return ended(response);
        }
        model.addAttribute("form", form);
        model.addAttribute("newcomer", newcomer.get());
        model.addAttribute(
                "label",
                providers.find(newcomer.get().provider()).map(Provider::label).orElse(""));
        return "oidc/introduce";
    }

    /// The number at the provider decides who somebody is. The name is only proposed; no address is asked for.
    private static Newcomer newcomer(Provider provider, OidcUser user, String next) {
        var name = user.getFullName();
        return new Newcomer(
                provider.key(),
                provider.issuer(),
                Objects.requireNonNull(user.getSubject()),
                name != null && Names.fits(name) ? Names.clean(name) : "",
                next);
    }

    private Provider provider(String key) {
        return providers.find(key).orElseThrow(() -> new NotFound("provider " + key));
    }

    private static String refused(RedirectAttributes next) {
        next.addFlashAttribute("notice", "oidc.refused");
        return "redirect:/sign-in";
    }

    private static String ended(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "oidc/ended";
    }

    private static String back(HttpServletRequest request, String key) {
        var url = request.getRequestURL();
        var here = url.substring(0, url.length() - request.getRequestURI().length());
        return here + "/sign-in/oidc/" + key + "/back";
    }
}
