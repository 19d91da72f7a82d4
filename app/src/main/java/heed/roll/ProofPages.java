package heed.roll;

import gg.jte.Content;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.Visitor;
import heed.signin.Entrance;
import heed.signin.SignInPart;
import heed.web.Form;
import heed.web.Parts;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where somebody shows that they live here: by what the roll holds, or by the code of a letter.
@Controller
@RequestMapping("/me/proof")
class ProofPages implements SignInPart {

    private final Roll roll;
    private final Proofs proofs;
    private final Parts parts;

    ProofPages(Roll roll, Proofs proofs, Parts parts) {
        this.roll = roll;
        this.proofs = proofs;
        this.parts = parts;
    }

    @Override
    public Content onMyPage(Visitor visitor, Shell shell) {
        var me = visitor.me().id();
        return parts.of(
                "roll/mine",
                Map.of(
                        "shell",
                        shell,
                        "identified",
                        proofs.rung(me) == Rung.IDENTIFIED,
                        "area",
                        proofs.area(me).orElse(""),
                        "town",
                        visitor.town()));
    }

    /// @param next where the person came from, and goes back to
    @GetMapping
    String see(@RequestParam(defaultValue = "/me") String next, Visitor visitor, Model model) {
        return page(visitor, Form.empty().with("next", next), model);
    }

    @PostMapping("/roll")
    String inRoll(
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var me = visitor.me().id();
        var form = Form.of(typed);
        if (form.value("name").isBlank()) {
            form = form.refuse("name", "roll.needs-name");
        }
        if (!Register.isDay(form.value("born"))) {
            form = form.refuse("born", "roll.needs-born");
        }
        if (form.value("address").isBlank()) {
            form = form.refuse("address", "roll.needs-address");
        }
        if (form.ok()) {
            form = said(
                    form,
                    "name",
                    roll.mayTry(me)
                            ? roll.inRoll(me, form.value("name"), form.value("born"), form.value("address"))
                            : new Roll.Proving.TooOften());
        }
        return answer(form, visitor, response, next, model);
    }

    @PostMapping("/code")
    String byLetter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "next", defaultValue = "/me") String back,
            Visitor visitor,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var me = visitor.me().id();
        var form = Form.empty().with("code", code).with("next", back);
        form = code.isBlank()
                ? form.refuse("code", "roll.needs-code")
                : said(form, "code", roll.mayTry(me) ? roll.byLetter(me, code) : new Roll.Proving.TooOften());
        return answer(form, visitor, response, next, model);
    }

    private static Form said(Form form, String field, Roll.Proving proving) {
        return switch (proving) {
            case Roll.Proving.Done _ -> form;
            case Roll.Proving.Unknown _ -> form.refuse(field, "roll.unknown-" + field);
            case Roll.Proving.TooOften _ -> form.refuse(field, "roll.too-often");
        };
    }

    private String answer(
            Form form, Visitor visitor, HttpServletResponse response, RedirectAttributes next, Model model) {
        if (form.ok()) {
            next.addFlashAttribute("notice", "roll.verified");
            return "redirect:" + Entrance.path(form.values().getOrDefault("next", "/me"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visitor, form, model);
    }

    private String page(Visitor visitor, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("area", proofs.area(visitor.me().id()).orElse(""));
        model.addAttribute("entries", roll.entries());
        return "roll/proof";
    }
}
