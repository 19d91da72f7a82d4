package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import heed.TestDatabase;
import heed.database.Reader;
import heed.tripwires.Tripwires;
import heed.walk.Browser.Eyes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The story of one purpose, from the adviser to the day on which it opens again.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopWalkTests {

    @LocalServerPort
    int port;

    @Autowired
    Tripwires tripwires;

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
    void aPurposeIsAdvisedRefusedPublishedDecidedAndOpenedAgain() {
        browser.forget();
        String purpose;
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = be(context, "ines");
            advised(page);
            purpose = page.url().replaceFirst(".*(/purposes/[^/]+)/edit.*", "$1");
            refusedThenPublished(page, purpose);
            wiredAndDecided(page, purpose);
        }
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = be(context, "amina");
            page.navigate(purpose + "/tripwires");
            page.locator("[name=call]").fill("The lamp is broken again.");
            page.locator("main form[action$='/calls'] button").click();
            page.waitForURL("**/tripwires");
            assertThat(page.locator("main").textContent()).contains("The lamp is broken again.");
            assertThat(Reader.SYSTEM.reads(tripwires::look)).isOne();
            page.navigate(purpose);
            assertThat(page.locator("main").textContent())
                    .contains("Why it was opened again", "One person asked", "The lamp is broken again.");
            looksRight(page);
            for (var path : new String[] {
                purpose + "/report",
                "/purposes/river-fit-to-swim/report",
                "/purposes/river-fit-to-swim/verdicts",
                "/purposes/river-fit-to-swim/reviews",
                "/purposes/river-fit-to-swim/indicators",
                "/offices/transport"
            }) {
                page.navigate(path);
                looksRight(page);
            }
        }
        assertThat(browser.complaints()).noneMatch(it -> !it.contains("422"));
    }

    private static void advised(Page page) {
        page.navigate("/adviser");
        looksRight(page);
        for (var answer : new String[] {"why=broken", "who=place", "stakes=small", "time=weeks", "promised=consult"}) {
            var parts = answer.split("=", 2);
            page.locator("input[name=" + parts[0] + "][value=" + parts[1] + "]").check();
        }
        page.locator("main form[action='/adviser'] button").click();
        page.waitForURL("**/adviser?*");
        assertThat(page.locator("#advice").textContent()).isEqualTo("Street problem");
        looksRight(page);
        page.locator("a.btn[href='/adviser/street']").click();
        page.waitForURL("**/adviser/street");
        looksRight(page);
        page.locator("[name=title]").fill("Mill Lane is light at night");
        page.locator("main form[action$='/drafts'] button").click();
        page.waitForURL("**/edit");
        assertThat(page.locator("[name=problem]").inputValue())
                .as("blank on purpose")
                .isEmpty();
    }

    private static void refusedThenPublished(Page page, String purpose) {
        page.locator("button[formaction$='/publication']").click();
        page.waitForURL("**/publication");
        assertThat(page.locator("main").textContent()).contains("Say what is wrong today.");
        page.locator("[name=problem]").fill("Two lamps of five are out; three people fell last winter.");
        page.locator("[name=affected]").fill("The 200 households of Mill Lane, above all those who come home late.");
        page.locator("[name=outcome]").fill("One can walk home at night and see the ground.");
        page.locator("[name=decides]").fill("The office of streets, on the first of the month.");
        page.locator("[name=limits]").fill("There are 4,000 euros.");
        page.locator("[name=promise][value=CONSULT]").check();
        page.locator("button[name=next][value=indicator]").click();
        page.waitForURL("**/indicators/new");
        page.locator("[name=name]").fill("People who fell in Mill Lane in a winter");
        page.locator("[name=unit]").fill("people");
        page.locator("[name=baseline]").fill("3");
        page.locator("[name=baseline-at]").fill("2025-03-01");
        page.locator("[name=target]").fill("0");
        page.locator("[name=target-at]").fill("2060-03-01");
        page.locator("[name=source]").fill("Count of the clinic, every March");
        page.locator("main form[action$='/indicators'] button").last().click();
        page.waitForURL("**/edit");
        page.locator("button[formaction$='/publication']").click();
        page.waitForURL("**" + purpose);
        assertThat(page.locator("main").textContent()).contains("Published");
    }

    private static void wiredAndDecided(Page page, String purpose) {
        page.navigate(purpose + "/tripwires");
        page.locator("[name=kind][value=CALLS]").check();
        page.locator("[name=threshold]").fill("1");
        page.locator("main form[action$='/tripwires'] button").click();
        page.waitForURL("**/tripwires");
        assertThat(page.locator("main").textContent()).contains("One person asks to look at it again");
        looksRight(page);
        page.navigate(purpose + "/closing");
        page.locator("[name=heard]").fill("It is dark.");
        page.locator("[name=decided]").fill("The lamps are mended.");
        page.locator("[name=next]").fill("The electrician comes.");
        page.locator("[name=on]").fill("2060-01-01");
        page.locator("main form[action$='/closing'] button").click();
        page.waitForURL("**" + purpose);
        assertThat(page.locator("main").textContent()).contains("How it ended");
    }

    private static void looksRight(Page page) {
        assertThat(Browser.axe(page)).as(page.url()).isEmpty();
    }

    private Page be(BrowserContext context, String who) {
        var page = context.newPage();
        page.navigate("/demo");
        page.locator("form[action='/demo/be/" + who + "'] button").click();
        page.waitForURL("http://localhost:" + port + "/");
        return page;
    }
}
