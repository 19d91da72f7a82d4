package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import heed.TestDatabase;
import heed.setup.InvitedLink;
import heed.walk.Browser.Eyes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The first run of an empty house, from the line in its log to the start page, by keyboard alone.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "heed.a-house-of-its-own=for the first run")
@Import({TestDatabase.class, InvitedLink.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupWalkTests {

    @LocalServerPort
    int port;

    @Autowired
    InvitedLink invited;

    Browser browser;

    final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort().verbose(false));

    @BeforeAll
    void open() {
        browser = new Browser();
        post.start();
    }

    @AfterAll
    void close() {
        browser.close();
        post.stop();
    }

    @Test
    void anOperatorBecomesTheFirstAdministratorInFiveStepsByKeyboard() {
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = context.newPage();
            PasskeyTests.device(context, page, true);
            page.navigate(invited.path());
            clean(page);
            press(page, "main button");
            page.waitForURL("**/setup/name");

            clean(page);
            type(page, "name", "Brookfield");
            press(page, "main button.btn");
            page.waitForURL("**/setup/look");
            assertThat(page.locator("header").first().textContent()).contains("Brookfield");

            clean(page);
            type(page, "brand", "280");
            press(page, "main button[value=try]");
            page.waitForCondition(
                    () -> page.locator("[name=brand]").inputValue().equals("280"));
            assertThat(page.locator("table").textContent()).contains("✓").doesNotContain("✗");
            press(page, "main button[value=keep]");
            page.waitForURL("**/setup/administrator");

            clean(page);
            type(page, "name", "May Orr");
            type(page, "email", "may@brookfield.example");
            press(page, "main button.btn");
            page.waitForCondition(
                    () -> page.locator("form[data-passkey]:not([hidden])").count() == 1);
            clean(page);
            press(page, "form[data-passkey] button");
            page.waitForCondition(() -> page.locator("form[action$='/hat']").count() == 1);
            clean(page);
            press(page, "form[action$='/hat'] button");
            page.waitForURL("**/setup/mail");

            type(page, "host", "localhost");
            type(page, "port", String.valueOf(post.getSmtp().getPort()));
            page.locator("[name=security]").selectOption("NONE");
            type(page, "sender", "heed@brookfield.example");
            press(page, "main button[value=test]");
            page.waitForCondition(() -> page.locator("main").textContent().contains("took a test mail"));
            clean(page);
            assertThat(post.getReceivedMessages()).hasSize(1);
            press(page, "main button[value=keep]");
            page.waitForURL("**/setup/town");

            clean(page);
            page.locator("[name=town][value=empty]").focus();
            page.keyboard().press("Space");
            press(page, "main button.btn");
            page.waitForCondition(() -> page.locator("main").textContent().contains("All set"));
            assertThat(page.locator("header").first().textContent()).contains("May Orr");
            page.navigate("/suspensions");
            assertThat(page.locator("h1").textContent()).contains("only read");
            page.navigate("/setup/look");
            clean(page);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static void clean(Page page) {
        assertThat(Browser.axe(page)).as(page.url()).isEmpty();
        assertThat(Browser.overflows(page)).as(page.url()).isFalse();
    }

    private static void type(Page page, String name, String text) {
        page.locator("main [name=" + name + "]").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /// The button is reached by Tab, as by somebody without a mouse.
    private static void press(Page page, String button) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.locator(button).first().evaluate("it => it === document.activeElement")) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + button + " on " + page.url());
    }
}
