package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.TestDatabase;
import heed.walk.Browser.Eyes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// Every page of the demo town, as different people see it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTests {

    static final List<String> PAGES = List.of("/", "/search", "/sign-in");

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void axeFindsNothingOnAnyPageForAnyEyes() {
        var found = new ArrayList<String>();
        for (var eyes : List.of(
                Eyes.DESKTOP,
                new Eyes(true, true, 1280, "en"),
                new Eyes(true, false, 390, "en"),
                new Eyes(true, false, 1280, "ar"))) {
            try (var context = browser.opens("http://localhost:" + port, eyes)) {
                var page = context.newPage();
                for (var path : PAGES) {
                    page.navigate(path);
                    found.addAll(Browser.axe(page));
                    if (Browser.overflows(page)) {
                        found.add(path + " is wider than the window at " + eyes);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
