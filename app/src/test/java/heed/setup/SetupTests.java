package heed.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heed.TestDatabase;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The first run of a house of its own, in which nobody acts for the town.
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class SetupTests {

    static final int TRIALS = 200;
    static final int AT_ONCE = 4;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Setup setup;

    @Autowired
    OwnHouse house;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    heed.database.DatabaseAddress database;

    /// As it was before anybody came.
    @BeforeEach
    void empty() {
        owner("delete from setup.administrator");
        owner("delete from people.hat where kind = 'TOWN'");
    }

    @Test
    void theLinkWorksOnceAndInOneBrowser() {
        var token = setup.invite().orElseThrow();
        assertThat(pages.get().uri("/setup/link/" + token)).hasStatus(200);
        assertThat(pages.get().uri("/setup/link/" + token))
                .as("to look at it does not use it up")
                .hasStatus(200);
        var first = post("/setup/link/" + token, null);
        assertThat(first).hasStatus(302).redirectedUrl().isEqualTo("/setup/name");
        assertThat(post("/setup/link/" + token, null)).hasStatus(410);
        var browser = Objects.requireNonNull(first.getResponse().getCookie("heed_browser"));
        assertThat(pages.get().uri("/setup/name").cookie(browser)).hasStatus(200);
        assertThat(pages.get().uri("/setup/name")).hasStatus(403);
        assertThat(pages.get().uri("/setup/name").cookie(new Cookie("heed_browser", "another")))
                .hasStatus(403);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        var old = setup.invite().orElseThrow();
        var young = setup.invite().orElseThrow();
        assertThat(setup.waiting(old)).isFalse();
        assertThat(setup.waiting(young)).isTrue();
    }

    @Test
    void setUpIsOverOnceThereIsAnAdministrator() {
        var token = setup.invite().orElseThrow();
        var browser =
                Objects.requireNonNull(post("/setup/link/" + setup.invite().orElseThrow(), null)
                        .getResponse()
                        .getCookie("heed_browser"));
        assertThat(setup.administrator(somebody().id())).isPresent();
        assertThat(setup.invite()).isEmpty();
        assertThat(pages.get().uri("/setup/link/" + token)).hasStatus(410);
        assertThat(pages.get().uri("/setup/administrator").cookie(browser)).hasStatus(404);
        assertThat(post("/setup/administrator/hat", browser)).hasStatus(404);
        assertThat(pages.get().uri("/setup/name").cookie(browser)).hasStatus(302);
    }

    /// An administrator named on the console ends the set-up as well.
    @Test
    void nobodyBecomesTheFirstAfterTheConsoleNamedOne() {
        people.give(somebody().id(), Hat.Kind.TOWN, null, "Town");
        assertThat(setup.open()).isFalse();
        assertThat(setup.administrator(somebody().id())).isEmpty();
    }

    @Test
    void nobodyEntersAnAccountByItsAddress() {
        var address = "amina-" + UUID.randomUUID() + "@example.org";
        Reader.SYSTEM.reads(() -> people.arrive(address, "Amina Haddad"));
        var browser =
                Objects.requireNonNull(post("/setup/link/" + setup.invite().orElseThrow(), null)
                        .getResponse()
                        .getCookie("heed_browser"));
        var answer = pages.post()
                .uri("/setup/administrator")
                .cookie(browser)
                .param("name", "Mallory")
                .param("email", address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("Sign in with it first");
        assertThat(answer.getResponse().getCookie("heed_session")).isNull();
    }

    @Test
    void ofManyAtOnceOneBecomesTheFirstAdministrator() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            empty();
            var candidates = List.of(somebody(), somebody(), somebody(), somebody());
            var became =
                    together(it -> setup.administrator(candidates.get(it).id()).isPresent());
            assertThat(became.stream().filter(it -> it)).hasSize(1);
            assertThat(administrators()).isEqualTo(1);
        }
    }

    @Test
    void theMutantThatLooksBeforeItGivesMakesTwo() throws Exception {
        int twice = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            empty();
            var candidates = List.of(somebody(), somebody(), somebody(), somebody());
            together(it -> Boolean.TRUE.equals(transaction.execute(_ -> {
                if (administrators() > 0) {
                    return false;
                }
                people.give(candidates.get(it).id(), Hat.Kind.TOWN, null, "Town");
                return true;
            })));
            twice += administrators() > 1 ? 1 : 0;
        }
        assertThat(twice).as("the check must be able to fail").isPositive();
    }

    @Test
    void theHouseHasTheNameAndTheColoursThatWereChosen() {
        house.name("Brookfield", List.of("ar", "en"));
        house.colours(new Colours(20, 9, 90));
        var page = pages.get().uri("/").exchange();
        assertThat(page).bodyText().contains("Brookfield", "/house/look.css?v=", "lang=\"ar\"");
        assertThat(pages.get().uri("/house/look.css")).hasStatus(200).bodyText().contains("--brand-h:20");
        owner("update setup.house set name = null, languages = null, brand = null, strength = null, accent = null");
    }

    @Test
    void aTestMailArrivesAtTheServerThatWasNamed() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort().verbose(false));
        server.start();
        try {
            var setting = new MailSetting(
                    "localhost", server.getSmtp().getPort(), MailSetting.Security.NONE, "", "", "heed@example.org");
            assertThat(house.sends(setting, "may@example.org", "A test", "It works"))
                    .isTrue();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSeen() {
        var nowhere = new MailSetting("localhost", 1, MailSetting.Security.NONE, "", "", "heed@example.org");
        assertThat(house.sends(nowhere, "may@example.org", "A test", "It works"))
                .isFalse();
    }

    private MvcTestResult post(String path, @org.jspecify.annotations.Nullable Cookie cookie) {
        var request = pages.post().uri(path).with(SecurityMockMvcRequestPostProcessors.csrf());
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private Person somebody() {
        return Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "May Orr"));
    }

    private int administrators() {
        return sql.sql("select count(*) from people.hat_shown where kind = 'TOWN'")
                .query(Integer.class)
                .single();
    }

    /// What the role that serves may not do.
    private void owner(String command) {
        var owner = new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
        JdbcClient.create(owner).sql(command).update();
    }

    private interface Act {
        boolean as(int number);
    }

    private static List<Boolean> together(Act act) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                all.add(() -> {
                    start.await();
                    return act.as(number);
                });
            }
            var done = new ArrayList<Boolean>();
            for (var each : threads.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        }
    }
}
