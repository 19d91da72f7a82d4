package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/// How a purpose comes to be: with the adviser, refused while it does not say why, then published.
final class Drafting {

    private Drafting() {}

    static void advised(Page page) {
        page.navigate("/adviser");
        StoryTown.looksRight(page);
        for (var answer : new String[] {"why=broken", "who=place", "stakes=small", "time=weeks", "promised=consult"}) {
            var parts = answer.split("=", 2);
            page.locator("input[name=" + parts[0] + "][value=" + parts[1] + "]").check();
        }
        page.locator("main form[action='/adviser'] button").click();
        page.waitForURL("**/adviser?*");
        assertThat(page.locator("#advice").textContent()).isEqualTo("Street problem");
        StoryTown.looksRight(page);
        page.locator("a.btn[href='/adviser/street']").click();
        page.waitForURL("**/adviser/street");
        StoryTown.looksRight(page);
        page.locator("[name=title]").fill("Mill Lane is light at night");
        page.locator("main form[action$='/drafts'] button").click();
        page.waitForURL("**/edit");
        assertThat(page.locator("[name=problem]").inputValue())
                .as("blank on purpose")
                .isEmpty();
    }

    static void refusedThenPublished(Page page, String purpose) {
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
        page.navigate(purpose);
        page.locator("form[action$='/opinions'] button").click();
        page.waitForURL("**" + purpose);
        assertThat(page.locator("main").textContent()).contains("as soon as this purpose is published");
        StoryTown.looksRight(page);
        page.navigate(purpose + "/edit");
        page.locator("button[formaction$='/publication']").click();
        page.waitForURL("**" + purpose);
        assertThat(page.locator("main").textContent()).contains("Published");
    }

    /// Advised, refused while it does not say why, published, by keyboard alone.
    static void byKeyboard(Page page, Fingers keys, String what, String purpose) {
        keys.open("/adviser");
        for (var answer : new String[][] {
            {"why", "broken"}, {"who", "place"}, {"stakes", "small"}, {"time", "weeks"}, {"promised", "consult"}
        }) {
            keys.choose(answer[0], answer[1]);
        }
        keys.press("form[action='/adviser'] button", "**/adviser?*");
        keys.press("a.btn[href='/adviser/street']", "**/adviser/street");
        keys.type("[name=title]", "The " + what + " steps are safe");
        keys.press("main form[action$='/drafts'] button", "**/edit");
        keys.press("button[formaction$='/publication']", "**/publication");
        keys.refused();
        keys.type("[name=problem]", "The steps have no rail; three people fell last winter.");
        keys.type("[name=affected]", "The 200 households by the " + what + ", above all the old.");
        keys.type("[name=outcome]", "One can go down in winter and hold on to something.");
        keys.press("button[name=next][value=indicator]", "**/indicators/new");
        keys.type("[name=name]", "People who fell on the steps in a winter");
        keys.type("[name=unit]", "people");
        keys.type("[name=baseline]", "3");
        keys.date("[name=baseline-at]", LocalDate.of(2025, 3, 1));
        keys.type("[name=target]", "0");
        keys.date("[name=target-at]", LocalDate.of(2060, 3, 1));
        keys.type("[name=source]", "Count of the clinic, every March");
        keys.press("main form[action$='/indicators'] button", "**/edit");
        keys.type("[name=decides]", "The office of streets, on the first of the month.");
        keys.type("[name=limits]", "There are 4,000 euros.");
        keys.choose("promise", "CONSULT");
        keys.press("button[formaction$='/publication']", "**" + purpose);
        assertThat(StoryTown.main(page)).contains("Published");
        keys.open(purpose);
        keys.press("form[action$='/opinions'] button", "**" + purpose + "**");
    }
}
