package heed.adviser;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HeedTest
class AdviserPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Test
    void eachResultHasItsOwnAddress() {
        assertThat(pages.get().uri("/adviser?why=money&who=town&stakes=large&time=months&promised=bind"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/adviser/budget\"", "people can share it out themselves", "checked before you start");
        assertThat(pages.get().uri("/adviser?why=money&who=town&stakes=large&time=months&promised=nothing"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing online", "loses their trust");
    }

    @Test
    void aMissingAnswerIsNamedAndTheOthersStay() {
        assertThat(pages.get().uri("/adviser?why=money&who=town"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#stakes\"")
                .doesNotContain("href=\"#why\"")
                .containsPattern("value=\"money\" checked");
    }

    @Test
    void aChosenChainBeginsADraftWithStagesAndABlankWhy() {
        var begun = pages.post()
                .uri("/adviser/street/drafts")
                .with(ines())
                .param("title", "A quiet corner at the mill")
                .param("begins", "2031-03-01")
                .exchange()
                .getResponse();
        assertThat(begun.getRedirectedUrl()).isEqualTo("/purposes/a-quiet-corner-at-the-mill/edit");
        Reader.SYSTEM.runs(() -> {
            var purpose = purposes.at("a-quiet-corner-at-the-mill");
            assertThat(purpose.isDraft()).isTrue();
            assertThat(purpose.why()).isEqualTo(heed.purposes.Purpose.Why.BLANK);
            assertThat(purpose.promise()).isNull();
            var stages = purposes.stages(purpose.id());
            assertThat(stages).hasSize(4);
            assertThat(stages.get(1).starts()).isEqualTo("2031-03-08");
            assertThat(stages.getLast().ends()).isEqualTo("2031-04-14");
        });
        assertThat(pages.get().uri("/purposes/a-quiet-corner-at-the-mill").with(ines()))
                .bodyText()
                .contains("what is wrong");
    }

    private RequestPostProcessor ines() {
        return Reader.SYSTEM.reads(() -> {
            people.office("office:transport", "Transport & Mobility");
            var ines = people.arrive("ines@riverton.example", "Ines Okafor");
            return SignedIn.as(
                    ines, people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility"));
        });
    }
}
