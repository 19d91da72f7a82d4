package heed.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.SignedIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HeedTest
class PurposePagesTests {

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    Riverton riverton;

    @BeforeEach
    void town() {
        riverton = new Riverton(people, purposes);
    }

    @Test
    void theWhyIsTheHeadlineOfThePage() {
        var purpose = riverton.published("Every child can walk to school safely");
        Reader.SYSTEM.runs(() -> {
            var walk = purposes.indicators(purpose.id()).getFirst();
            purposes.measure(walk.id(), LocalDate.of(2026, 6, 10), new BigDecimal("47"), "Hands-up count");
        });

        assertThat(pages.get().uri(purpose.path()))
                .hasStatusOk()
                .bodyText()
                .contains("<h1 id=\"t\" dir=\"auto\">Every child can walk to school safely</h1>")
                .contains(
                        "afraid of the traffic",
                        "47%",
                        "up from 31% in 2021",
                        "Goal 60%",
                        "What is not up for discussion")
                .contains("We work with you all the way")
                .doesNotContain(" style=");
    }

    @Test
    void theLineSaysWhereWeAre() {
        var purpose = riverton.published("A river fit to swim in");
        Reader.SYSTEM.runs(() -> purposes.setStages(
                purpose.id(),
                List.of(
                        Stage.of(Stage.Key.LISTEN, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 1), "312 stories"),
                        Stage.named("Build", LocalDate.of(2020, 4, 1), LocalDate.of(2199, 1, 1), ""))));

