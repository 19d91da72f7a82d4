package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.TestDatabase;
import heed.walk.Browser.Eyes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// Whoever has only a keyboard, or hears the page, gets everywhere and knows where they are.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTests {

    static final String SCHOOL = "/purposes/walk-to-school";
    static final int STOPS = 60;
    /// Whether the focused thing can be seen: an outline, and nothing over it. Null where the focus left the page.
    static final String SEEN = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return null;
              const look = getComputedStyle(it);
              const box = it.getClientRects()[0];
              const top = Math.max(box.top, 0);
              const end = Math.min(box.bottom, innerHeight);
              const at = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (top + end) / 2);
              const name = it.outerHTML.slice(0, 120);
              if (look.outlineStyle === "none" || parseFloat(look.outlineWidth) < 2) return "no outline: " + name;
              return at && (it.contains(at) || at.contains(it) && at.closest("header,nav") === it.closest("header,nav"))
                ? "" : "covered: " + name + " by " + at?.outerHTML.slice(0, 80);
            }
            """;

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
    void theFirstStopLeadsPastTheNavigation() {
        as("", page -> {
            page.navigate(SCHOOL + "/opinions");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            assertThat(page.evaluate(SEEN)).isEqualTo("");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        });
    }

    @Test
    void theFocusIsSeenAtEveryStop() {
        var faults = new ArrayList<String>();
        as("ines", page -> {
            for (var path : List.of(
                    "/",
                    SCHOOL,
                    SCHOOL + "/opinions",
                    SCHOOL + "/map",
                    SCHOOL + "/edit",
                    SCHOOL + "/stages/edit",
                    SCHOOL + "/answers",
                    "/me")) {
                for (int width : new int[] {1280, 390}) {
                    page.setViewportSize(width, 800);
                    page.navigate(path);
                    stops(page).stream()
                            .filter(it -> !it.isEmpty())
                            .forEach(it -> faults.add(path + " at " + width + ": " + it));
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aVoteByKeyKeepsThePlaceAndIsSaid() {
        as("amina", page -> {
            page.navigate(SCHOOL + "/opinions");
            var button = page.locator("#opinions button[value=AGREE]");
            button.focus();
            for (int i = 0; i < 3; i++) {
                var asked = page.locator("#opinions-h").textContent();
                int answered = answered(page);
                page.keyboard().press(String.valueOf(i + 1));
                page.waitForCondition(
                        () -> !page.locator("#opinions-h").textContent().equals(asked)
                                && page.locator("#live")
                                        .textContent()
                                        .startsWith("Your answer is kept: " + (answered + 1) + " of "));
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("opinions");
                assertThat(page.evaluate(SEEN)).isEqualTo("");
            }
            for (var value : List.of("AGREE", "DISAGREE", "PASS")) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement.value")).isEqualTo(value);
            }
        });
    }

    @Test
    void keysDoNothingOutsideTheCard() {
        as("amina", page -> {
            page.navigate(SCHOOL + "/opinions");
            int answered = answered(page);
            page.locator("h1").click();
            page.keyboard().press("1");
            page.locator("textarea[name=words]").focus();
            page.keyboard().press("2");
            page.reload();
            assertThat(answered(page)).isEqualTo(answered);
        });
    }

    @Test
    void aRefusedFormSaysSoAndLeadsToItsFields() {
        as("amina", page -> {
            page.navigate(SCHOOL + "/opinions");
            page.locator("textarea[name=words]").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator(".errors").count() == 1);
            page.waitForCondition(
                    () -> page.evaluate("document.activeElement.className").equals("errors flow"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("words");
        });
    }

    @Test
    void whatWasDoneIsSpokenOnTheNextPage() {
        as("amina", page -> {
            page.navigate("/offices/transport/questions");
            page.locator("[name=question]").fill("Which bus goes to the mill at night?");
            page.locator("[name=question]").press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/questions/*");
            var heard = new Heard(page);
            page.waitForCondition(() -> !heard.live().isEmpty());
            assertThat(heard.live()).singleElement().asString().startsWith("Your question is public");
            assertThat(page.locator("#main .notice").getAttribute("role"))
                    .as("not said a second time")
                    .isNull();
        });
    }

    @Test
    void aQuestionWithBoxesSaysWhatIsWrongWithIt() {
        as("amina", page -> Acting.asks(page, "Who empties the bin at the mill?"));
        as("ines", page -> {
            page.navigate("/offices/transport/due");
            var heard = new Heard(page);
            page.locator("[name=clock]").first().check();
            page.locator("form[action$='/acknowledgements'] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/acknowledgements");
            assertThat(page.locator("[name=clock]:checked").count())
                    .as("as it was ticked")
                    .isOne();
            assertThat(heard.all("textbox"))
                    .filteredOn(it -> it.name().startsWith("What you tell them"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.states())
                            .containsEntry("required", "true")
                            .containsEntry("invalid", "true"));
            page.locator("[name=clock]").first().uncheck();
            page.locator("form[action$='/acknowledgements'] button").focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("#clock-error").count() == 1);
            assertThat(heard.all("group"))
                    .filteredOn(it -> it.description().contains("Choose at least one"))
                    .as("the question is said with its error")
                    .hasSize(1);
        });
    }

    private static int answered(Page page) {
        return Integer.parseInt(
                page.locator("#opinions .num").first().textContent().replaceFirst(" .*", ""));
    }

    /// What is said of each stop of the Tab key, from the top of the page on.
    private static List<String> stops(Page page) {
        var said = new ArrayList<String>();
        for (int i = 0; i < STOPS; i++) {
            page.keyboard().press("Tab");
            var seen = (String) page.evaluate(SEEN);
            if (seen == null) {
                break;
            }
            said.add(seen);
        }
        assertThat(said).hasSizeGreaterThan(5);
        return said;
    }

    private void as(String who, Consumer<Page> walk) {
        browser.forget();
        try (var context = browser.opens("http://localhost:" + port, Eyes.DESKTOP)) {
            var page = context.newPage();
            if (!who.isEmpty()) {
                page.navigate("/demo");
                page.locator("form[action='/demo/be/" + who + "'] button").click();
                page.waitForURL("http://localhost:" + port + "/");
            }
            walk.accept(page);
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
