package heed.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.SignedIn;
import heed.verdicts.Verdict.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

@HeedTest
class VerdictsTests extends KeptTown {

    @Test
    void nobodyIsAskedBeforeTheDayAndEachWaveOnce() {
        kept(29);
        assertThat(ask()).isZero();
        assertThat(verdicts(purpose)).isEmpty();

        kept(31);
        ask();
        ask();
        assertThat(verdicts(purpose)).singleElement().satisfies(it -> {
            assertThat(it.days()).isEqualTo(30);
            assertThat(it.asked()).as("Amina asked for it").isEqualTo(1);
            assertThat(it.sampled()).as("the seven who voted").isEqualTo(7);
            assertThat(it.answered()).isZero();
            assertThat(it.silent()).isEqualTo(8);
        });
    }

    @Test
    void aDayThatWasMissedIsNotAskedTogetherWithALaterOne() {
        kept(400);
        ask();
        assertThat(verdicts(purpose))
                .singleElement()
                .satisfies(it -> assertThat(it.days()).isEqualTo(365));
    }

    @Test
    void whoIsAskedReadsItAmongTheirNoticesAndNobodyElse() {
        kept(31);
        ask();

        for (var one : List.of(amina, voters.getFirst())) {
            assertThat(pages.get().uri("/me/notices").with(SignedIn.as(one)))
                    .bodyText()
                    .contains("Did it help? You are asked about", "href=\"/verdicts\"", "Because you are asked about");
        }
        assertThat(pages.get().uri("/me/notices").with(SignedIn.as(ines)))
                .bodyText()
                .doesNotContain("You are asked about");
    }

    @Test
    void oneAnswersOnceAndOnlyWhoWasAsked() {
        kept(31);
        ask();
        var wave = verdicts(purpose).getFirst().wave();

        assertThat(answer(wave, amina, Said.YES)).isTrue();
        assertThat(answer(wave, amina, Said.NO)).isFalse();
        assertThat(answer(wave, ines, Said.YES)).as("she promised it").isFalse();
        assertThat(verdicts(purpose).getFirst().answered()).isOne();
    }

    @Test
    void howTheyAnsweredIsToldFromFiveAnswersOn() {
        kept(31);
        ask();
        var wave = verdicts(purpose).getFirst().wave();
        for (int i = 0; i < 4; i++) {
            answer(wave, voters.get(i), i == 0 ? Said.NO : Said.YES);
        }
        assertThat(verdicts(purpose).getFirst().shares()).isNull();
        assertThat(verdicts(purpose).getFirst().sentences()).isEmpty();

        assertThat(pages.post()
                        .uri("/verdicts/" + wave)
                        .with(SignedIn.as(amina))
                        .param("answer", "PARTLY")
                        .param("words", "It is better in the morning."))
                .hasStatus(302);
        assertThat(verdicts(purpose).getFirst().shares()).isEqualTo(new Verdict.Shares(3, 1, 1, 0));
        assertThat(pages.get().uri(purpose.path() + "/verdicts"))
                .bodyText()
                .contains("5 of 8 who were asked answered; 3 did not.", "It is better in the morning.")
                .doesNotContain("Amina");
        assertThat(pages.get().uri(purpose.path() + "/indicators"))
                .as("beside the official figure")
                .bodyText()
                .contains("What those concerned say", "5 of 8");
        assertThat(pages.get().uri(purpose.path() + "/verdicts.csv")).bodyText().contains(",5,3,3,1,1,0");
    }

    @Test
    void theQuestionStandsOnTheFirstPageOfWhoIsAsked() {
        kept(31);
        ask();
        assertThat(pages.get().uri("/").with(SignedIn.as(amina))).bodyText().contains("href=\"/verdicts\"");
        assertThat(pages.get().uri("/verdicts").with(SignedIn.as(amina)))
                .bodyText()
                .contains("A guard by spring", "I cannot tell");
        assertThat(pages.get().uri("/verdicts").with(SignedIn.as(ines, hat)))
                .bodyText()
                .doesNotContain("A guard by spring");
    }

    @Test
    void ofManyNodesOneAsks() throws Exception {
        for (int trial = 0; trial < 10; trial++) {
            Reader.SYSTEM.runs(() -> purpose = purpose());
            kept(31);
            AskMutantTests.together(_ -> ask());
            assertThat(verdicts(purpose)).hasSize(1);
            assertThat(verdicts(purpose).getFirst().silent()).isEqualTo(8);
        }
    }
}
