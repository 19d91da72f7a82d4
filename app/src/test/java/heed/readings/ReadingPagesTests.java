package heed.readings;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HeedTest
class ReadingPagesTests extends Air {

    @Test
    void aValueIsTakenBackInPublicAndStaysAway() {
        publishes("2026-05-01,180\n2026-05-02,17\n");
        sets();
        reads();
        var at = purpose.path() + "/indicators/" + indicator.value();
        assertThat(pages.post().uri(at + "/recalls").param("on", "2026-05-01").with(SignedIn.as(ines, hat)))
                .hasStatus(422);
        assertThat(pages.post()
                        .uri(at + "/recalls")
                        .param("on", "2026-05-01")
                        .param("why", "The sensor was broken")
                        .with(SignedIn.as(ines, hat)))
                .hasStatus(302);
        assertThat(body(pages.get().uri("/acts.csv?kind=recalled").exchange()))
                .as("it is an official act")
                .contains("Air one can breathe on Mill Road, 2026-05-01: 180\",The sensor was broken");
        assertThat(page()).contains("Values taken back", "The sensor was broken", "180 µg", "Ines Okafor");
        sets();
        reads();
        assertThat(line()).containsExactly("2026-05-02 17 Station Mill Road");
        assertThat(page()).doesNotContain("The source now says something else");

        publishes("2026-05-01,18\n2026-05-02,17\n");
        sets();
        reads();
        assertThat(line()).as("another value for that day is new").hasSize(2);
    }

    @Test
    void oneSeesWhatWouldBeReadBeforeItIsSaved() {
        publishes("2026-05-01,18\n2026-05-02,17\n2026-05-03,?\n");
        var tried = posts("try", "", "day");
        assertThat(tried).hasStatusOk();
        assertThat(body(tried))
                .contains("This would be read", "2 values are there, 2 of them new.", "One row had no day or no number")
                .contains("It is added to the line.");
        assertThat(line()).isEmpty();
        assertThat(Reader.SYSTEM.reads(() -> readings.feed(indicator))).isEmpty();

        var fingerprint = plan().fingerprint();
        assertThat(body(tried)).contains(fingerprint);
        assertThat(posts("save", "", "day")).as("saved only what was tried").hasStatusOk();
        assertThat(posts("save", fingerprint, "nothing")).hasStatus(422);
        assertThat(Reader.SYSTEM.reads(() -> readings.feed(indicator))).isEmpty();
        assertThat(posts("save", fingerprint, "day")).hasStatus(302);
        assertThat(Reader.SYSTEM.reads(() -> readings.feed(indicator))).isPresent();
    }

    @Test
    void whereANumberIsReadFromIsAnOfficialActAndSoIsItsEnd() {
        publishes("2026-05-01,18\n");
        assertThat(posts("save", plan().fingerprint(), "day")).hasStatus(302);
        assertThat(acts("feed_set"))
                .contains(
                        "feed_set,Ines Okafor,Transport & Mobility,office:transport,Air one can breathe on Mill Road: "
                                + figures.desk().address(path));
        assertThat(acts("feed_ended")).doesNotContain(indicator.value().toString());

        for (int i = 0; i < 2; i++) {
            assertThat(pages.post()
                            .uri(purpose.path() + "/indicators/" + indicator.value() + "/feed/end")
                            .with(SignedIn.as(ines, hat)))
                    .hasStatus(302);
        }
        assertThat(acts("feed_ended")
                        .lines()
                        .filter(it -> it.contains(indicator.value().toString())))
                .as("what is ended is not ended again")
                .hasSize(1);
        assertThat(acts("feed_set"))
                .as("it stays that it was set")
                .contains(figures.desk().address(path));
    }

    private String acts(String kind) {
        return body(pages.get().uri("/acts.csv?kind=" + kind).exchange());
    }

    MvcTestResult posts(String act, String tried, String day) {
        return pages.post()
                .uri(purpose.path() + "/indicators/" + indicator.value() + "/feed")
                .param("act", act)
                .param("tried", tried)
                .param("address", figures.desk().address(path))
                .param("kind", "CSV")
                .param("day", day)
                .param("value", "pm")
                .param("source", "Station Mill Road")
                .param("rhythm", "DAILY")
                .with(SignedIn.as(ines, hat))
                .exchange();
    }
}
