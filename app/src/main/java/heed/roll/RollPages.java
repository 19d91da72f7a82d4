package heed.roll;

import heed.people.Visitor;
import heed.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where whoever acts for the town brings a register, looks at what it would change, and prints letters.
@Controller
@RequestMapping("/roll")
class RollPages {

    private final Roll roll;

    RollPages(Roll roll) {
        this.roll = roll;
    }

    @GetMapping
    String see(Visitor visitor, Model model) {
        visitor.mayOversee();
        model.addAttribute("town", visitor.town());
        return page(List.of(), model);
    }

    @PostMapping("/drafts")
    String send(
            @RequestParam(required = false) @Nullable MultipartFile register,
            Visitor visitor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var by = visitor.townHat().person();
        var read = read(register);
        if (!read.good()) {
            return refused(read, response, model);
        }
        return "redirect:/roll/drafts/" + roll.draft(read, by);
    }

    @GetMapping("/drafts/{id}")
    String look(@PathVariable UUID id, Visitor visitor, Model model) {
        visitor.townHat();
        model.addAttribute("preview", roll.preview(id).orElseThrow(() -> new NotFound("register " + id)));
        return "roll/preview";
    }

    @PostMapping("/drafts/{id}/keeping")
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "add") String how,
            Visitor visitor,
            RedirectAttributes next) {
        visitor.townHat();
        if (!roll.keep(id, how.equals("replace"))) {
            throw new NotFound("register " + id);
        }
        next.addFlashAttribute("notice", "roll.kept");
        return "redirect:/roll";
    }

    @PostMapping("/drafts/{id}/removal")
    String drop(@PathVariable UUID id, Visitor visitor, RedirectAttributes next) {
        visitor.townHat();
        if (!roll.drop(id)) {
            throw new NotFound("register " + id);
        }
        next.addFlashAttribute("notice", "roll.dropped");
        return "redirect:/roll";
    }

    /// Shown once, to be printed: names and addresses come from the file and are not kept.
    @PostMapping("/letters")
    String letters(
            @RequestParam(required = false) @Nullable MultipartFile register,
            Visitor visitor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var by = visitor.townHat().person();
        var read = read(register);
        if (!read.good()) {
            return refused(read, response, model);
        }
        model.addAttribute("letters", roll.letters(read, by));
        return "roll/letters";
    }

    private static Register read(@Nullable MultipartFile register) throws IOException {
        return Register.read(register == null ? new byte[0] : register.getBytes());
    }

    private String refused(Register read, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("more", read.faults().size() - read.shown().size());
        return page(read.shown(), model);
    }

    private String page(List<Register.Fault> faults, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("entries", roll.entries());
        return "roll/roll";
    }
}
