package heed.walk;

import static heed.walk.StoryTown.looksRight;
import static heed.walk.StoryTown.main;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// What becomes of the promise of the story.
final class Promising {

    private Promising() {}

    /// The address of the promise in the register of its office.
    static String found(Page page, String words) {
        page.navigate("/commitments?office=office:transport");
        page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        page.waitForURL("**/commitments/*");
        return page.url().replaceFirst(".*(/commitments/.*)", "$1");
    }

    static void delayed(Page page, String promise, String reason, String due) {
        page.navigate(promise);
        page.locator("details:has([name=delay]) summary").click();
        page.locator("[name=delay]").fill(reason);
        page.locator("[name=delay-due]").fill(due);
        page.locator("form:has([name=delay]) button").click();
        page.waitForURL("**" + promise);
        assertThat(main(page)).contains(reason);
    }

    static void kept(Page page, String promise, String evidence) {
        page.navigate(promise);
        page.locator("[name=outcome][value=KEPT]").check();
        page.locator("[name=evidence]").fill(evidence);
        page.locator("form[action$='/settlement'] button").click();
        page.waitForURL("**" + promise);
        assertThat(main(page)).contains(evidence);
        looksRight(page);
    }

    static void contests(Page page, String promise, String words, String link) {
        page.navigate(promise);
        page.locator("[name=contest]").fill(words);
        page.locator("[name=contest-link]").fill(link);
        page.locator("form[action$='/contests'] button").click();
        page.waitForURL("**" + promise);
        assertThat(main(page)).contains(words, "Contested");
        looksRight(page);
    }

    /// Who promised does not judge.
    static void mayNotJudge(Page page, String promise) {
        page.navigate(promise);
        assertThat(page.locator("[name=verdict]").count())
                .as("who promised does not judge")
                .isZero();
    }

    static void judges(Page page, String promise, String verdict, String reason) {
        page.navigate(promise);
        page.locator("[name=verdict][value=" + verdict + "]").check();
        page.locator("[name=verdict-reason]").fill(reason);
        page.locator("form[action$='/verdict'] button").click();
        page.waitForURL("**" + promise);
        assertThat(main(page)).contains(reason);
        looksRight(page);
    }

    /// What the list of how offices listen says of this one about its promises.
    static String listening(Page page) {
        page.navigate("/listening?office=office:transport");
        looksRight(page);
        return page.locator("main section", new Page.LocatorOptions().setHasText("Transport & Mobility"))
                .first()
                .textContent()
                .replaceAll("\\s+", " ");
    }
}
