package heed.walk;

import static heed.walk.Acting.agrees;
import static heed.walk.Acting.answers;
import static heed.walk.Acting.asks;
import static heed.walk.Acting.closes;
import static heed.walk.Acting.measures;
import static heed.walk.Acting.says;
import static heed.walk.Acting.saysItHelped;
import static heed.walk.Acting.wired;
import static heed.walk.StoryTown.looksRight;
import static heed.walk.StoryTown.main;
import static heed.walk.StoryTown.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.TestDatabase;
import java.util.List;
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
    private static final String LAMPS = "Put a lamp at each bend of the lane, @transport.";
    private static final String HEDGES = "Cut the hedges back so that light reaches the ground.";
    private static final String WHEN = "When is the lane lit again?";
    private static final String WHO = "Who sweeps the leaves off the steps?";
    /// Who say that they agree, and are asked later whether it helped.
    private static final List<String> NEIGHBOURS = List.of("edith", "farid", "gil", "hana");

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
    void peopleSayWhatTheyWantAndMentionTheOffice() {
        as("amina", page -> {
            lamps = says(page, LAMPS);
            Owing.mentioned(page, LAMPS);
        });
        as("tomasz", page -> {
            hedges = says(page, HEDGES);
            agrees(page, lamps);
            looksRight(page);
        });
        NEIGHBOURS.forEach(it -> as(it, page -> agrees(page, lamps)));
    }

    @Test
    @Order(3)
    void aQuestionStartsAClockThatIsPausedGoesOnAndGoesUp() {
        as("amina", page -> {
            asks(page, WHEN);
            looksRight(page);
        });
        as("rashid", page -> {
            asks(page, WHO);
            page.locator("main a[href^='/clocks/']").last().click();
            page.waitForURL("**/clocks/*");
            clock = page.url().replaceFirst(".*(/clocks/.*)", "$1");
        });
        as("ines", page -> Owing.pauses(page, clock, town.in(20).toString()));
        town.pass(21);
        as("amina", page -> Owing.goesOn(page, clock));
        town.pass(69);
        as("amina", page -> Owing.wentUp(page, clock, "Astrid Lund"));
    }

    @Test
    @Order(4)
    void oneAnswerGoesToManyAndNamesThem() {
        as(
                "ines",
                page -> Owing.answersMany(
                        page, clock, "The lamps come in spring; the parks sweep on Mondays.", WHEN, WHO));
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
    void aPromiseIsDelayedKeptContestedAndStands() {
        as("ines", page -> {
            promise = Promising.found(page, MOVE);
            Promising.delayed(
                    page,
                    promise,
                    "The pole came bent and was sent back.",
                    town.in(60).toString());
            Promising.kept(page, promise, "Lit since Monday, seen by two of us.");
        });
        as(
                "amina",
                page -> Promising.contests(
                        page, promise, "It goes out at ten, when we come home.", "https://riverton.example/dark.jpg"));
        as("ines", page -> Promising.mayNotJudge(page, promise));
        as(
                "mayor",
                page -> Promising.judges(
                        page, promise, "STANDS", "I stood there at eleven: the timer was set wrong, and is mended."));
    }

    @Test
    @Order(7)
    void aMonthLaterWhatPeopleSayStandsBesideTheOfficialFigure() {
        town.pass(31);
        as("ines", page -> measures(page, "2", town.in(0).toString()));
        as("amina", page -> {
            saysItHelped(page, "YES");
            page.navigate(PURPOSE + "/verdicts");
            assertThat(main(page)).contains(MOVE, "1 of 6 answered").doesNotContain("17%");
        });
        for (int i = 0; i < NEIGHBOURS.size(); i++) {
            var said = i == 0 ? "NO" : "YES";
            as(NEIGHBOURS.get(i), page -> saysItHelped(page, said));
        }
        as("", page -> {
            page.navigate(PURPOSE + "/indicators");
            assertThat(main(page))
                    .as("the office counted two, and four of five say that it helped; one did not answer")
                    .contains("2 people", "Did it help? Yes, say 4 of 5 who answered; 1 did not answer.", "80%");
            looksRight(page);
            page.navigate(PURPOSE + "/verdicts");
            assertThat(main(page)).contains("5 of 6 who were asked answered; 1 did not.");
            looksRight(page);
            page.navigate(PURPOSE + "/report");
            assertThat(main(page)).contains("What was done", "3 → 2 (0) people", "People asked who did not answer");
            looksRight(page);
        });
    }

    @Test
    @Order(8)
    void aLaterContestIsFoundRightAndThePromiseIsNotKeptAfterAll() {
        as(
                "tomasz",
                page -> Promising.contests(
                        page, promise, "Since the storm it is dark again.", "https://riverton.example/storm.jpg"));
        as("ines", page -> Promising.mayNotJudge(page, promise));
        as("astrid.lund", page -> Promising.judges(page, promise, "NOT_KEPT", "I was there at nine. It is dark."));
        as("", page -> {
            page.navigate("/commitments?office=office:transport&state=overturned");
            assertThat(main(page)).contains(MOVE);
            page.navigate(promise);
            assertThat(page.locator("h1 + p").textContent()).contains("Broken");
            assertThat(main(page)).contains("I stood there at eleven", "I was there at nine. It is dark.");
            assertThat(Promising.listening(page)).containsPattern("Found not kept after all ?1 of 1");
            page.navigate(PURPOSE + "/indicators");
            assertThat(page.locator("main ol a").allTextContents())
                    .as("what was not kept is not marked as done on the line")
                    .noneMatch(it -> it.contains(MOVE));
        });
    }

    @Test
    @Order(9)
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
