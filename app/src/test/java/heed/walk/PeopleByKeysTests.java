package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.Cookie;
import heed.TestDatabase;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.signin.Proof;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import heed.walk.Browser.Eyes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// Who somebody is here, from the first vote of a guest to the end of an account, without a mouse.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({TestDatabase.class, Mailbox.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleByKeysTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    Mailbox mails;

    Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGuestBecomesAnAccountAndKeepsEverything(boolean script) {
        var address = address("guest");
        var words = script
                ? "Lanterns should hang above the old ford by the tannery"
                : "Somebody ought to varnish those benches behind the library";
        as(null, script, keys -> {
            var page = keys.page();
            keys.opens(KeyboardTests.SCHOOL + "/opinions");
            for (int i = 1; i <= 2; i++) {
                keys.presses(keys.button(i == 1 ? "Agree" : "Disagree"));
                keys.comes("#opinions .num", i + " of ");
            }
            keys.looksRight();
            keys.presses(page.locator("#add form button"));
            keys.isRefused("Your statement");
            keys.types("Your statement", words);
            keys.presses(page.locator("#add form button"));
            page.waitForURL("**/statements/*");
            keys.hears("others see it once you have confirmed");
            var statement = page.url();

            keys.presses(keys.link("Keep what you gave"));
            keys.reads("You take part as a guest");
            keys.presses(keys.button("Send me the link"));
            keys.isRefused("Your e-mail address");
            keys.types("Your e-mail address", address);
            assertThat(keys.field("Your e-mail address").getAttribute("autocomplete"))
                    .isEqualTo("email");
            page.keyboard().press("Enter");
            keys.reads("Look in your mailbox");

            keys.opens(mails.link(page, address));
            keys.presses(keys.button("Come in"));
            keys.isRefused("Your name");
            keys.types("Your name", "Bruno Falk");
            page.keyboard().press("Enter");
            keys.hears("Everything you gave as a guest is yours");
            assertThat(page.url()).isEqualTo(statement);
            assertThat(StoryTown.main(page)).contains(words, "Bruno Falk");
            assertThat(page.locator("header").first().textContent()).contains("Bruno Falk");
            keys.opens(KeyboardTests.SCHOOL + "/opinions");
            assertThat(page.locator("#opinions .num").textContent()).contains("3 of ");
            keys.presses(page.locator("#mine summary"));
            assertThat(page.locator("#mine button[aria-pressed=true]").allTextContents())
                    .as("two votes, and one for one's own words")
                    .containsExactlyInAnyOrder("Agree", "Disagree", "Agree");
        });
    }

    @Test
    void aPasskeyIsAddedUsedAndRemoved() {
        as(session("passkey", Proof.LINK), true, keys -> {
            var page = keys.page();
            var device = PasskeyTests.device(page.context(), page, true);
            keys.opens("/me");
            keys.types("A name for this device", "Kitchen tablet");
            keys.presses(keys.button("Add a passkey on this device"));
            keys.hears("you can sign in with this device");
            assertThat(StoryTown.main(page)).contains("Kitchen tablet");
            keys.presses(keys.button("Sign out"));
            keys.hears("You are signed out");
            keys.presses(keys.link("Sign in"));
            keys.reads("We send a link to your mailbox");
            keys.presses(keys.button("Sign in with a passkey"));
            keys.hears("signed in with your passkey");
            keys.presses(page.locator("header a[href='/me']"));
            page.waitForURL("**/me");
            keys.presses(keys.button("Remove Kitchen tablet"));
            keys.hears("no longer opens your account");
            device.detach();
        });
    }

    @Test
    void withoutAScriptThePagesSayWhatAPasskeyNeeds() {
        as(session("script", Proof.LINK), false, keys -> {
            keys.opens("/me");
            assertThat(StoryTown.main(keys.page())).contains("Passkeys need JavaScript");
            assertThat(keys.page().locator("form[data-passkey]").isVisible()).isFalse();
        });
        as(null, false, keys -> {
            keys.opens("/sign-in");
            assertThat(StoryTown.main(keys.page())).contains("Passkeys need JavaScript");
            assertThat(keys.page().locator("form[data-passkey]").isVisible()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHatIsGivenWornAndTakenBack(boolean script) {
        var address = address("hat");
        var name = "Olga " + UUID.randomUUID().toString().substring(0, 8);
        var official = session(address, name, null, Proof.PASSKEY);
        var giver = session(address("town"), "Marta Lind", Hat.Kind.TOWN, Proof.PASSKEY);
        as(giver, script, keys -> {
            var page = keys.page();
            var give = page.locator("main form[action='/hats']");
            keys.opens("/hats");
            keys.presses(give.locator("button"));
            keys.isRefused("Their e-mail address");
            keys.types("Their e-mail address", address);
            keys.picks(give.locator("select"), "office:transport");
            keys.to(give.locator("[type=date]"));
            page.keyboard().type("11112040");
            keys.presses(give.locator("button"));
            keys.hears("It stands in the list");
            assertThat(StoryTown.main(page)).contains(name);
        });
        as(official, script, keys -> {
            var page = keys.page();
            keys.opens("/me");
            keys.presses(page.locator("form[action='/me/hat'] button"));
            keys.comes("header .me", "Transport");
            keys.hears("said in this capacity");
            keys.presses(page.locator("form[action='/me/hat'] button"));
            keys.comes("header .me", "Resident");
            keys.hears("said in this capacity");
        });
        as(giver, script, keys -> {
            keys.opens("/hats");
            keys.presses(keys.button("Take back " + name));
            keys.hears("no longer worn");
            assertThat(StoryTown.main(keys.page())).doesNotContain(name);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsKeptIsSeenTakenAlongCorrectedAndErased(boolean script) {
        var address = address("data");
        as(session(address, "Vera Nowak", null, Proof.DEVICE), script, keys -> {
            var page = keys.page();
            keys.opens("/me");
            keys.presses(page.locator("main a[href='/me/data']"));
            keys.reads("This is everything");
            assertThat(StoryTown.main(page)).contains("Vera Nowak", address);
            assertThat(page.locator("form[action='/me/data/file']").count())
                    .as("nobody takes it along from a device left open")
                    .isZero();

            keys.presses(keys.button("Save my name"));
            keys.hears("This is your name now");
            keys.types("Your name", "!");
            page.keyboard().press("Enter");
            keys.isRefused("Your name");
            keys.types("Your name", "Vera Nowak-Lind");
            page.keyboard().press("Enter");
            keys.hears("This is your name now");
            assertThat(page.locator("header").first().textContent()).contains("Vera Nowak-Lind");

            keys.presses(keys.link("Sign in once more"));
            keys.reads("We send a link to your mailbox");
            keys.types("Your e-mail address", address);
            page.keyboard().press("Enter");
            keys.reads("Look in your mailbox");
            keys.opens(mails.link(page, address));
            keys.presses(keys.button("Come in"));
            keys.hears("You are signed in");

            keys.to(keys.button("As data (JSON)"));
            assertThat(text(page.waitForDownload(() -> page.keyboard().press("Enter"))))
                    .startsWith("{")
                    .contains(address, "Vera Nowak-Lind");
            keys.to(keys.button("To read (HTML)"));
            assertThat(text(page.waitForDownload(() -> page.keyboard().press("Enter"))))
                    .contains("<html", address, "Vera Nowak-Lind");

            keys.presses(keys.button("Erase my account"));
            keys.isRefused("stays readable");
            keys.chooses(page.locator("[name=words][value=go]"));
            keys.presses(keys.button("Erase my account"));
            keys.hears("Your account is erased");
            assertThat(page.locator("header").first().textContent()).contains("Sign in");
        });
        assertThat(Reader.SYSTEM.reads(() -> people.behind(address))).isEmpty();
    }

    private static String text(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String of) {
        return of + "-" + UUID.randomUUID() + "@riverton.example";
    }

    private String session(String of, Proof proof) {
        return session(address(of), "Petra Holm", null, proof);
    }

    private String session(String address, String name, Hat.@Nullable Kind kind, Proof proof) {
        return Reader.SYSTEM.reads(() -> {
            var person = people.arrive(address, name).id();
            var hat = kind == null ? null : people.give(person, kind, null, "Town");
            return sessions.open(person, hat == null ? null : hat.id(), proof);
        });
    }

    private void as(@Nullable String session, boolean script, Consumer<Keys> walk) {
        browser.forget();
        var address = "http://localhost:" + port;
        var eyes = script ? Eyes.DESKTOP : Eyes.DESKTOP.withoutScript();
        try (var context = browser.opens(address, eyes)) {
            if (session != null) {
                context.addCookies(List.of(new Cookie(SessionCookie.NAME, session).setUrl(address)));
            }
            walk.accept(new Keys(context.newPage(), script));
        }
        // A download ends the visit of a page that never was one.
        assertThat(browser.complaints())
                .filteredOn(it -> !it.matches(".*/me/data/(file|page): net::ERR_ABORTED"))
                .isEmpty();
    }
}
