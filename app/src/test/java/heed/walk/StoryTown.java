package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import heed.database.Chore;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.signin.Proof;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import heed.walk.Browser.Eyes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;

/// The people of the story, each with a browser of their own, and the work that goes on by itself.
@TestComponent
class StoryTown {

    private final People people;
    private final Sessions sessions;
    private final List<Chore> chores;
    private final MovedClock clock;

    StoryTown(People people, Sessions sessions, List<Chore> chores, MovedClock clock) {
        this.people = people;
        this.sessions = sessions;
        this.chores = chores;
        this.clock = clock;
    }

    LocalDate in(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    /// Time passes, and what goes on by itself is done.
    void pass(int days) {
        clock.on(Duration.ofDays(days));
        chores.stream().filter(it -> !it.name().equals("maps")).forEach(Chore::run);
    }

    /// Somebody of the city, above all other offices.
    void mayor() {
        Reader.SYSTEM.runs(() -> people.give(
                people.arrive("mayor@riverton.example", "Marta Lind").id(), Hat.Kind.OFFICE, "office:city", "Mayor"));
    }

    /// Opens the pages as this person, in the hat of their office if they have one.
    void as(String who, Browser browser, String address, Consumer<Page> acts) {
        as(who, browser, Eyes.DESKTOP, address, acts);
    }

    /// Blank for a stranger.
    void as(String who, Browser browser, Eyes eyes, String address, Consumer<Page> acts) {
        try (var context = browser.opens(address, eyes)) {
            if (!who.isEmpty()) {
                signIn(context, who, address);
            }
            acts.accept(context.newPage());
        }
    }

    private void signIn(BrowserContext context, String who, String address) {
        var secret = Reader.SYSTEM.reads(() -> {
            var person = people.arrive(who + "@riverton.example", who);
            var hat = people.hatsOf(person.id()).stream()
                    .filter(it -> it.kind() == Hat.Kind.OFFICE)
                    .map(Hat::id)
                    .findFirst()
                    .orElse(null);
            return sessions.open(person.id(), hat, Proof.PASSKEY);
        });
        context.addCookies(List.of(new Cookie(SessionCookie.NAME, secret).setUrl(address)));
    }

    /// No fault for axe, by day on a wide screen and by night on a phone; and nothing to scroll sideways.
    static void looksRight(Page page) {
        assertThat(Browser.axe(page)).as(page.url()).isEmpty();
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(390, 900);
        assertThat(Browser.axe(page)).as(page.url() + " by night on a phone").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(page.url() + " sideways")
                .isEqualTo(0);
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    static String main(Page page) {
        return page.locator("main").textContent();
    }

    /// What the page says about what was just done, in the place a screen reader announces.
    static String said(Page page) {
        return String.join(
                " ", page.locator("[data-notice], [role=status], [role=alert]").allTextContents());
    }
}
