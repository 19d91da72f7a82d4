package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.MillRoad.Official;
import heed.contributions.Contribution;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Standings;
import heed.pictures.Hostile;
import heed.purposes.Purpose;
import heed.trace.Fate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/// Pictures as evidence: of a part of a promise, of its end, and of what contests it.
@HeedTest
class PhotoTests {

    @Autowired
    MillRoad street;

    @Autowired
    Contests contests;

    @Autowired
    Standings standings;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Official ines;
    Person amina;
    Commitment promised;

    @BeforeEach
    void aPromise() {
        ines = street.ines();
        amina = street.resident("Amina Haddad");
        promised = promise(Circle.EVERYONE);
    }

    @Test
    void aContestShowsItsPictureWithItsWords() throws IOException {
        kept(promised);
        assertThat(contest(Hostile.taken(Hostile.picture(80, 40, "jpeg"), 6), "Two lamps of nine are dark"))
                .hasStatus3xxRedirection();
        var page = page();
        var picture = page.select("a.evidence img");
        assertThat(picture.attr("alt")).isEqualTo("Two lamps of nine are dark");
        assertThat(picture.attr("loading")).isEqualTo("lazy");
        assertThat(List.of(picture.attr("width"), picture.attr("height"))).isEqualTo(List.of("40", "80"));
        var file = pages.get().uri(page.select("a.evidence").attr("href")).exchange();
        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Type", "image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(file.getResponse().getHeaders("Content-Security-Policy")).hasSize(1);
        var seen = ImageIO.read(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
        assertThat(List.of(seen.getWidth(), seen.getHeight())).isEqualTo(List.of(40, 80));
        assertThat(pages.get().uri(picture.attr("src"))).hasStatusOk();
        for (var data : List.of(".json", ".csv")) {
            assertThat(pages.get().uri(promised.path() + data))
                    .bodyText()
                    .contains(page.select("a.evidence").attr("href"), "Two lamps of nine are dark");
        }
    }

    @Test
    void theOfficeShowsPartsAndTheEnd() {
        assertThat(pages.post()
                        .uri(promised.path() + "/progress")
                        .param("kind", "PART")
                        .param("part", "The poles stand")
                        .param("part-due", "")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        var part = Reader.ANYONE
                .reads(() -> street.commitments().progress(promised.id()))
                .getFirst();
        assertThat(pages.post()
                        .uri(promised.path() + "/progress")
                        .multipart()
                        .file("progress-picture", Hostile.picture(50, 50, "png"))
                        .param("kind", "STATUS")
                        .param("step", part.id().toString())
                        .param("status", "DONE")
                        .param("progress", "See the poles")
                        .param("progress-picture-words", "Nine poles")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        assertThat(pages.post()
                        .uri(promised.path() + "/settlement")
                        .multipart()
                        .file("picture", Hostile.picture(60, 50, "png"))
                        .param("outcome", "KEPT")
                        .param("evidence", "Lit since Monday")
                        .param("picture-words", "Nine lamps are lit")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        assertThat(page().select("a.evidence img").eachAttr("alt")).containsExactly("Nine poles", "Nine lamps are lit");
    }

    @Test
    void aRefusedFormComesBackAsItWasTyped() {
        kept(promised);
        assertThat(contest(Hostile.picture(40, 40, "png"), ""))
                .hasStatus(422)
                .bodyText()
                .contains("It is dark still", "href=\"#contest-picture-words\"", "Choose the picture once more");
        assertThat(contest(Hostile.picture(4, 4, "gif"), "A lamp that says hello"))
                .hasStatus(422)
                .bodyText()
                .contains("A lamp that says hello", "could not be opened as a picture");
        assertThat(contest(new byte[0], "A lamp nobody photographed"))
                .hasStatus(422)
                .bodyText()
                .contains("A lamp nobody photographed", "You say what a picture shows, but there is none");
        assertThat(contest(new byte[5 * 1024 * 1024 + 1], "A lamp"))
                .hasStatus(422)
                .bodyText()
                .contains("at most 5 MB");
        assertThat(Reader.ANYONE.reads(() -> contests.of(promised.id()))).isEmpty();
    }

    @Test
    void onlyWhoMayReadThePromiseSeesIt() {
        promised = promise(MillRoad.TRANSPORT);
        assertThat(pages.post()
                        .uri(promised.path() + "/settlement")
                        .multipart()
                        .file("picture", Hostile.picture(60, 50, "png"))
                        .param("outcome", "KEPT")
                        .param("evidence", "Lit since Monday")
                        .param("picture-words", "Nine lamps are lit")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        var picture = ines.reader()
                .reads(() -> street.commitments().photos(promised.id()))
                .getFirst();
        for (var path : List.of(picture.path(), picture.small())) {
            assertThat(pages.get().uri(path).with(ines.signedIn())).hasStatusOk();
            assertThat(pages.get().uri(path)).hasStatus(404);
            assertThat(pages.get().uri(path).with(SignedIn.as(amina))).hasStatus(404);
        }
        var elsewhere = promise(Circle.EVERYONE);
        assertThat(pages.get()
                        .uri(picture.path()
                                .replace(
                                        promised.id().value().toString(),
                                        elsewhere.id().value().toString()))
                        .with(ines.signedIn()))
                .as("at the address of another promise")
                .hasStatus(404);
    }

    /// Nobody who may not contest has our hands draw for them.
    @Test
    void whoMayNotContestIsSentAwayBeforeThePictureIsOpened() {
        kept(promised);
        var stranger = street.resident("Tomasz Nowak");
        assertThat(contest(Hostile.picture(4, 4, "gif"), "x", SignedIn.as(stranger)))
                .hasStatus(403);
    }

    @Test
    void itGoesWithTheAccountEvenWhereTheWordsStay() {
        kept(promised);
        contest(Hostile.picture(40, 40, "png"), "Two lamps of nine are dark");
        var picture = page().select("a.evidence").attr("href");
        assertThat(Reader.SYSTEM.reads(() -> standings.erase(amina.id(), false)))
                .isTrue();
        assertThat(pages.get().uri(picture)).hasStatus(404);
        assertThat(page().text()).contains("It is dark still").doesNotContain("Two lamps of nine");
    }

    /// The mutant adds a picture to what somebody else said; the database refuses it.
    @Test
    void evenAForgottenRuleAddsNoPictureToTheWordsOfOthers() {
        kept(promised);
        contest(new byte[0], "");
        var contest = Reader.ANYONE.reads(() -> contests.of(promised.id())).getFirst();
        var rashid = street.resident("Rashid Khan");
        for (var event : List.of(contest.id(), promised.id().value(), UUID.randomUUID())) {
            assertThatThrownBy(() -> new Reader(rashid.id().value(), Set.of(Circle.EVERYONE), false)
                            .runs(() -> transaction.executeWithoutResult(_ -> sql.sql("""
                                        insert into answers.photo (id, commitment, event, words, whole, small, width, height)
                                        values (gen_random_uuid(), :commitment, :event, 'x', 'x', 'x', 1, 1)
                                        """)
                                    .param("commitment", promised.id().value())
                                    .param("event", event)
                                    .update())))
                    .hasStackTraceContaining("row-level security");
        }
    }

    private Commitment promise(String circle) {
        Purpose purpose = street.purpose(ines, circle);
        Contribution.Id lamps = circle.equals(Circle.EVERYONE)
                ? street.statement(purpose, "Lamps on the bridge", amina)
                : street.statement(purpose, "Lamps on the bridge", ines.person());
        return street.answered(
                        ines,
                        street.answering(
                                ines,
                                purpose,
                                List.of(new Answering.Settled(lamps, Fate.ADOPTED, "It is dark.")),
                                MillRoad.DUE))
                .commitments()
                .getFirst();
    }

    private void kept(Commitment it) {
        street.settle(ines, it, Outcome.KEPT, "Nine lamps are lit");
    }

    private MvcTestResult contest(byte[] picture, String words) {
        return contest(picture, words, SignedIn.as(amina));
    }

    private MvcTestResult contest(byte[] picture, String words, RequestPostProcessor by) {
        return pages.post()
                .uri(promised.path() + "/contests")
                .multipart()
                .file("contest-picture", picture)
                .param("contest", "It is dark still")
                .param("contest-link", "")
                .param("contest-picture-words", words)
                .with(by)
                .exchange();
    }

    private Document page() {
        return Jsoup.parse(new String(
                pages.get().uri(promised.path()).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
