package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
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

    /// A passkey is made by a script; all before it is done without one, and so is finding out.
    private void asFarAsTheBrowserAllowsWithoutAScript() {
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP.withoutScript())) {
            var page = context.newPage();
            var keys = new Keys(page, false);
            keys.opens(invited.path());
            keys.presses(keys.button("Begin"));
            page.waitForURL("**/setup/name");
            keys.types("What is this Heed called?", " ");
            keys.presses(keys.button("Next step"));
            keys.isRefused("What is this Heed called?");
            keys.types("What is this Heed called?", "Millbrook");
            keys.presses(keys.button("Next step"));
            page.waitForURL("**/setup/look");
            keys.types("Your colour", "120");
            keys.presses(keys.button("Show these colours"));
            keys.comes("table", "✓");
            keys.presses(keys.button("Next step"));
            page.waitForURL("**/setup/administrator");
            keys.types("Your name", "Ned Ash");
            keys.types("Your e-mail address", "ned@brookfield.example");
            page.keyboard().press("Enter");
            keys.reads("Ned Ash");
            assertThat(page.locator("noscript, .notice--warn").first().isVisible())
                    .isTrue();
            assertThat(page.locator("form[data-passkey]").isVisible()).isFalse();
        }
    }

    @Test
    void anOperatorBecomesTheFirstAdministratorInFiveStepsByKeyboard() {
        asFarAsTheBrowserAllowsWithoutAScript();
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = context.newPage();
            var keys = new Keys(page, true);
            PasskeyTests.device(context, page, true);
            keys.opens(invited.path());
            keys.presses(keys.button("Begin"));
            page.waitForURL("**/setup/name");

            keys.looksRight();
            keys.types("What is this Heed called?", "Brookfield");
            keys.presses(keys.button("Next step"));
            page.waitForURL("**/setup/look");
            assertThat(page.locator("header").first().textContent()).contains("Brookfield");

            keys.looksRight();
            keys.types("Your colour", "280");
            page.evaluate("document.body.dataset.before = ''");
            keys.presses(keys.button("Show these colours"));
            page.waitForCondition(
                    () -> page.locator("body:not([data-before]) table").count() == 1);
            page.waitForLoadState();
            assertThat(page.locator("[name=brand]").inputValue()).isEqualTo("280");
            assertThat(page.locator("table").textContent()).contains("✓").doesNotContain("✗");
            keys.presses(keys.button("Next step"));
            page.waitForURL("**/setup/administrator");

            keys.looksRight();
            keys.presses(keys.button("Next step"));
            keys.isRefused("Your name");
            keys.types("Your name", "May Orr");
            keys.types("Your e-mail address", "may@brookfield.example");
            page.keyboard().press("Enter");
            page.waitForCondition(
                    () -> page.locator("form[data-passkey]:not([hidden])").count() == 1);
            keys.looksRight();
            keys.presses(keys.button("Make a passkey"));
            page.waitForCondition(() -> page.locator("form[action$='/hat']").count() == 1);
            keys.looksRight();
            keys.presses(keys.button("Become the administrator"));
            page.waitForURL("**/setup/mail");

            keys.looksRight();
            keys.types("Server", "localhost");
            keys.types("Port", String.valueOf(post.getSmtp().getPort()));
            keys.picks(page.locator("[name=security]"), "NONE");
            keys.types("Mails come from", "heed@brookfield.example");
            keys.presses(keys.button("Send a test to"));
            keys.hears("took a test mail");
            assertThat(post.getReceivedMessages()).hasSize(1);
            keys.presses(keys.button("Keep"));
            page.waitForURL("**/setup/town");

            keys.looksRight();
            keys.chooses(page.locator("[name=town][value=empty]"));
            keys.presses(keys.button("Finish"));
            keys.hears("All set");
            assertThat(page.locator("header").first().textContent()).contains("May Orr");
            keys.opens("/suspensions");
            assertThat(page.locator("h1").textContent()).contains("only read");
            keys.opens("/setup/look");
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
