package heed.setup;

import heed.database.Reader;
import heed.demo.Town;
import heed.people.People;
import heed.people.Visitor;
import heed.signin.Entrance;
import heed.web.Form;
import heed.web.HouseSign;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the administrator does last: the server of the mails, with a test, and an empty or an invented town.
@Controller
@RequestMapping("/setup")
class TownPages {

    private static final int HIGHEST_PORT = 65_535;

    private final OwnHouse house;
    private final Town town;
    private final People people;
    private final HouseSign sign;
    private final MessageSource words;

    TownPages(OwnHouse house, Town town, People people, HouseSign sign, MessageSource words) {
        this.house = house;
        this.town = town;
        this.people = people;
        this.sign = sign;
        this.words = words;
    }

    @GetMapping("/mail")
    String mail(Visitor visitor, Model model) {
        visitor.townHat();
        return mail(Form.empty(), visitor, model);
    }

    /// `act` is `test` to send a mail to oneself without keeping the setting. A password that is left blank stays.
    @PostMapping("/mail")
    String keep(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        visitor.townHat();
        var form = Form.of(typed);
        var mail = setting(form);
        if (mail.isEmpty()) {
            form = form.refuse("host", "setup.mail-odd");
        } else if (form.value("act").equals("test")) {
            var me = people.addressesOf(visitor.me().id());
            boolean sent = !me.isEmpty()
                    && house.sends(
                            mail.get(),
                            me.getFirst(),
                            words.getMessage("setup.mail-subject", null, locale),
                            words.getMessage(
                                    "setup.mail-text", new Object[] {sign.now().name()}, locale));
            if (sent) {
                model.addAttribute("sent", me.getFirst());
                return mail(form, visitor, model);
            }
            form = form.refuse("host", "setup.mail-fails");
        }
        if (!form.ok() || mail.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return mail(form, visitor, model);
        }
        house.mail(mail.get());
        next.addFlashAttribute("notice", "setup.kept");
        return "redirect:/setup/town";
    }

    @GetMapping("/town")
    String town(Visitor visitor, Model model) {
        visitor.townHat();
        return town(Form.empty(), model);
    }

    @PostMapping("/town")
    String fill(
            @RequestParam(defaultValue = "") String town,
            Visitor visitor,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        visitor.townHat();
        var form = Form.empty().with("town", town);
        if (!town.equals("empty") && !town.equals("demo")) {
            form = form.refuse("town", "setup.town-choose");
        } else if (town.equals("demo") && !Reader.SYSTEM.reads(this.town::fill)) {
            form = form.refuse("town", "setup.town-lived-in");
        }
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return town(form, model);
        }
        next.addFlashAttribute("notice", "setup.done");
        return "redirect:/";
    }

    private Optional<MailSetting> setting(Form form) {
        var host = form.value("host").strip();
        var sender = form.value("sender").strip();
        try {
            int port = Integer.parseInt(form.value("port").strip());
            var password = form.value("password").isEmpty()
                    ? house.mail().map(MailSetting::password).orElse("")
                    : form.value("password");
            return host.matches("[A-Za-z0-9.:-]{1,200}")
                            && port > 0
                            && port <= HIGHEST_PORT
                            && (Entrance.looksLikeAnAddress(sender) || sender.matches("[^\\s@]+@localhost"))
                    ? Optional.of(new MailSetting(
                            host,
                            port,
                            MailSetting.Security.valueOf(form.value("security")),
                            form.value("login").strip(),
                            password,
                            sender))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String mail(Form form, Visitor visitor, Model model) {
        var kept = house.mail();
        model.addAttribute("form", form);
        model.addAttribute("kept", kept.orElse(new MailSetting("", 587, MailSetting.Security.STARTTLS, "", "", "")));
        model.addAttribute(
                "me", people.addressesOf(visitor.me().id()).stream().findFirst().orElse(""));
        return "setup/mail";
    }

    private String town(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("free", Reader.SYSTEM.reads(town::isFree));
        return "setup/town";
    }
}
