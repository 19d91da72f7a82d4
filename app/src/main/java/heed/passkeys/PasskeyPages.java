package heed.passkeys;

import gg.jte.Content;
import heed.people.Visitor;
import heed.signin.Browser;
import heed.signin.Entrance;
import heed.signin.Entry;
import heed.signin.Proof;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import heed.signin.SignInPart;
import heed.web.Forbidden;
import heed.web.NotFound;
import heed.web.Parts;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Making, using and removing passkeys. The script on our pages asks the device; each answer comes back as a form.
@Controller
class PasskeyPages implements SignInPart {

    private static final String AGAIN = "redirect:/sign-in?next=/me";

    private final Passkeys passkeys;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Parts parts;
    /// The one that is served just now.
    private final HttpServletRequest here;

    PasskeyPages(Passkeys passkeys, Entrance entrance, Sessions sessions, Parts parts, HttpServletRequest here) {
        this.here = here;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.sessions = sessions;
        this.parts = parts;
    }

    @Override
    public Content onSignIn(Shell shell, String next) {
        return parts.of("passkeys/enter", Map.of("shell", shell, "next", next));
    }

    @Override
    public Content onMyPage(Visitor visitor, Shell shell) {
        return parts.of(
                "passkeys/mine",
                Map.of(
                        "shell", shell,
                        "passkeys", passkeys.of(visitor.me().id()),
                        "fresh", fresh(here)));
    }

    @PostMapping("/me/passkeys/options")
    ResponseEntity<String> create(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        if (!fresh(request)) {
            throw new Forbidden("passkeys are changed only right after signing in");
        }
        return json(passkeys.create(site(request), mayAdd(visitor, request).me(), Browser.key(request, response)));
    }

    @PostMapping("/me/passkeys")
    String made(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "/me") String to,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var me = mayAdd(visitor, request).me();
        if (!fresh(request)) {
            return AGAIN;
        }
        var named = label.isBlank() ? "Passkey" : label.strip();
        boolean made = passkeys.made(
                site(request),
                me,
                Browser.key(request),
                named.substring(0, Math.min(named.length(), Passkeys.LONGEST)),
                credential);
        if (made) {
            entrance.step(Proof.PASSKEY, request, response);
        }
        next.addFlashAttribute("notice", made ? "passkeys.made" : "passkeys.not-made");
        return "redirect:" + Entrance.path(to);
    }

    @PostMapping("/me/passkeys/{id}/removal")
    String remove(@PathVariable String id, Visitor visitor, HttpServletRequest request, RedirectAttributes next) {
        var me = mayAdd(visitor, request).me();
        if (!fresh(request)) {
            return AGAIN;
        }
        if (!id.matches("[A-Za-z0-9_-]{1,1400}") || !passkeys.remove(id, me.id())) {
            throw new NotFound("passkey");
        }
        next.addFlashAttribute("notice", "passkeys.removed");
        return "redirect:/me";
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> get(HttpServletRequest request, HttpServletResponse response) {
        return json(passkeys.get(site(request), Browser.key(request, response)));
    }

    @PostMapping("/sign-in/passkey")
    String enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var person = passkeys.shown(site(request), Browser.key(request), credential);
        if (person.isEmpty()) {
            passkeys.owner(credential)
                    .ifPresent(it -> entrance.refused(it, Entry.Way.PASSKEY, Entry.Refused.NOT_SIGNED, request));
            next.addFlashAttribute("notice", "passkeys.not-known");
            return "redirect:/sign-in";
        }
        entrance.enter(person.get(), Proof.PASSKEY, request, response);
        next.addFlashAttribute("notice", "passkeys.welcome");
        return "redirect:" + Entrance.path(to);
    }

    /// Whoever has a passkey already changes them only after using one: a mailbox alone does not take over a hat.
    private Visitor mayAdd(Visitor visitor, HttpServletRequest request) {
        var byPasskey = SessionCookie.of(request).map(sessions::proof).filter(Proof.PASSKEY::equals);
        if (byPasskey.isEmpty() && !passkeys.of(visitor.me().id()).isEmpty()) {
            throw new Forbidden("passkeys are changed only after signing in with one");
        }
        return visitor;
    }

    /// A passkey opens this account from now on, so whoever only finds an open device makes none, and takes none away.
    private boolean fresh(HttpServletRequest request) {
        return SessionCookie.of(request).filter(sessions::begun).isPresent();
    }

    private static Passkeys.Site site(HttpServletRequest request) {
        var url = request.getRequestURL();
        var origin = url.substring(0, url.length() - request.getRequestURI().length());
        return new Passkeys.Site(request.getServerName(), origin);
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
