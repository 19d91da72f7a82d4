package heed.walk;

import static heed.walk.StoryTown.looksRight;
import static heed.walk.StoryTown.main;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// What an office owes in the story: a clock that starts, stands still for a reason, goes on, and goes up.
final class Owing {

    static final String REASON = "The steps belong to the parks; we ask them.";

    private Owing() {}

    /// The clock that runs because the office was mentioned in what was said.
    static void mentioned(Page page, String words) {
        page.navigate("/clocks?office=office:transport&state=running");
        var clock = page.locator("main ul.list > li", new Page.LocatorOptions().setHasText(words))
                .first();
        assertThat(clock.textContent()).contains("the office was mentioned by");
        clock.locator("a[href^='/clocks/']").click();
        page.waitForURL("**/clocks/*");
        assertThat(main(page)).contains(words, "the office was mentioned by", "working day");
    }

    /// Refused without a reason, then paused, for everyone to read.
    static void pauses(Page page, String clock, String until) {
        page.navigate(clock);
        page.locator("[name=until]").fill(until);
        page.locator("main form[action$='/pauses'] button").click();
        assertThat(page.locator("[aria-invalid=true]").count())
                .as("no reason was given")
                .isOne();
        page.locator("[name=reason]").fill(REASON);
        page.locator("main form[action$='/pauses'] button").click();
        page.waitForURL("**" + clock);
        assertThat(main(page)).contains("Answer paused until", REASON);
        looksRight(page);
    }

    /// The end of the pause has come: the days count again, and that they did not stays written there.
    static void goesOn(Page page, String clock) {
        page.navigate(clock);
        assertThat(page.locator("h1 + p").textContent())
                .contains("Answer due in")
                .doesNotContain("paused");
        assertThat(main(page)).contains("From ", " to before ", REASON);
        looksRight(page);
    }

    static void wentUp(Page page, String clock, String to) {
        page.navigate(clock);
        assertThat(page.locator("h1 + p").textContent()).contains("late");
        assertThat(main(page)).contains("Handed up because it was late", to, REASON);
        looksRight(page);
        page.navigate("/clocks?state=late");
        assertThat(main(page)).contains("When is the lane lit again?");
    }

    /// What many asked is answered at once, and the answer lists them.
    static void answersMany(Page page, String clock, String answer, String... questions) {
        page.navigate("/offices/transport/questions");
        for (var question : questions) {
            page.locator("label.option", new Page.LocatorOptions().setHasText(question))
                    .locator("input")
                    .check();
        }
        page.locator("[name=reply]").fill(answer);
        page.locator("main form[action$='/replies'] button").click();
        page.waitForURL(it -> !it.endsWith("/replies"));
        page.navigate(clock);
        page.locator("main a[href^='/contributions/']").last().click();
        assertThat(main(page)).contains(answer).contains(questions);
        looksRight(page);
    }
}
