package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// What the people of the story do more than once.
final class Acting {

    private Acting() {}

    static String says(Page page, String words) {
        page.navigate(StoryTests.PURPOSE + "/opinions");
        StoryTown.looksRight(page);
        page.locator("textarea[name=words]").fill(words);
        page.locator("#add > form button").last().click();
        page.waitForURL("**/statements/*");
        assertThat(page.locator("h1").textContent()).contains(words);
        return page.url().replaceFirst(".*/statements/", "");
    }

    static void asks(Page page, String question) {
        page.navigate("/offices/transport/questions");
        page.locator("[name=question]").fill(question);
        page.locator("form:has([name=question]) button").click();
        page.waitForURL("**/questions/*");
        assertThat(StoryTown.main(page)).contains(question);
    }

    static void answers(Page page, String words) {
        page.locator("input[name=fate][value=ADOPTED]").check();
        page.locator("[name=reason]").fill("It costs little.");
        page.locator("[name=words]").fill(words);
    }

    static void wired(Page page) {
        page.navigate(StoryTests.PURPOSE + "/tripwires");
        page.locator("[name=kind][value=CALLS]").check();
        page.locator("[name=threshold]").fill("1");
        page.locator("main form[action$='/tripwires'] button").click();
        page.waitForURL("**/tripwires");
        assertThat(StoryTown.main(page)).contains("One person asks to look at it again");
        StoryTown.looksRight(page);
    }

    static void closes(Page page, String on) {
        page.navigate(StoryTests.PURPOSE + "/closing");
        page.locator("[name=heard]").fill("It is dark.");
        page.locator("[name=decided]").fill("The lamps are mended.");
        page.locator("[name=next]").fill("The electrician comes.");
        page.locator("[name=on]").fill(on);
        page.locator("main form[action$='/closing'] button").click();
    }

    static void agrees(Page page, String statement) {
        page.navigate("/statements/" + statement);
        page.locator("form[action$='/vote'] button[value=AGREE]").first().click();
        page.waitForURL("**/statements/" + statement);
    }

    /// The office says what it counted.
    static void measures(Page page, String value, String on) {
        page.navigate(StoryTests.PURPOSE + "/indicators");
        page.locator("main section h2 a").first().click();
        page.waitForURL("**/indicators/*");
        page.locator("[name=value]").fill(value);
        page.locator("[name=on]").fill(on);
        page.locator("main form[action$='/measurements'] button").click();
        page.waitForURL(it -> !it.endsWith("/measurements"));
    }

    /// People of the demo town are asked about other promises too, one after the other.
    static void saysItHelped(Page page, String answer) {
        boolean ours = false;
        while (!ours) {
            page.navigate("/verdicts?next");
            assertThat(StoryTown.main(page)).contains("Did it help?");
            ours = page.locator("#q").textContent().contains(StoryTests.MOVE);
            page.locator("[name=answer][value=" + answer + "]").check();
            page.locator("[name=words]").fill("I see the steps now.");
            StoryTown.looksRight(page);
            page.locator("main form[action^='/verdicts/'] button").click();
            page.waitForURL("**/verdicts");
            assertThat(StoryTown.said(page)).contains("Your answer counts");
        }
    }
}