        assertThat(pages.get().uri(purpose.path()))
                .bodyText()
                .containsPattern("class=\"done\"><strong dir=\"auto\">Listen")
                .containsPattern("class=\"now\" aria-current=\"step\"><strong dir=\"auto\">Build");
        assertThat(pages.get().uri(purpose.path() + "/stages.csv"))
                .bodyText()
                .contains("1,listen,,2020-01-01,2020-03-01,312 stories");
    }

    @Test
    void aDraftIsInvisibleToOutsidersOnEveryRoute() {
        var draft = riverton.drafted("Xylophonium draft nobody knows");
        for (var path : List.of(
                "",
                "/edit",
                "/indicators",
                "/indicators.json",
                "/indicators.csv",
                "/stages",
                "/stages.json",
                "/stages.csv")) {
            for (var visitor : List.of(SignedIn.as(riverton.amina()), stranger())) {
                assertThat(pages.get().uri(draft.path() + path).with(visitor))
                        .as(path)
                        .bodyText()
                        .doesNotContain("Xylophonium");
            }
        }
        for (var path : List.of("/", "/purposes", "/purposes.json", "/purposes.csv", "/data", "/data.json")) {
            assertThat(pages.get().uri(path)).as(path).hasStatusOk().bodyText().doesNotContain("Xylophonium");
        }
        assertThat(pages.get().uri(draft.path())).hasStatus(404);
        assertThat(pages.get().uri("/purposes").with(ines())).bodyText().contains("Xylophonium");
    }

    @Test
    void anOfficialIsToldWhatIsMissingAndLosesNothing() {
        var saved = pages.post()
                .uri("/purposes")
                .with(ines())
                .param("title", "Nobody alone at eighty")
                .exchange();
        var edit = String.valueOf(saved.getResponse().getRedirectedUrl());
        assertThat(edit).isEqualTo("/purposes/nobody-alone-at-eighty/edit");

        assertThat(pages.post()
                        .uri("/purposes/nobody-alone-at-eighty/publication")
                        .with(ines())
                        .param("title", "Nobody alone at eighty")
                        .param("problem", "Every third person over 80 is often alone."))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#affected\"", "href=\"#indicator\"", "href=\"#limits\"", "href=\"#promise\"")
                .doesNotContain("href=\"#problem\"")
                .contains("Every third person over 80 is often alone.");
        assertThat(pages.get().uri(edit).with(ines()))
                .bodyText()
                .contains("Every third person over 80 is often alone.");
    }

    @Test
    void anOfficialWritesAWholePurposeAndPublishesIt() {
        post("/purposes", "title", "Trees on Mill Road", "next", "indicator");
        var at = "/purposes/trees-on-mill-road";
        post(
                at + "/indicators",
                "name",
                "Trees",
                "unit",
                "trees",
                "baseline",
                "12",
                "baseline-at",
                "2025-01-01",
                "target",
                "80",
                "target-at",
                "2028-01-01",
                "source",
                "Parks register");
        post(
                at + "/stages",
                "key-0",
                "LISTEN",
                "starts-0",
                "2026-01-01",
                "key-1",
                "OWN",
                "name-1",
                "Plant",
                "happened-1",
                "in autumn");
        assertThat(pages.get().uri(at)).hasStatus(404);

        post(
                at + "/publication",
                "title",
                "Trees on Mill Road",
                "problem",
                "It is hot.",
                "affected",
                "All who walk.",
                "outcome",
                "Shade.",
                "decides",
                "The council.",
                "limits",
                "The budget.",
                "promise",
                "CONSULT");

        assertThat(pages.get().uri(at)).hasStatusOk().bodyText().contains("Trees on Mill Road", "12 trees", "Plant");
    }

    @Test
    void aMeasuredValueNeedsANumberAPastDayAndASource() {
        var purpose = riverton.published("Quiet nights by the port");
        var walk = riverton.ines()
                .reader()
                .reads(() -> purposes.indicators(purpose.id()))
                .getFirst();

        assertThat(pages.post()
                        .uri(purpose.path() + "/indicators/" + walk.id().value() + "/measurements")
                        .with(ines())
                        .param("value", "about 40")
                        .param("on", "2199-01-01")
                        .param("source", " "))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#value\"", "href=\"#on\"", "href=\"#source\"", "about 40");
    }

    @Test
    void onlyTheOfficeInChargeChangesAPurpose() {
        var purpose = riverton.published("Benches for everyone");
        assertThat(pages.get().uri(purpose.path() + "/edit").with(SignedIn.as(riverton.amina())))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri("/purposes")
                        .with(SignedIn.as(riverton.amina()))
                        .param("title", "Mine"))
                .hasStatus(403);
        assertThat(pages.get().uri(purpose.path() + "/edit").with(ines())).hasStatusOk();
    }

    @Test
    void everyPublishedListIsThereAsPageJsonAndCsv() {
        var purpose = riverton.published("=cmd a title like a formula");
        for (var path : List.of("/purposes", purpose.path() + "/indicators", purpose.path() + "/stages")) {
            assertThat(pages.get().uri(path)).as(path).hasStatusOk();
            assertThat(pages.get().uri(path + ".json"))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"order\":");
            assertThat(pages.get().uri(path + ".csv")).as(path).hasStatusOk();
        }
        assertThat(pages.get().uri("/purposes.csv")).bodyText().contains(",'=cmd a title");
        assertThat(pages.get().uri("/purposes?state=decided")).bodyText().doesNotContain("=cmd a title");
    }

    private void post(String path, String... fields) {
        var request = pages.post().uri(path).with(ines());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request).hasStatus3xxRedirection();
    }

    private RequestPostProcessor ines() {
        var ines = riverton.ines();
        return SignedIn.as(ines.person(), ines.hat());
    }

    private static RequestPostProcessor stranger() {
        return request -> request;
    }

    @Test
    void aWeakWhyIsChallengedGentlyAndNotRefused() {
        var draft = riverton.drafted("As other cities already have one");

        assertThat(pages.get().uri(draft.path() + "/edit").with(ines()))
                .hasStatusOk()
                .bodyText()
                .contains("These are questions, not refusals", "because others do it");
        assertThat(pages.post().uri(draft.path() + "/publication").with(ines())).hasStatus(302);
    }
}
