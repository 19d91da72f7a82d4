package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The web room alone: real templates and filters, no database and no sign-in.
@SpringBootTest(classes = PageTests.Alone.class)
@AutoConfigureMockMvc
class PageTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void aPageStandsInTheShell() {
        var page = pages.get().uri("/sample").exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"en\" dir=\"ltr\"", "Hello there", "Skip to main");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration"
            })
    @ComponentScan("heed.web")
    static class Alone {

        @Bean
        NavItem home() {
            return new NavItem() {
                @Override
                public int order() {
                    return 1;
                }

                @Override
                public String path() {
                    return "/sample";
                }

                @Override
                public String wordKey() {
                    return "web.navigation";
                }

                @Override
                public String icon() {
                    return "house";
                }
            };
        }
    }

    @Controller
    static class Samples {

        @GetMapping("/sample")
        String sample(Model model) {
            model.addAttribute("title", "Sample");
            model.addAttribute("content", (Content) page -> page.writeContent("<h1>Hello there</h1>"));
            return "web/page";
        }
    }
}
