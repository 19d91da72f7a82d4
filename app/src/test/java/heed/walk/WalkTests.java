package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.TestDatabase;
import heed.walk.Browser.Eyes;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The story of one voice in the demo town, from the why to the promise, with and without JavaScript.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTests {

    static final String SCHOOL = "/purposes/walk-to-school";

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
    void aVoiceIsHeardAnsweredAndTraced() {
        story(Eyes.DESKTOP, "We need a bench halfway up the hill, for small legs.");
    }

    @Test
    void theSameWithoutJavaScript() {
        story(Eyes.DESKTOP.withoutScript(), "Paint the kerb yellow where children wait to cross.");
    }

    /// A resident reads the why, votes with the keyboard, adds a statement; an official answers and promises; the
    /// resident sees the fate; a journalist takes the data.
    private void story(Eyes eyes, String words) {
        browser.forget();
        String statement;
        try (var context = browser.opens("http://localhost:" + port, eyes)) {
            var page = be(context, "amina");
            page.navigate(SCHOOL);
            assertThat(page.locator("h1").textContent()).contains("Every child can walk to school safely");
            vote(page, eyes.script());
            page.navigate(SCHOOL + "/opinions");
            assertThat(page.locator("#opinion-map svg[role=img]").count()).isOne();
            page.locator("textarea[name=words]").fill(words);
            page.locator("textarea[name=words]").press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/statements/*");
            assertThat(page.locator("h1").textContent()).contains(words);
            statement = page.url().replaceFirst(".*/statements/", "");
            looksRight(page, eyes);
        }
        try (var context = browser.opens("http://localhost:" + port, eyes)) {
            var page = be(context, "ines");
            page.navigate(SCHOOL + "/answers?statement=" + statement);
            looksRight(page, eyes);
            page.locator("input[name=fate][value=ADOPTED]").check();
            page.locator("[name=reason]").fill("It costs little and helps the smallest.");
            page.locator("[name=words]").fill("We walked the way with your words in hand, and you are right.");
            page.locator("[name=promise]").fill("It is there by the end of March.");
            page.locator("[name=due]")
                    .fill(java.time.LocalDate.now(java.time.Clock.systemUTC())
                            .plusDays(120)
                            .toString());
            page.locator("main form:has([name=fate]) button:not([name])").last().click();
            page.waitForURL(it -> !it.contains("statement="));
        }
        try (var context = browser.opens("http://localhost:" + port, eyes)) {
            var page = be(context, "amina");
            page.navigate("/statements/" + statement);
            assertThat(page.locator("main").textContent()).contains("Adopted", "you are right", "by the end of March");
            page.navigate("/trace/" + statement);
            assertThat(page.locator("main").textContent()).contains("you are right");
            looksRight(page, eyes);
        }
        try (var context = browser.opens("http://localhost:" + port, eyes)) {
            var csv = context.request().get(SCHOOL + "/statements.csv");
            assertThat(csv.text()).contains(words).contains("adopted");
            assertThat(context.request().get("/commitments.csv").text()).contains("by the end of March");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /// axe is a script itself, so it looks only where scripts run.
    private static void looksRight(com.microsoft.playwright.Page page, Eyes eyes) {
        if (eyes.script()) {
            assertThat(Browser.axe(page)).isEmpty();
        }
    }

    private com.microsoft.playwright.Page be(com.microsoft.playwright.BrowserContext context, String who) {
        var page = context.newPage();
        page.navigate("/demo");
        page.locator("form[action='/demo/be/" + who + "'] button").click();
        page.waitForURL("http://localhost:" + port + "/");
        return page;
    }

    /// Ten answers by keyboard: with a script by the keys 1, 2, 3; without one by Tab and Enter, page after page.
    private static void vote(com.microsoft.playwright.Page page, boolean script) {
        for (int i = 0; i < 10; i++) {
            var asked = page.locator("#opinions-h").textContent();
            var button = page.locator("#opinions button[value="
                    + List.of("AGREE", "DISAGREE", "PASS").get(i % 3) + "]");
            button.focus();
            page.keyboard().press(script ? String.valueOf(i % 3 + 1) : "Enter");
            page.waitForCondition(() -> page.locator("#opinions-h").count() == 1
                    && !page.locator("#opinions-h").textContent().equals(asked));
        }
    }
}
