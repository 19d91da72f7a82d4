package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.TestDatabase;
import heed.database.Chore;
import heed.walk.Browser.Eyes;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// How the map came to be, for whoever hears the page, has only keys, or no scripts.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeksByKeyTests {

    private static final String WEEKS = KeyboardTests.SCHOOL + "/map/weeks";

    @LocalServerPort
    int port;

    @Autowired
    List<Chore> chores;

    Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
        chores.stream()
                .filter(it -> it.name().equals("weeks"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /// The slider over the weeks: what it is, on which week it stands, and what a step changed, in words.
    @Test
    void theSliderOverTheWeeksSaysTheWeekAndWhatItChanged() {
        chores.stream()
                .filter(it -> it.name().equals("weeks"))
                .findFirst()
                .orElseThrow()
                .run();
        seen(Eyes.DESKTOP, page -> {
            page.navigate(WEEKS);
            var heard = new Heard(page);
            assertThat(heard.all("slider"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.name()).startsWith("Choose one of "));
            var last = stands(page);
            assertThat(last).startsWith("The week from ");
            page.locator("#n").focus();
            page.keyboard().press("ArrowLeft");
            page.waitForCondition(() -> !heard.live().isEmpty());
            var before = stands(page);
            assertThat(before).startsWith("The week from ").isNotEqualTo(last);
            assertThat(heard.live())
                    .singleElement()
                    .asString()
                    .startsWith(before + ". By its end ")
                    .contains("for the first time");
            assertThat(heard.focused().role()).isEqualTo("slider");
            assertThat(page.locator("#week-h").textContent()).isEqualTo(before);
            assertThat(page.locator("#all-weeks [aria-current]").getAttribute("href"))
                    .as("the table marks the week that is shown")
                    .isEqualTo(page.locator("#all-weeks tbody tr a")
                            .nth(lastOf(page) - 2)
                            .getAttribute("href"));
        });
    }

    @Test
    void theWeeksAreLinksWithoutScript() {
        seen(Eyes.DESKTOP.withoutScript(), page -> {
            page.navigate(WEEKS);
            var last = page.locator("#week-h").textContent();
            page.locator("#week nav a").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/map/weeks?week=*");
            var before = page.locator("#week-h").textContent();
            assertThat(before).startsWith("The week from ").isNotEqualTo(last);
            page.locator("#n").focus();
            page.keyboard().press("End");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/map/weeks?n=*");
            assertThat(page.locator("#week-h").textContent()).isEqualTo(last);
        });
    }

    /// What a screen reader says for the value: Chromium's tree has the number of a native slider there.
    private static String stands(Page page) {
        return page.locator("#n").getAttribute("aria-valuetext");
    }

    private static int lastOf(Page page) {
        return Integer.parseInt(page.locator("#n").getAttribute("max"));
    }

    private void seen(Eyes eyes, Consumer<Page> walk) {
        browser.forget();
        try (var context = browser.opens("http://localhost:" + port, eyes)) {
            walk.accept(context.newPage());
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
