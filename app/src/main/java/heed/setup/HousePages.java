package heed.setup;

import heed.people.Visitor;
import heed.web.Form;
import heed.web.HouseSign;
import heed.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The name, the languages and the look of the house.
@Controller
class HousePages {

    private static final int LONGEST = 40;
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    private final OwnHouse house;
    private final HouseSign sign;
    private final Keys keys;
    private final Logo logos;
    private final List<Locale> spoken;

    HousePages(OwnHouse house, HouseSign sign, Keys keys, Logo logos) {
        this.logos = logos;
        this.house = house;
        this.sign = sign;
        this.keys = keys;
        this.spoken = sign.all();
    }

    @GetMapping("/setup/name")
    String name(Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        keys.check(visitor, request, response);
        return name(visitor, Form.empty(), sign.now().languages(), model);
    }

    @PostMapping("/setup/name")
    String call(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "en") String first,
            @RequestParam(defaultValue = "") List<String> languages,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        keys.check(visitor, request, response);
        var chosen = spoken.stream()
                .filter(it -> it.getLanguage().equals(first) || languages.contains(it.getLanguage()))
                .sorted(java.util.Comparator.comparing(it -> !it.getLanguage().equals(first)))
                .toList();
        var form = Form.empty().with("name", name.strip()).with("first", first);
        if (name.isBlank() || name.strip().length() > LONGEST) {
            form = form.refuse("name", "setup.house-name-odd");
        }
        if (chosen.isEmpty()) {
            form = form.refuse("first", "setup.needs-language");
        }
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return name(visitor, form, chosen, model);
        }
        house.name(
                name.strip(),
                chosen.stream().map(Locale::getLanguage).distinct().toList());
        return onward(visitor, next, "/setup/name", "/setup/look");
    }

    @GetMapping("/setup/look")
    String look(Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        keys.check(visitor, request, response);
        var now = house.chosen().colours();
        return look(visitor, Form.empty(), now == null ? Colours.OURS : now, model);
    }

    /// `act` is `try` to see the contrast only.
    @PostMapping("/setup/look")
    String paint(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        keys.check(visitor, request, response);
        var form = Form.of(typed);
        var colours = colours(form);
        if (colours == null) {
            form = form.refuse("brand", "setup.numbers-odd");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return look(visitor, form, Colours.OURS, model);
        }
        if (form.value("act").equals("try")) {
            return look(visitor, form, colours, model);
        }
        if (!colours.legible()) {
            form = form.refuse("brand", "setup.not-legible");
        }
        var drawn = logo == null || logo.isEmpty() ? java.util.Optional.<byte[]>empty() : logos.drawn(logo.getBytes());
        if (logo != null && !logo.isEmpty() && drawn.isEmpty()) {
            form = form.refuse("logo", "setup.logo-odd");
        }
        if (!form.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return look(visitor, form, colours, model);
        }
        house.colours(colours);
        if (form.value("no-logo").equals("on")) {
            house.logo(null);
        } else {
            drawn.ifPresent(house::logo);
        }
        return onward(visitor, next, "/setup/look", "/setup/administrator");
    }

    @GetMapping("/house/look.css")
    ResponseEntity<String> css() {
        var colours = house.chosen().colours();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .cacheControl(LONG)
                .body((colours == null ? Colours.OURS : colours).css());
    }

    @GetMapping("/house/logo.png")
    ResponseEntity<byte[]> logo() {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(LONG)
                .body(house.logo().orElseThrow(() -> new NotFound("logo")));
    }

    /// The first time one step leads to the next; later each page stands for itself.
    static String onward(Visitor visitor, RedirectAttributes next, String here, String step) {
        if (visitor.town()) {
            next.addFlashAttribute("notice", "setup.kept");
            return "redirect:" + here;
        }
        return "redirect:" + step;
    }

    private static @Nullable Colours colours(Form form) {
        try {
            var colours = new Colours(
                    Integer.parseInt(form.value("brand").strip()),
                    Math.round(Double.parseDouble(form.value("strength").strip().replace(',', '.')) * 10) / 10.0,
                    Integer.parseInt(form.value("accent").strip()));
            return colours.known() ? colours : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private String name(Visitor visitor, Form form, List<Locale> chosen, Model model) {
        var names = new LinkedHashMap<String, String>();
        spoken.forEach(it -> names.put(it.getLanguage(), it.getDisplayLanguage(it)));
        model.addAttribute("form", form);
        model.addAttribute("name", sign.now().name());
        model.addAttribute("first", chosen.isEmpty() ? "en" : chosen.getFirst().getLanguage());
        model.addAttribute("languages", names);
        model.addAttribute("chosen", chosen.stream().map(Locale::getLanguage).toList());
        model.addAttribute("later", visitor.town());
        return "setup/name";
    }

    private String look(Visitor visitor, Form form, Colours colours, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("colours", colours);
        model.addAttribute("logo", house.chosen().logo());
        model.addAttribute("later", visitor.town());
        return "setup/look";
    }
}
