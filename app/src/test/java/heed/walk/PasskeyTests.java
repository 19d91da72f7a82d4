package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import heed.TestDatabase;
import heed.walk.Browser.Eyes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// Passkeys in a real Chromium, with an authenticator that Chromium itself plays.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTests {

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
    void aPasskeyIsMadeUsedAndRemovedByKeyboard() {
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = be(context, "tomasz");
            var device = device(context, page, true);
            page.navigate("/me");
            page.locator("form[data-passkey] input[name=label]").fill("Bakery tablet");
            page.keyboard().press("Enter");
            page.waitForCondition(
                    () -> page.locator("main").textContent().contains("you can sign in with this device"));
            assertThat(page.locator("main").textContent()).contains("Bakery tablet");
            assertThat(Browser.axe(page)).isEmpty();

            leave(page);
            page.navigate("/sign-in?next=/purposes");
            new Keys(page, true).presses(page.locator("form[data-passkey] button"));
            page.waitForCondition(
                    () -> page.locator("header").first().textContent().contains("Tomasz"));
            assertThat(page.url()).isEqualTo("http://localhost:" + port + "/purposes");

            page.navigate("/me");
            new Keys(page, true).presses(page.locator("form[action$='/removal'] button"));
            page.waitForCondition(() -> page.locator("main").textContent().contains("no longer opens your account"));
            device.detach();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPasskeyThatIsNotKnownHereOpensNothing() {
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = be(context, "lucia");
            device(context, page, true);
            page.navigate("/me");
            page.locator("form[data-passkey] button").click();
            page.waitForCondition(() -> page.locator("form[action$='/removal']").count() == 1);
            page.locator("form[action$='/removal'] button").click();
            page.waitForCondition(() -> page.locator("form[action$='/removal']").count() == 0);
            leave(page);
            page.navigate("/sign-in");
            page.locator("form[data-passkey] button").click();
            page.waitForCondition(() -> page.locator("main").textContent().contains("not known here"));
            assertThat(page.locator("header").textContent()).contains("Sign in");
        }
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerMakesNoPasskey() {
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = be(context, "rashid");
            device(context, page, false);
            page.navigate("/me");
            page.locator("form[data-passkey] button").click();
            page.waitForCondition(() -> page.locator("#live").textContent().contains("did not answer"));
            page.navigate("/me");
            assertThat(page.locator("form[action$='/removal']").count()).isZero();
        }
        browser.forget();
    }

    private Page be(BrowserContext context, String who) {
        var page = context.newPage();
        page.navigate("/demo");
        page.locator("form[action='/demo/be/" + who + "'] button").click();
        page.waitForURL("http://localhost:" + port + "/");
        return page;
    }

    private static void leave(Page page) {
        page.navigate("/me");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForCondition(() -> page.locator("header").textContent().contains("Sign in"));
    }

    static CDPSession device(BrowserContext context, Page page, boolean knowsItsOwner) {
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", knowsItsOwner);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
        return session;
    }
}
