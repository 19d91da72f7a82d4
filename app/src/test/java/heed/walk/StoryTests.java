package heed.walk;

import static heed.walk.Acting.answers;
import static heed.walk.Acting.asks;
import static heed.walk.Acting.closes;
import static heed.walk.Acting.says;
import static heed.walk.Acting.saysItHelped;
import static heed.walk.Acting.wired;
import static heed.walk.StoryTown.looksRight;
import static heed.walk.StoryTown.main;
import static heed.walk.StoryTown.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.TestDatabase;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The story of one purpose, from the adviser to the day on which it opens again, told in chapters that follow
/// each other.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({TestDatabase.class, MovedClock.class, StoryTown.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTests {

    static final String PURPOSE = "/purposes/mill-lane-is-light-at-night";
    private static final String LAMPS = "Put a lamp at each bend of the lane.";
    private static final String HEDGES = "Cut the hedges back so that light reaches the ground.";
    static final String MOVE = "The lamp stands at the upper bend.";

    @LocalServerPort
    int port;

    @Autowired
    StoryTown town;

    Browser browser;
    String lamps = "";
    String hedges = "";
    String clock = "";
    String promise = "";

    @BeforeAll
    void open() {
        browser = new Browser();
        town.mayor();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @AfterEach
    void nothingIsComplained() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void aPurposeIsAdvisedRefusedAndPublished() {
        as("ines", page -> {
            Drafting.advised(page);
            Drafting.refusedThenPublished(page, PURPOSE);
        });
    }

    @Test
    @Order(2)
    void peopleSayWhatTheyWant() {
        as("amina", page -> lamps = says(page, LAMPS));
        as("tomasz", page -> {
            hedges = says(page, HEDGES);
            page.navigate("/statements/" + lamps);
            looksRight(page);
            page.locator("form[action$='/vote'] button[value=AGREE]").first().click();
            page.waitForURL("**/statements/" + lamps);
        });
    }

    @Test
    @Order(3)
    void aQuestionStartsAClockThatIsPausedAndGoesUp() {
        as("amina", page -> {
            asks(page, "When is the lane lit again?");
            looksRight(page);
        });
        as("rashid", page -> {
            asks(page, "Who sweeps the leaves off the steps?");
            page.locator("main a[href^='/clocks/']").last().click();
            page.waitForURL("**/clocks/*");
            clock = page.url().replaceFirst(".*(/clocks/.*)", "$1");
        });
        as("ines", page -> {
            page.navigate(clock);
            page.locator("[name=until]").fill(town.in(20).toString());
            page.locator("main form[action$='/pauses'] button").click();
            assertThat(page.locator("[aria-invalid=true]").count())
                    .as("no reason was given")
                    .isOne();
            page.locator("[name=reason]").fill("The steps belong to the parks; we ask them.");
            page.locator("main form[action$='/pauses'] button").click();
            page.waitForURL("**" + clock);
            assertThat(main(page)).contains("The steps belong to the parks; we ask them.");
            looksRight(page);
        });
        town.pass(90);
        as("amina", page -> {
            page.navigate(clock);
            assertThat(main(page))
                    .contains(
                            "Handed up because it was late",
                            "Astrid Lund",
                            "The steps belong to the parks; we ask them.");
            looksRight(page);
            page.navigate("/clocks?state=late");
            assertThat(main(page)).contains("When is the lane lit again?");
        });
    }

    @Test
    @Order(4)
    void oneAnswerGoesToManyAndNamesThem() {
        as("ines", page -> {
            page.navigate("/offices/transport/questions");
            for (var question : new String[] {"When is the lane lit again?", "Who sweeps the leaves off the steps?"}) {
                page.locator("label.option", new Page.LocatorOptions().setHasText(question))
                        .locator("input")
                        .check();
            }
            page.locator("[name=reply]").fill("The lamps come in spring; the parks sweep on Mondays.");
            page.locator("main form[action$='/replies'] button").click();
            page.waitForURL(it -> !it.endsWith("/replies"));
            page.navigate(clock);
            page.locator("main a[href^='/contributions/']").last().click();
            assertThat(main(page))
                    .contains("The lamps come in spring", "When is the lane lit again?", "Who sweeps the leaves");
            looksRight(page);
        });
    }

    @Test
    @Order(5)
    void closingIsRefusedWhileSomebodyWaits() {
        as("ines", page -> {
            page.navigate(PURPOSE + "/answers?statement=" + lamps);
            answers(page, "You are right: it is dark at the bends.");
            page.locator("[name=promise]").fill(MOVE);
            page.locator("[name=due]").fill(town.in(30).toString());
            page.locator("main form:has([name=fate]) button:not([name])").last().click();
            page.waitForURL(it -> !it.contains("statement="));
            wired(page);
            closes(page, town.in(20).toString());
            assertThat(main(page)).contains("50%");
            assertThat(said(page)).isNotBlank();
            looksRight(page);
            page.navigate(PURPOSE + "/coverage");
            assertThat(main(page)).contains(HEDGES).doesNotContain(LAMPS);
            looksRight(page);
            page.navigate(PURPOSE + "/answers");
            page.locator("[name=statement][value='" + hedges + "']").check();
            answers(page, "The hedges are cut each autumn.");
            page.locator("[name=next]").fill("The gardeners come.");
            page.locator("[name=next-on]").fill(town.in(40).toString());
            page.locator("main form:has([name=fate]) button:not([name])").last().click();
            page.locator(".voice", new Page.LocatorOptions().setHasText("The hedges are cut each autumn."))
                    .first()
                    .waitFor();
            looksRight(page);
        });
    }

    @Test
    @Order(6)
    void aPromiseIsDelayedKeptContestedAndLookedAtAgain() {
        as("ines", page -> {
            page.navigate("/commitments?office=office:transport");
            page.locator("main a", new Page.LocatorOptions().setHasText(MOVE))
                    .first()
                    .click();
            page.waitForURL("**/commitments/*");
            promise = page.url().replaceFirst(".*(/commitments/.*)", "$1");
            page.locator("details:has([name=delay]) summary").click();
            page.locator("[name=delay]").fill("The pole came bent and was sent back.");
            page.locator("[name=delay-due]").fill(town.in(60).toString());
            page.locator("form:has([name=delay]) button").click();
            page.waitForURL("**" + promise);
            assertThat(main(page)).contains("The pole came bent and was sent back.");
            page.locator("[name=outcome][value=KEPT]").check();
            page.locator("[name=evidence]").fill("Lit since Monday, seen by two of us.");
            page.locator("form[action$='/settlement'] button").click();
            page.waitForURL("**" + promise);
            assertThat(main(page)).contains("Lit since Monday, seen by two of us.");
            looksRight(page);
        });
        as("amina", page -> {
            page.navigate(promise);
            page.locator("[name=contest]").fill("It goes out at ten, when we come home.");
            page.locator("[name=contest-link]").fill("https://riverton.example/dark.jpg");
            page.locator("form[action$='/contests'] button").click();
            page.waitForURL("**" + promise);
            looksRight(page);
        });
        as("ines", page -> {
            page.navigate(promise);
            assertThat(page.locator("[name=verdict]").count())
                    .as("who promised does not judge")
                    .isZero();
        });
        as("mayor", page -> {
            page.navigate(promise);
            page.locator("[name=verdict][value=STANDS]").check();
            page.locator("[name=verdict-reason]")
                    .fill("I stood there at eleven: the timer was set wrong, and is mended.");
            page.locator("form[action$='/verdict'] button").click();
            page.waitForURL("**" + promise);
            assertThat(main(page)).contains("It goes out at ten", "I stood there at eleven");
            looksRight(page);
        });
    }

    @Test
    @Order(7)
    void aMonthLaterPeopleSayWhetherItHelped() {
        town.pass(31);
        as("amina", page -> {
            saysItHelped(page);
            for (var path : new String[] {"/verdicts", "/indicators", "/report"}) {
                page.navigate(PURPOSE + path);
                assertThat(main(page)).as(path).contains(path.equals("/report") ? "What was done" : "1 of 2");
                looksRight(page);
            }
        });
    }

    @Test
    @Order(8)
    void itIsDecidedAndOpensAgainWhenEnoughPeopleAsk() {
        as("ines", page -> {
            page.navigate(PURPOSE + "/coverage");
            assertThat(page.locator("main ul.list li").allTextContents())
                    .as("who waits")
                    .isEmpty();
            closes(page, town.in(20).toString());
            assertThat(page.locator(".error").allTextContents()).isEmpty();
            page.waitForURL("**" + PURPOSE);
            assertThat(main(page)).contains("How it ended");
            looksRight(page);
        });
        as("rashid", page -> {
            page.navigate(PURPOSE + "/tripwires");
            page.locator("[name=call]").fill("The lamp is broken again.");
            page.locator("main form[action$='/calls'] button").click();
            page.waitForURL("**/tripwires");
            assertThat(main(page)).contains("The lamp is broken again.");
            town.pass(0);
            page.navigate(PURPOSE);
            assertThat(main(page)).contains("Why it was opened again", "One person asked", "The lamp is broken again.");
            looksRight(page);
        });
    }

    private void as(String who, Consumer<Page> acts) {
        town.as(who, browser, "http://localhost:" + port, acts);
    }
}
