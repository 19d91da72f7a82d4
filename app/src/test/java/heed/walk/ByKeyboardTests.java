package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.TestDatabase;
import heed.walk.Browser.Eyes;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// Each task from the why to the verdict, for people who have a keyboard and hear the page: no mouse is touched, and
/// names, roles and states are those of Chromium's accessibility tree.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({TestDatabase.class, MovedClock.class, StoryTown.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByKeyboardTests {

    @LocalServerPort
    int port;

    @Autowired
    StoryTown town;

    Browser browser;

    /// One telling of the story, in which nothing has the name it has in another.
    private final class Telling {

        final boolean script;
        final String what;
        final String purpose;
        String statement = "";
        String clock = "";
        String promise = "";

        Telling(boolean script, String what) {
            this.script = script;
            this.what = what;
            this.purpose = "/purposes/the-" + what + "-steps-are-safe";
        }

        String move() {
            return "The " + what + " steps have a rail.";
        }

        String asked(int n) {
            return "Who looks after the " + what + " steps, part " + n + "?";
        }

        void as(String who, BiConsumer<Page, Fingers> acts) {
            var eyes = script ? Eyes.DESKTOP : Eyes.DESKTOP.withoutScript();
            town.as(
                    who,
                    browser,
                    eyes,
                    "http://localhost:" + port,
                    page -> acts.accept(page, new Fingers(page, script)));
        }
    }

    @BeforeAll
    void open() {
        browser = new Browser();
        town.mayor();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void everyTaskIsDoneByKeyboard() {
        var telling = new Telling(true, "harbour");
        drafted(telling);
        said(telling);
        questions(telling);
        answered(telling);
        delayed(telling);
        settled(telling);
        contested(telling);
        judged(telling);
        tripwire(telling);
        verdict(telling);
        report(telling);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMainWayIsWalkedWithoutScriptsToo() {
        var telling = new Telling(false, "market");
        drafted(telling);
        said(telling);
        answered(telling);
        settled(telling);
        contested(telling);
        judged(telling);
        verdict(telling);
        report(telling);
        assertThat(browser.complaints()).isEmpty();
    }

    private void drafted(Telling it) {
        it.as("ines", (page, keys) -> Drafting.byKeyboard(page, keys, it.what, it.purpose));
    }

    private void said(Telling it) {
        it.as("amina", (page, keys) -> {
            keys.open(it.purpose + "/opinions");
            keys.type("#add textarea[name=words]", "Put a rail along the " + it.what + " steps.");
            keys.press("#add > form button", "**/statements/*");
            it.statement = page.url().replaceFirst(".*/statements/", "");
            keys.looks();
        });
        it.as("tomasz", (page, keys) -> {
            keys.open("/statements/" + it.statement);
            keys.press("form[action$='/vote'] button[value=AGREE]", "**/statements/" + it.statement);
            keys.to("form[action$='/vote'] button[value=AGREE]");
            assertThat(keys.heard().focused().is("pressed")).isTrue();
        });
    }

    /// A clock is paused with a reason, several questions have one answer.
    private void questions(Telling it) {
        it.as("amina", (page, keys) -> {
            for (int n = 1; n <= 2; n++) {
                keys.open("/offices/transport/questions");
                keys.type("[name=question]", it.asked(n));
                keys.press("form:has([name=question]) button", "**/questions/*");
                keys.hears("Your question is public");
            }
            var toAnswer = page.locator("main a[href^='/clocks/']").last().getAttribute("href");
            keys.press("main a[href='" + toAnswer + "']", "**/clocks/*");
            it.clock = page.url().replaceFirst(".*(/clocks/.*)", "$1");
        });
        it.as("ines", (page, keys) -> {
            keys.open(it.clock);
            keys.date("[name=until]", town.in(9));
            keys.press("main form[action$='/pauses'] button", "**/pauses");
            keys.refused();
            keys.type("[name=reason]", "The steps belong to the harbour; we ask.");
            keys.press("main form[action$='/pauses'] button", "**" + it.clock);
            keys.hears("The clock is paused.");
            keys.open("/offices/transport/questions");
            keys.tick(it.asked(2));
            keys.press("main form[action$='/replies'] button", "**/replies");
            keys.refused();
            keys.open("/offices/transport/questions");
            both(it, page, keys);
            keys.type("[name=reply]", "The office of streets looks after both parts.");
            keys.press("main form[action$='/replies'] button", "**/replies/*");
            keys.hears("Answered. Everyone you chose is listed.");
        });
    }

    /// In whichever order they stand.
    private static void both(Telling it, Page page, Fingers keys) {
        var names = keys.heard().all("checkbox").stream()
                .map(Heard.Node::name)
                .filter(name -> name.contains("the " + it.what + " steps, part "))
                .toList();
        assertThat(names).hasSize(2);
        names.forEach(name -> keys.tick(name.substring(0, name.indexOf('?'))));
        assertThat(page.locator("[name=to]:checked").count()).isEqualTo(2);
    }

    private void answered(Telling it) {
        it.as("ines", (page, keys) -> {
            keys.open(it.purpose + "/answers?statement=" + it.statement);
            keys.choose("fate", "ADOPTED");
            keys.type("[name=reason]", "It costs little.");
            keys.type("[name=words]", "We walked down the steps with you, and you are right.");
            keys.press("main form:has([name=fate]) > p button", "**/answers");
            keys.refused();
            keys.open(it.purpose + "/answers?statement=" + it.statement);
            keys.choose("fate", "ADOPTED");
            keys.type("[name=reason]", "It costs little.");
            keys.type("[name=words]", "We walked down the steps with you, and you are right.");
            keys.type("[name=promise]", it.move());
            keys.date("[name=due]", town.in(30));
            page.keyboard().press("Tab");
            keys.to("main form:has([name=fate]) > p button");
            page.keyboard().press("Enter");
            page.locator("main a[href^='/commitments/']").first().waitFor();
            keys.looks();
            keys.press("main a[href^='/commitments/']", "**/commitments/*");
            it.promise = page.url().replaceFirst(".*(/commitments/.*)", "$1");
            assertThat(keys.heard().all("heading")).anyMatch(head -> head.name().equals(it.move()));
        });
    }

    private void delayed(Telling it) {
        it.as("ines", (page, keys) -> {
            keys.open(it.promise);
            keys.unfold("details:has([name=delay]) summary");
            keys.type("[name=delay]", "The rail came bent and was sent back.");
            keys.press("form:has([name=delay]) button", "**/progress");
            keys.refused();
            keys.date("[name=delay-due]", town.in(60));
            keys.press("form:has([name=delay]) button", "**" + it.promise);
            keys.hears("It is published.");
        });
    }

    private void settled(Telling it) {
        it.as("ines", (page, keys) -> {
            keys.open(it.promise);
            keys.press("form[action$='/settlement'] button", "**/settlement");
            assertThat(keys.heard().all("radiogroup")).anyMatch(group -> group.is("invalid"));
            keys.choose("outcome", "KEPT");
            keys.type("[name=evidence]", "The rail stands since Monday.");
            keys.press("form[action$='/settlement'] button", "**" + it.promise);
            keys.hears("It is published how the promise ended.");
        });
    }

    private void contested(Telling it) {
        it.as("amina", (page, keys) -> {
            keys.open(it.promise);
            keys.type("[name=contest]", "It stops before the last steps.");
            keys.press("form[action$='/contests'] button", "**" + it.promise);
            keys.hears("It is contested now");
        });
    }

    private void judged(Telling it) {
        it.as("mayor", (page, keys) -> {
            keys.open(it.promise);
            keys.choose("verdict", "STANDS");
            keys.type("[name=verdict-reason]", "I went down: the last two steps are of another house.");
            keys.press("form[action$='/verdict'] button", "**" + it.promise);
            keys.looks();
            assertThat(StoryTown.main(page)).contains("It stops before the last steps.", "I went down");
        });
    }

    private void tripwire(Telling it) {
        it.as("ines", (page, keys) -> {
            keys.open(it.purpose + "/tripwires");
            keys.choose("kind", "CALLS");
            keys.type("[name=threshold]", "3");
            keys.press("main form[action$='/tripwires'] button", "**/tripwires");
            keys.looks();
            assertThat(StoryTown.main(page)).contains("ask to look at it again");
        });
    }

    /// People of the town are asked about other promises too, one after the other.
    private void verdict(Telling it) {
        town.pass(31);
        it.as("amina", (page, keys) -> {
            boolean ours = false;
            while (!ours) {
                keys.open("/verdicts");
                assertThat(StoryTown.main(page)).contains("Did it help?");
                ours = page.locator("#q").textContent().contains(it.move());
                keys.choose("answer", "PARTLY");
                keys.type("[name=words]", "I hold on to it, but not on the last steps.");
                keys.press("main form[action^='/verdicts/'] button", "**/verdicts");
                keys.hears("Your answer counts");
            }
        });
    }

    private void report(Telling it) {
        it.as("", (page, keys) -> {
            for (var path : new String[] {"/verdicts", "/report"}) {
                keys.open(it.purpose + path);
                assertThat(StoryTown.main(page)).as(path).contains(path.equals("/report") ? "What was done" : "1 of 2");
                assertThat(keys.heard().all("heading")).hasSizeGreaterThan(1);
            }
        });
    }
}
