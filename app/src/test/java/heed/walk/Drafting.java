package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

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
}
