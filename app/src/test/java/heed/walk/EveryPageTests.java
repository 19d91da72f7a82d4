package heed.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import heed.TestDatabase;
import heed.people.Administrator;
import heed.people.Hat;
import heed.routes.Route;
import heed.routes.Route.Role;
import heed.walk.Browser.Eyes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// Every page of the table of routes, seen by a stranger, a resident, an official and an administrator, with all
/// kinds of eyes; by a moderator, an auditor and a member where they see another page than a resident does. Each walk
// has a browser of its own.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({TestDatabase.class, Administrator.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    static final String SCHOOL = "/purposes/walk-to-school";

    @LocalServerPort
    int port;

    @Value("${heed.data:${HEED_DATA:./data}}")
    Path data;

    @Autowired
    Administrator administrator;

    /// Shared: what one visitor's walk looked at needs no second look by another's.
    final Set<String> looked = ConcurrentHashMap.newKeySet();

    @Test
    void aStrangerMeetsNoFault() {
        everywhere(
                Role.STRANGER,
                "",
                tour -> tour.walk("/demo", "/search?q=school", "/search?q=xyzzy")
                        .see("/nothing-here", 404)
                        .refused("/sign-in", "main form[action='/sign-in']", Map.of("email", "nobody")));
    }

    @Test
    void aGuestMeetsNoFault() {
        try (var browser = new Browser();
                var context = browser.opens(house(), Eyes.DESKTOP)) {
            var page = context.newPage();
            page.navigate(SCHOOL + "/opinions");
            page.locator("#opinions button[value=AGREE]").click();
            page.waitForCondition(() -> page.locator("#live").textContent().contains("1 of "));
            goesEverywhere(browser, page, Role.GUEST, tour -> tour.walk(SCHOOL + "/opinions", SCHOOL));
        }
    }

    /// Who has just said something may still say it better.
    @Test
    void aResidentMeetsNoFault() {
        try (var browser = new Browser();
                var context = browser.opens(house(), Eyes.DESKTOP)) {
            var page = context.newPage();
            be(page, "amina");
            page.navigate(SCHOOL + "/opinions");
            var form = page.locator("#add form[action$='/statements']");
            form.locator("[name=words]").fill("Zebra stripes glow softly after sunset");
            form.locator("button:not([name])").first().click();
            page.waitForLoadState();
            goesEverywhere(
                    browser,
                    page,
                    Role.RESIDENT,
                    tour -> tour.walk("/me/statements", SCHOOL, "/purposes/river-fit-to-swim", SCHOOL + "/opinions")
                            .refused(
                                    "/purposes/{slug}/opinions",
                                    "form[method=post][action$='/statements']",
                                    Map.of("words", ""))
                            .refused("/me", "form[action$='/joining']", Map.of("email", "nobody")));
        }
    }

    @Test
    void anOfficialMeetsNoFault() {
        everywhere(
                Role.OFFICIAL,
                "ines",
                tour -> tour.walk(SCHOOL, SCHOOL + "/statements")
                        .refused("/purposes/{slug}/edit", "main form.form", Map.of("title", ""))
                        .refused("/purposes/{slug}/indicators/new", "main form.form", Map.of("baseline", "many"))
                        .refused(
                                "/purposes/{slug}/indicators/{id}",
                                "main form[action$='/measurements']",
                                Map.of("value", ""))
                        .refused(
                                "/purposes/{slug}/stages/edit",
                                "main form.form",
                                Map.of("starts-0", "2026-02-01", "ends-0", "2026-01-01"))
                        .refused("/purposes/{slug}/answers", "main form[action$='/answers']", Map.of())
                        .refused("/purposes/{slug}/closing", "main form.form", Map.of("heard", ""))
                        .refused("/offices/{slug}/edit", "form[action$='/hours']", Map.of("monday", "late"))
                        .refused("/commitments/{id}", "main form[action$='/settlement']", Map.of())
                        .refused("/statements/{id}", "main form[action$='/hiding']", Map.of("reason", "")));
    }

    @Test
    void anAdministratorMeetsNoFault() {
        wearing(
                Role.ADMINISTRATOR,
                administrator.session(),
                tour -> tour.walk(SCHOOL)
                        .refused("/suspensions", "main form[action='/suspensions']", Map.of("reason", ""))
                        .refused("/hats", "main form[action='/hats']", Map.of("email", "nobody"))
                        .refused("/setup/name", "main form", Map.of("name", ""))
                        .refused("/setup/look", "main form", Map.of("brand", "999"))
                        .refused("/setup/mail", "main form", Map.of("host", "")));
    }

    @Test
    void aModeratorMeetsNoFaultWhereThePageIsAnother() {
        wearing(
                Role.MODERATOR,
                administrator.session("Rosa Berg", Hat.Kind.MODERATOR),
                tour -> tour.onlyWhatDiffers("/me", "/hats", "/hidden", "/statements/{id}", "/questions/{id}")
                        .walk("/hats", SCHOOL + "/statements", "/offices/transport/questions")
                        .refused("/statements/{id}", "main form[action$='/hiding']", Map.of("reason", ""))
                        .refused("/contributions/{id}/hiding", "main form[action$='/hiding']", Map.of("reason", "")));
    }

    @Test
    void anAuditorMeetsNoFaultWhereThePageIsAnother() {
        wearing(
                Role.AUDITOR,
                administrator.session("Otto Falk", Hat.Kind.AUDITOR),
                tour -> tour.onlyWhatDiffers("/", "/me", "/me/data", "/hats", "/statements/{id}", "/commitments/{id}")
                        .walk("/hats", SCHOOL + "/statements", "/commitments", SCHOOL + "/opinions"));
    }

    @Test
    void aMemberOfAGroupMeetsNoFaultWhereThePageIsAnother() {
        wearing(
                Role.MEMBER,
                administrator.session("Sofia Lind", Hat.Kind.MEMBER),
                tour -> tour.onlyWhatDiffers("/me", "/hats", "/groups", "/answers/{id}", "/commitments/{id}")
                        .walk("/groups", SCHOOL + "/answers", SCHOOL + "/opinions", "/offices/transport/questions")
                        .refused("/hats", "main form[action='/hats']", Map.of("email", "nobody")));
    }

    @Test
    void theMailedLinkOpensAPageWithoutFault() throws Exception {
        try (var browser = new Browser();
                var context = browser.opens(house(), Eyes.DESKTOP)) {
            var page = context.newPage();
            var address = UUID.randomUUID() + "@riverton.example";
            page.navigate("/sign-in");
            page.locator("[name=email]").fill(address);
            page.locator("main form[action='/sign-in'] button").click();
            page.waitForURL("**/sign-in/sent");
            var link = Pattern.compile("/sign-in/[^\\s.]+").matcher(mailTo(address));
            assertThat(link.find()).isTrue();
            var tour = new Tour(page, house(), Role.STRANGER, Route.all(), looked);
            tour.see(link.group(), 200)
                    .refused("/sign-in/{token}", "main form[action='" + link.group() + "']", Map.of("name", " "));
            assertThat(tour.found()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFaultIsFound() {
        try (var browser = new Browser();
                var context = browser.opens(house(), Eyes.DESKTOP)) {
            var page = context.newPage();
            page.navigate("/sign-in");
            page.evaluate("""
                    () => {
                      const input = document.createElement('input');
                      const pale = Object.assign(document.createElement('p'), { textContent: 'Left in English' });
                      const wide = document.createElement('div');
                      pale.style.color = '#bbb';
                      wide.style.width = wide.style.height = '500px';
                      document.querySelector('main').append(input, pale, wide);
                    }
                    """);
            var tour = new Tour(page, house(), Role.STRANGER, List.of(), looked);
            tour.look("/sign-in");
            assertThat(String.join("\n", tour.found()))
                    .contains("label", "color-contrast", "on a phone", "wider than the window");
            assertThat(Browser.untranslated(page)).contains("Left in English");
        }
    }

    @Test
    void aPageToWhichNoLinkLeadsIsNamed() {
        var lost = new Route("GET", "/attic/{key}", "/attic/$key", Map.of(), Map.of(Role.STRANGER, 200));
        try (var browser = new Browser();
                var context = browser.opens(house(), Eyes.DESKTOP)) {
            var tour = new Tour(context.newPage(), house(), Role.STRANGER, List.of(lost), looked);
            assertThat(tour.walk("/sign-in").missed()).containsExactly("/attic/{key}");
        }
    }

    private void everywhere(Role role, String who, UnaryOperator<Tour> walk) {
        try (var browser = new Browser();
                var context = browser.opens(house(), Eyes.DESKTOP)) {
            var page = context.newPage();
            if (!who.isEmpty()) {
                be(page, who);
            }
            goesEverywhere(browser, page, role, walk);
        }
    }

    private void wearing(Role role, String session, UnaryOperator<Tour> walk) {
        try (var browser = new Browser();
                var context = browser.opens(house(), Eyes.DESKTOP)) {
            var page = context.newPage();
            context.addCookies(List.of(new Cookie("heed_session", session).setUrl(house())));
            goesEverywhere(browser, page, role, walk);
        }
    }

    private void goesEverywhere(Browser browser, Page page, Role role, UnaryOperator<Tour> walk) {
        var tour = walk.apply(new Tour(page, house(), role, Route.all(), looked));
        assertThat(tour.found()).isEmpty();
        assertThat(tour.missed()).as("pages to which no link led").isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private void be(Page page, String who) {
        page.navigate("/demo");
        page.locator("form[action='/demo/be/" + who + "'] button").click();
        page.waitForURL(house() + "/");
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private String mailTo(String address) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (Files.isDirectory(data.resolve("outbox"))) {
                try (var mails = Files.list(data.resolve("outbox"))) {
                    for (var mail : mails.toList()) {
                        var text = Files.readString(mail);
                        if (text.contains("To: " + address)) {
                            return text;
                        }
                    }
                }
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("no mail came to " + address);
    }
}
