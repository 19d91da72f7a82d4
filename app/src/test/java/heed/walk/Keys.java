package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/// Ten fingers and no mouse: everything is reached by Tab, with the focus seen at every stop on the way.
final class Keys {

    private static final int STOPS = 250;
    private static final String FOCUSED = "it => it === document.activeElement";
    private static final String FOCUSED_OR_ITS_QUESTION =
            "it => it === document.activeElement || it.closest('fieldset') === document.activeElement";

    private final Page page;
    private final boolean script;

    Keys(Page page, boolean script) {
        this.page = page;
        this.script = script;
    }

    Page page() {
        return page;
    }

    void opens(String path) {
        page.navigate(path);
        looksRight();
    }

    /// What axe finds, where scripts run: it is one itself.
    void looksRight() {
        if (script) {
            assertThat(Browser.axe(page)).as(page.url()).isEmpty();
        }
        assertThat(Browser.overflows(page)).as(page.url() + " sideways").isFalse();
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    Locator field(String label) {
        return page.locator("main :is(input,textarea,select)")
                .and(page.getByLabel(label))
                .first();
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(
                        role, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name.replaceAll("[()]", "."))))
                .first();
    }

    /// Tab until it has the focus; from the end of the page once more from its start.
    void to(Locator wanted) {
        to(wanted, "Tab");
    }

    void backTo(Locator wanted) {
        to(wanted, "Shift+Tab");
    }

    private void to(Locator wanted, String key) {
        assertThat(wanted.count()).as("is there at all on " + page.url()).isOne();
        for (int i = 0; i < STOPS; i++) {
            if ((boolean) wanted.evaluate(FOCUSED)) {
                assertThat(page.evaluate(KeyboardTests.SEEN)).as(page.url()).isEqualTo("");
                return;
            }
            page.keyboard().press(key);
            assertThat(page.evaluate(KeyboardTests.SEEN)).as(page.url()).isIn("", null);
        }
        throw new AssertionError(key + " does not reach " + wanted + " on " + page.url());
    }

    void presses(Locator wanted) {
        to(wanted);
        page.keyboard().press("Enter");
    }

    void types(String label, String words) {
        to(field(label));
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
    }

    /// Tab to the question, then arrows to the answer.
    void chooses(Locator radio) {
        var name = radio.getAttribute("name");
        for (int i = 0; i < STOPS && !name.equals(page.evaluate("document.activeElement.name")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        for (int i = 0; i < STOPS && !radio.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(radio.isChecked()).isTrue();
        assertThat(page.evaluate(KeyboardTests.SEEN)).isEqualTo("");
    }

    void picks(Locator list, String value) {
        to(list);
        page.keyboard().press("Home");
        for (int i = 0; i < STOPS && !list.inputValue().equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    /// The page says it as a status, or in the place that scripts keep for news.
    void hears(String words) {
        comes("[data-notice], [role=status], [role=alert]", words);
        assertThat(page.locator("h1").count()).isOne();
        looksRight();
    }

    void reads(String words) {
        comes("main", words);
        looksRight();
    }

    /// Waits until such a thing with these words is there, over as many pages as it takes.
    void comes(String selector, String words) {
        page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /// A refused form: the focus is on what is wrong, and the first entry leads to its field. Without a script what is
    /// wrong is an alert at the start of the page.
    void isRefused(String field) {
        var errors = page.locator("main .errors[role=alert]");
        errors.waitFor();
        if (script) {
            page.locator("main .errors:focus").waitFor();
            page.keyboard().press("Tab");
            assertThat((boolean) errors.locator("a").first().evaluate(FOCUSED))
                    .as("the first stop behind the summary is its first entry")
                    .isTrue();
        }
        presses(errors.locator("a").first());
        assertThat((boolean) field(field).evaluate(FOCUSED_OR_ITS_QUESTION)).isTrue();
        assertThat(page.evaluate(KeyboardTests.SEEN)).isEqualTo("");
        looksRight();
    }
}
