package heed.notices;

import heed.database.Reader;
import heed.people.Visitor;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where one chooses whether notices come by mail, and where a link in a mail ends that.
@Controller
class MailPages {

    private final Mailings mailings;

    MailPages(Mailings mailings) {
        this.mailings = mailings;
    }

    @PostMapping("/me/notices/mail")
    String choose(
            @RequestParam(defaultValue = "") String pace,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes next) {
        var me = visitor.me().id();
        for (var it : Pace.values()) {
            if (it.word().equals(pace)) {
                mailings.choose(me, it, shell.locale());
                next.addFlashAttribute("notice", it == Pace.NONE ? "notices.mail-ended" : "notices.mail-chosen");
            }
        }
        return "redirect:/me/notices";
    }

    /// Looking ends nothing: some mail programs open every link.
    @GetMapping("/mail/end/{token}")
    ModelAndView ask(@PathVariable String token) {
        if (!Reader.SYSTEM.reads(() -> mailings.leads(token))) {
            throw new NotFound("mails to end");
        }
        return new ModelAndView("notices/end", Map.of("token", token, "ended", false));
    }

    /// Pressed in a mail program (RFC 8058) or on our page.
    @PostMapping("/mail/end/{token}")
    ModelAndView end(@PathVariable String token) {
        if (!Reader.SYSTEM.reads(() -> mailings.end(token))) {
            throw new NotFound("mails to end");
        }
        return new ModelAndView("notices/end", Map.of("token", token, "ended", true));
    }
}
