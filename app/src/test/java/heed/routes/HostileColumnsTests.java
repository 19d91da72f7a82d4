package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import heed.HeedTest;
import heed.database.Chore;
import heed.database.DatabaseAddress;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.purposes.Purposes;
import heed.routes.HostileTown.Visit;
import heed.routes.Route.Role;
import heed.routes.WordsTable.Words;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Each text column of the house holds hostile words of its own; they stay words on every page, in every file and every
/// mail.
@HeedTest
@Import(HostileTown.class)
@ActiveProfiles("demo")
@TestPropertySource(properties = "heed.test.house=hostile columns")
class HostileColumnsTests {

    static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    AnsweredTown answered;

    @Autowired
    HostileTown hostile;

    @Autowired
    List<Chore> chores;

    @Autowired
    DatabaseAddress address;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
        settings.add("heed.address", () -> "https://heed.riverton.example");
    }

    @Test
    void theWordsOfNoColumnBecomeAnElementAnAttributeAHandlerAFormulaOrAHeader() throws Exception {
        var house = new Town.House(purposes, opinions, people, answered);
        var town = Town.with(house, Circle.EVERYONE, "alike");
        var decided = Town.with(house, Circle.EVERYONE, "alike");
        var things = hostile.things(house, town, decided);
        var crawled = new Crawled();
        try (var table = new WordsTable(address)) {
            table.rows("/hostile/rows.sql", things);
            var columns = new Columns(table);
            columns.fill(Columns.LATER.negate());
            mails(town, things.get("tree"), crawled);
            table.rows("/hostile/later.sql", things);
            columns.fill(Columns.LATER);
            var exact = new Exact(table::held);
            Arrays.stream(Role.values())
                    .parallel()
                    .forEach(role -> Route.all().stream()
                            .filter(Route::reads)
                            .forEach(route -> crawled.look(
                                    route + " as " + role,
                                    new Asked(pages, house).exchange(route, town, role),
                                    exact)));
            for (var visit : HostileTown.visits(things, decided)) {
                var answer = visited(visit, town);
                if (answer.getStatus() != 200) {
                    crawled.broken().add(visit + " " + answer.getStatus());
                }
                crawled.look(visit.path() + " as " + visit.role(), answer, exact);
            }
            assertThat(crawled.alive()).isEmpty();
            assertThat(crawled.broken()).isEmpty();
            columns.areListed(crawled.met());
        }
    }

    @Test
    void aTemplateThatPrintsWordsAsTheyAreIsFound() throws Exception {
        var words = new Words("any", "any", "text", 999).payloads().getFirst();
        var town = Town.with(new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, words.strip());
        var statement = "/statements/" + town.things().get("statement");
        var indicator = "/purposes/" + town.things().get("purpose") + "/indicators/"
                + town.things().get("indicator");
        careless(statement, "heed.opinions.JtestatementGenerated$1", Careless.Where.TEXT);
        careless(indicator, "heed.purposes.JteindicatorGenerated$1", Careless.Where.ATTRIBUTES);
    }

    private void careless(String path, String template, Careless.Where where) {
        assertThat(Alive.in(body(path))).isEmpty();
        var found = new ArrayList<String>();
        Careless.during(template, where, () -> found.addAll(Alive.in(body(path))));
        assertThat(found).as(template).isNotEmpty();
        assertThat(Alive.in(body(path))).isEmpty();
    }

    @Test
    void aFileThatChangesWordsOrRunsThemAndAMailThatTakesThemAsAHeaderAreFound() throws Exception {
        var words = new Words("any", "any", "text", 102).payloads().getFirst();
        var exact = new Exact(_ -> words);
        assertThat(exact.json("[\"-1'\\\"zq102 onx=zq102()>\"]")).isNotEmpty();
        assertThat(exact.csv("\"" + words.replace("\"", "\"\"") + "\"")).isNotEmpty();
        assertThat(exact.csv("\"'" + words.replace("\"", "\"\"") + "\"")).isEmpty();
        var text = "From: a@x.example\r\nTo: b@x.example\r\nSubject: " + words + "\r\n\r\nHello\r\n";
        var mail = new MimeMessage(
                Session.getInstance(new java.util.Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(Exact.mail(mail, new TreeSet<>())).contains("header Zq102");
    }

    private String body(String path) {
        try {
            return pages.get().uri(path).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse visited(Visit visit, Town town) {
        var request = pages.get().uri(visit.path());
        if (town.as(visit.role()) instanceof org.springframework.test.web.servlet.request.RequestPostProcessor as) {
            request.with(as);
        } else if (!visit.cookies().isEmpty()) {
            request.cookie(visit.cookies().toArray(Cookie[]::new));
        }
        return request.exchange().getResponse();
    }

    /// What the town mails: a morning's notices, and that a statement was joined to another.
    private void mails(Town town, String joined, Crawled crawled) throws Exception {
        chores.stream()
                .filter(it -> it.name().equals("digests"))
                .findFirst()
                .orElseThrow()
                .run();
        assertThat(pages.post()
                        .uri("/statements/{id}/joining", joined)
                        .param("into", town.things().get("statement"))
                        .param("reason", "The same\r\nZq: zq")
                        .with(town.as(Role.OFFICIAL))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(POST.waitForIncomingEmail(10_000, 2)).isTrue();
        var met = new TreeSet<Integer>();
        for (var mail : POST.getReceivedMessages()) {
            Exact.mail(mail, met).forEach(crawled.alive()::add);
        }
        assertThat(met).as("the words are met in mails").hasSizeGreaterThan(2);
        crawled.met().addAll(met);
    }
}
