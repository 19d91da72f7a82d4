package heed.web;

import gg.jte.Content;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The web room alone: real templates and filters, no database and no sign-in; and a few pages that another room
/// could have.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration"
        })
@ComponentScan("heed.web")
@Import(WebAlone.Samples.class)
class WebAlone {

    record Sample(int order, String path, String wordKey, String icon) implements NavItem {}

    @Bean
    NavItem first() {
        return new Sample(1, "/sample", "web.navigation", "house");
    }

    @Bean
    NavItem second() {
        return new Sample(2, "/other", "web.language", "compass");
    }

    @Bean
    AccountBox account() {
        return shell -> page -> page.writeContent("<b id=\"account\">Amina</b>");
    }

    @Controller
    @TestComponent
    static class Samples {

        private final Parts parts;

        Samples(Parts parts) {
            this.parts = parts;
        }

        @GetMapping("/sample")
        String sample(Model model) {
            model.addAttribute("title", "Sample <1>");
            model.addAttribute("content", (Content) page -> page.writeContent("<h1>Hello there</h1>"));
            return "web/page";
        }

        @GetMapping("/form")
        String form(Model model, Shell shell) {
            var form = Form.of(Map.of("title", "<script>alert(1)</script>")).refuse("title", "web.fault-422");
            var field = Map.<String, Object>of(
                    "shell", shell, "form", form, "name", "title", "label", "Title", "hint", "Short", "max", 80);
            model.addAttribute("title", "Form");
            model.addAttribute("content", (Content) page -> {
                parts.of("web/errors", Map.of("shell", shell, "form", form)).writeTo(page);
                parts.of("web/field", field).writeTo(page);
            });
            return "web/page";
        }

        @GetMapping("/work")
        String work(Model model, Shell shell, @RequestParam long done) {
            var progress = new Progress(done, 100, done == 100);
            model.addAttribute("title", "Work");
            model.addAttribute("refresh", progress.finished() ? 0 : 3);
            model.addAttribute(
                    "content",
                    parts.of(
                            "web/progress",
                            Map.of("shell", shell, "progress", progress, "label", "Reading votes", "path", "/work")));
            return "web/page";
        }

        @PostMapping("/done")
        String done(RedirectAttributes next) {
            next.addFlashAttribute("notice", "web.work-begins");
            return "redirect:/sample";
        }

        @GetMapping({"/things/{number}", "/things/{number}.json"})
        String thing(@PathVariable int number) {
            throw switch (number) {
                case 1 -> new NotFound("thing 1");
                case 2 -> new Forbidden("look at thing 2");
                case 3 -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "secret detail");
                default -> new IllegalStateException("secret detail");
            };
        }
    }
}
