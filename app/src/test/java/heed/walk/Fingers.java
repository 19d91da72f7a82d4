package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/// Somebody who has a keyboard and hears the page: Tab, Enter, Space, arrows and letters, and what Chromium says of
/// the thing they are at.
final class Fingers {

    /// No page of the story has so many stops.
    private static final int FAR = 250;
    private static final Set<String> OPERABLE = Set.of(
            "button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "Date", "DisclosureTriangle");

    private final Page page;
    private final Heard heard;
    private final boolean script;

    Fingers(Page page, boolean script) {
        this.page = page;
        this.heard = new Heard(page);
        this.script = script;
    }

    Heard heard() {
        return heard;
    }

    /// To the address, and past what all pages begin with.
    void open(String path) {
        page.navigate(path);
        page.keyboard().press("Tab");
        assertThat(heard.focused().name()).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        looks();
    }

    /// What axe finds, where scripts run, and that the page has one main part with a heading.
    void looks() {
        assertThat(heard.all("main")).as(page.url()).hasSize(1);
        assertThat(heard.all("heading")).as(page.url()).isNotEmpty();
        if (script) {
            assertThat(Browser.axe(page)).as(page.url()).isEmpty();
        }
    }

    /// Tab by Tab to the first thing of this kind; it has a name and a role one can work with.
    Heard.Node to(String selector) {
        for (int i = 0; i < FAR; i++) {
            if ((boolean) page.evaluate("it => document.activeElement.matches(it)", selector)) {
                var it = heard.focused();
                assertThat(OPERABLE).as(selector + " is " + it).contains(it.role());
                assertThat(it.name()).as(selector).isNotBlank();
                return it;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by keyboard to " + selector + " on " + page.url());
    }

    /// Presses what is a button or a link, and is on the next page.
    void press(String selector, String next) {
        var it = to(selector);
        assertThat(it.role()).isIn("button", "link");
        page.waitForNavigation(
                new Page.WaitForNavigationOptions().setUrl(next),
                () -> page.keyboard().press("Enter"));
    }

    void type(String selector, String words) {
        var it = to(selector);
        assertThat(it.role()).as(it.toString()).isEqualTo("textbox");
        assertThat(it.is("required"))
                .as(it + " says in words what it says to a machine")
                .isEqualTo(!it.name().endsWith("(optional)")
                        && page.evaluate("document.activeElement.ariaRequired") != null);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(words);
    }

    void date(String selector, LocalDate day) {
        assertThat(to(selector).role()).isEqualTo("Date");
        page.keyboard().type(day.format(DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT)));
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo(day.toString());
    }

    /// To the question, and with the arrows to its answer; the question has a name, too.
    void choose(String field, String value) {
        to("input[name='" + field + "']");
        var first = page.evaluate("document.activeElement.value");
        page.keyboard().press("Space");
        while (!page.evaluate("document.activeElement.value").equals(value)) {
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.value"))
                    .as(value + " is none of the answers to " + field)
                    .isNotEqualTo(first);
        }
        var chosen = heard.focused();
        assertThat(chosen.role()).isEqualTo("radio");
        assertThat(chosen.is("checked")).as(chosen.toString()).isTrue();
        assertThat(heard.all("radiogroup"))
                .as("a question that is asked, and must be answered")
                .anyMatch(it -> !it.name().isBlank() && it.is("required"));
    }

    void tick(String name) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            var it = heard.focused();
            if (it.role().equals("checkbox") && it.name().contains(name)) {
                page.keyboard().press("Space");
                assertThat(heard.focused().is("checked")).isTrue();
                return;
            }
        }
        throw new AssertionError("no way by keyboard to a box for " + name + " on " + page.url());
    }

    /// Opens what is folded.
    void unfold(String selector) {
        var it = to(selector);
        assertThat(it.is("expanded")).isFalse();
        page.keyboard().press("Enter");
        assertThat(heard.focused().is("expanded")).isTrue();
    }

    /// What was just done is said where a screen reader listens.
    void hears(String words) {
        if (script) {
            page.waitForCondition(() -> String.join(" ", heard.live()).contains(words));
        } else {
            assertThat(StoryTown.said(page)).contains(words);
        }
        looks();
    }

    /// A refused form: the summary has the focus, its first line leads to the field, and that says what is wrong.
    void refused() {
        if (script) {
            page.waitForCondition(() -> heard.focused().role().equals("alert"));
        }
        looks();
        to(".errors a");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.querySelector(location.hash).contains(document.activeElement)"))
                .isEqualTo(true);
        var it = heard.focused();
        assertThat(it.is("invalid")).as(it.toString()).isTrue();
        assertThat(it.description()).as(it.toString()).isNotBlank();
    }
}
