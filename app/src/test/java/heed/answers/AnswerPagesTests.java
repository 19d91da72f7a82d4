package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import heed.HeedTest;
import heed.answers.MillRoad.Official;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.SignedIn;
import heed.trace.Fate;
import heed.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class AnswerPagesTests {

    @Autowired
    Answers answers;

    @Autowired
    Commitments commitments;

    @Autowired
    Trace trace;

    @Autowired
    MockMvcTester pages;

    @Autowired
    MillRoad street;

    Official ines;

    @BeforeEach
    void street() {
        ines = street.ines();
    }

    @Test
    void anOfficialAnswersAStatementAndEveryoneReadsWhatBecameOfIt() {
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var statement = street.statement(purpose, "Close Mill Road at school time");
        var path = purpose.path() + "/answers";

        assertThat(pages.get().uri(path + "?statement=" + statement.value()).with(ines.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Close Mill Road at school time", "Adopted in part");
        assertThat(pages.post()
                        .uri(path)
                        .param("statement", statement.value().toString())
                        .param("fate", "ADOPTED_IN_PART")
                        .param("reason", "The bus needs a detour.")
                        .param("words", "We close it for **two weeks**.")
                        .param("promise", "Publish every number")
                        .param("due", "2060-01-31")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();

        assertThat(pages.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains("Ines Okafor", "Transport &amp; Mobility", "ava--office", "<strong>two weeks</strong>")
                .contains("The bus needs a detour.", "Publish every number")
                .doesNotContain("<form method=\"post\" action=\"" + path);
        assertThat(pages.get().uri("/trace/{id}", statement.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Adopted in part", "The bus needs a detour.", "Answered by");
        assertThat(pages.get().uri(purpose.path()))
                .hasStatusOk()
                .bodyText()
                .contains("What the city has said so far", "Publish every number");
        assertThat(pages.get().uri("/")).hasStatusOk().bodyText().contains("Ines Okafor");
        assertThat(pages.get().uri(path + ".json")).hasStatusOk().bodyText().contains("adopted_in_part");
        assertThat(pages.get().uri("/commitments")).hasStatusOk().bodyText().contains("Publish every number");
        assertThat(pages.get().uri("/commitments.csv")).hasStatusOk().bodyText().contains("2060-01-31,open");
    }

    /// Without a script: what is looked for and one more promise are buttons, and nothing typed is lost by them.
    @Test
    void manyAreAnsweredAtOnceAndSeveralThingsPromised() {
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var close = street.statement(purpose, "Close Mill Road at school time");
        var lamps = street.statement(purpose, "Lamps on the bridge");
        var fees = street.statement(purpose, "No fees for parking");
        var path = purpose.path() + "/answers";

        assertThat(pages.get().uri(path + "?q=lamps").with(ines.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + lamps.value() + "\"")
                .doesNotContain("value=\"" + fees.value() + "\"");
        assertThat(pages.post()
                        .uri(path)
                        .param("act", "look")
                        .param("q", "fees")
                        .param("statement", close.value().toString())
                        .param("words", "Typed with care")
                        .with(ines.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + close.value() + "\" checked", "Typed with care", "No fees for parking")
                .doesNotContain("value=\"" + lamps.value() + "\"");
        assertThat(pages.post()
                        .uri(path)
                        .param("act", "more")
                        .param("promise", "Count every car")
                        .with(ines.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Count every car", "name=\"promise-2\"", "name=\"due-2\"")
                .doesNotContain("name=\"promise-3\"");
        assertThat(pages.post()
                        .uri(path)
                        .param(
                                "statement",
                                close.value().toString(),
                                lamps.value().toString())
                        .param("fate", "ADOPTED")
                        .param("reason", "You are right.")
                        .param("fate-" + lamps.value(), "CHANGED_MIND")
                        .param("reason-" + lamps.value(), "We had said no; the dark bridge changed our mind.")
                        .param("words", "We do both.")
                        .param("promise", "Count every car")
                        .param("due", "2060-01-31")
                        .param("promise-2", "Nine lamps")
                        .param("due-2", "2060-02-28")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();

        var given = ines.reader().reads(() -> answers.of(purpose.id())).getFirst();
        assertThat(given.settled())
                .extracting(Answer.Settled::statement, Answer.Settled::fate)
                .containsExactlyInAnyOrder(tuple(close, Fate.ADOPTED), tuple(lamps, Fate.CHANGED_MIND));
        assertThat(given.commitments()).extracting(Commitment::words).containsExactly("Count every car", "Nine lamps");
        assertThat(pages.get().uri(given.path()))
                .hasStatusOk()
                .bodyText()
                .contains("We changed our mind", "Said by", "Amina Haddad");
        assertThat(pages.get().uri(given.path() + ".csv"))
                .hasStatusOk()
                .bodyText()
                .contains(close.value().toString(), lamps.value().toString(), "changed_mind")
                .doesNotContain(fees.value().toString());
    }

    @Test
    void anAnswerSaysWhomItAnswersAndWhatHappensNext() {
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var path = purpose.path() + "/answers";

        assertThat(pages.post().uri(path).param("words", "We listen").with(ines.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("We listen", "href=\"#whom\"");
        assertThat(pages.post()
                        .uri(path)
                        .param("words", "We listen")
                        .param("whole", "on")
                        .with(ines.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#next\"");
        assertThat(pages.post()
                        .uri(path)
                        .param("words", "We listen")
                        .param("whole", "on")
                        .param("next", "The council reads it")
                        .param("next-on", "2060-01-14")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri(path)).bodyText().contains("The council reads it", "14 January 2060");
    }

    @Test
    void onlyAnOfficialAnswers() {
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var amina = SignedIn.as(street.resident("Amina Haddad"));

        assertThat(pages.post()
                        .uri(purpose.path() + "/answers")
                        .param("words", "I decide")
                        .with(amina))
                .hasStatus(403);
        assertThat(pages.get().uri(purpose.path() + "/answers").with(amina))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"words\"");
        assertThat(Reader.SYSTEM.reads(() -> answers.of(purpose.id()))).isEmpty();
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var statement = street.statement(purpose, "More light");

        assertThat(pages.post()
                        .uri(purpose.path() + "/answers")
                        .param("statement", statement.value().toString())
                        .param("words", "Typed with care")
                        .param("promise", "Ten lamps")
                        .param("due", "soon")
                        .with(ines.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("Typed with care", "Ten lamps", "href=\"#fate\"", "href=\"#reason\"", "href=\"#due\"");
        assertThat(Reader.SYSTEM.reads(() -> answers.of(purpose.id()))).isEmpty();
    }

    @Test
    void outsidersSeeNothingOfAPrivateCircle() {
        var purpose = street.purpose(ines, MillRoad.TRANSPORT);
        var promised = street.promised(ines, purpose, MillRoad.DUE);
        var answer = "/answers/" + promised.answer().value();

        for (var path : List.of(answer, promised.path(), purpose.path() + "/answers")) {
            assertThat(pages.get().uri(path)).hasStatus(404);
        }
        for (var end : List.of(".json", ".csv")) {
            assertThat(pages.get().uri(purpose.path() + "/answers" + end)).hasStatus(404);
        }
        for (var list : List.of("/commitments", "/commitments.json", "/commitments.csv", "/")) {
            assertThat(pages.get().uri(list))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(promised.id().value().toString(), purpose.slug());
        }
        assertThat(pages.get().uri("/commitments.csv").with(ines.signedIn()))
                .bodyText()
                .contains(promised.id().value().toString());
    }
}
