package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.MillRoad.Official;
import heed.people.Circle;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Promises as pages: found by filters, and ended once.
@HeedTest
class CommitmentPagesTests {

    @Autowired
    MillRoad street;

    @Autowired
    MockMvcTester pages;

    Official ines;

    @BeforeEach
    void street() {
        ines = street.ines();
    }

    @Test
    void theOfficeSaysOnceHowAPromiseEnded() {
        var promised = street.promised(ines, street.purpose(ines, Circle.EVERYONE), MillRoad.DUE);
        var path = promised.path() + "/settlement";
        var parks = street.official("Rosa Lind", "office:parks", "Parks");

        assertThat(pages.post()
                        .uri(path)
                        .param("outcome", "KEPT")
                        .param("evidence", "x")
                        .with(parks.signedIn()))
                .hasStatus(403);
        assertThat(pages.post().uri(path).param("outcome", "KEPT").with(ines.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#evidence\"");
        assertThat(pages.post()
                        .uri(path)
                        .param("outcome", "KEPT")
                        .param("evidence", "214 children came")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        pages.post()
                .uri(path)
                .param("outcome", "BROKEN")
                .param("evidence", "no")
                .with(ines.signedIn())
                .exchange();

        assertThat(pages.get().uri(promised.path()))
                .hasStatusOk()
                .bodyText()
                .contains("214 children came", "fate--kept")
                .doesNotContain("fate--broken");
        assertThat(pages.get().uri("/commitments.json?state=kept"))
                .bodyText()
                .contains(promised.id().value().toString());
        assertThat(pages.get().uri("/commitments?state=broken"))
                .bodyText()
                .doesNotContain(promised.id().value().toString());
    }

    @Test
    void promisesAreFoundByOfficePurposeAndStateOnThePageAndInTheFiles() {
        var here = street.promised(ines, street.purpose(ines, Circle.EVERYONE), MillRoad.DUE);
        var elsewhere = street.promised(ines, street.purpose(ines, Circle.EVERYONE), MillRoad.DUE);
        var its = "of=" + here.slug();

        for (var path : List.of("/commitments?", "/commitments.json?", "/commitments.csv?")) {
            assertThat(pages.get().uri(path + its + "&state=open&office=office:transport"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(here.id().value().toString())
                    .doesNotContain(elsewhere.id().value().toString());
            assertThat(pages.get().uri(path + its + "&office=office:parks"))
                    .bodyText()
                    .doesNotContain(here.id().value().toString());
            assertThat(pages.get().uri(path + its + "&state=kept"))
                    .bodyText()
                    .doesNotContain(here.id().value().toString());
        }
        assertThat(pages.get().uri("/commitments?" + its + "&after=" + here.id().value()))
                .bodyText()
                .doesNotContain("href=\"" + here.path());
    }
}
