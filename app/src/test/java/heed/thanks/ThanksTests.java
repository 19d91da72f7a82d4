package heed.thanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.asking.Hall;
import heed.asking.Hall.Somebody;
import heed.asking.Question;
import heed.database.Reader;
import heed.offices.Office;
import heed.people.SignedIn;
import heed.people.Standings;
import heed.people.Visitor;
import heed.thanks.Thank.Result;
import heed.thanks.ThanksShown.Visitors;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// One person says thanks once for one thing, and nobody to their own office.
@HeedTest
class ThanksTests {

    @Autowired
    Hall hall;

    @Autowired
    Thanks thanks;

    @Autowired
    ThanksTable table;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Standings standings;

    @Autowired
    MockMvcTester pages;

    Office office;
    Somebody ines;
    Somebody amina;
    Question question;
    UUID reply;

    @BeforeEach
    void aReplyByInes() {
        office = hall.office(null);
        ines = hall.official("Ines Okafor", office);
        amina = hall.resident("Amina Haddad");
        question = asked();
        reply = hall.replied(ines, "Every Sunday from now on.", question).id();
    }

    @Test
    void oneSaysThanksOnceAndIsCountedOnce() {
        assertThat(thank(amina, "Thank you, at last")).isEqualTo(Result.DONE);
        assertThat(thank(amina, "And again")).isEqualTo(Result.BEFORE);
        assertThat(thank(hall.resident("Tomasz Nowak"), " ")).isEqualTo(Result.DONE);

        var shown = shown(amina.visitor());
        assertThat(shown.people()).isEqualTo(2);
        assertThat(shown.latest().stream().map(Thank::words)).containsExactly("Thank you, at last");
        assertThat(shown.visitor()).isEqualTo(Visitors.THANKED);
        assertThat(pages.get().uri("/replies/" + reply))
                .hasStatusOk()
                .bodyText()
                .contains("2 people said thanks", "Thank you, at last", "Amina Haddad", "Sign in to say thanks")
                .doesNotContain("And again", "Tomasz");
    }

    @Test
    void nobodyThanksTheirOwnOfficeWhateverHatTheyWear() {
        var atwork = ines.visitor();
        var athome = new Visitor(ines.person(), null, atwork.circles());

        assertThatThrownBy(() -> thank(atwork)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> thank(athome)).isInstanceOf(Forbidden.class);
        assertThat(shown(athome).visitor()).isEqualTo(Visitors.NOTHING);
        var thing = Reader.ANYONE
                .reads(() -> transaction.execute(_ -> table.thing(reply)))
                .orElseThrow();
        assertThatThrownBy(() -> ines.reader()
                        .reads(() -> transaction.execute(_ -> table.insert(
                                UUID.randomUUID(), thing, ines.person().id(), question.at()))))
                .as("the database refuses it too")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneThanksAsAResidentAndNotAsAnotherOffice() {
        var noor = hall.official("Noor Patel", hall.office(null));

        assertThatThrownBy(() -> thank(noor.visitor())).isInstanceOf(Forbidden.class);
        assertThat(thank(new Visitor(noor.person(), null, noor.visitor().circles())))
                .isEqualTo(Result.DONE);
    }

    @Test
    void aQuestionIsNothingToThankAnOfficeFor() {
        assertThatThrownBy(() ->
                        amina.reader().reads(() -> thanks.thank(question.id().value(), amina.visitor(), "Hm", "en")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOfficialIsToldOnceHoweverManySayThanks() {
        for (int i = 0; i < 3; i++) {
            thank(hall.resident("Neighbour " + i), i == 1 ? "Thank you" : "");
        }

        assertThat(pages.get().uri("/me/notices.json").with(SignedIn.as(ines.person(), ines.hat())))
                .bodyText()
                .containsOnlyOnce("People say thanks for");
        assertThat(pages.get().uri("/me/notices").with(amina.signedIn()))
                .bodyText()
                .doesNotContain("People say thanks");
    }

    @Test
    void hiddenWordsGoAndTheThanksStillCount() {
        thank(amina, "Thanks to the boy next door");
        var id = shown(Visitor.STRANGER).latest().getFirst().id();

        assertThat(pages.post().uri("/thanks/" + id + "/hiding").with(ines.signedIn()))
                .hasStatus(422);
        assertThat(pages.post()
                        .uri("/thanks/" + id + "/hiding")
                        .param("reason", "Names a child")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        assertThat(shown(Visitor.STRANGER).people()).isOne();
        assertThat(shown(Visitor.STRANGER).latest()).isEmpty();
        assertThat(pages.get().uri("/thanks/" + id)).hasStatus(404);
        assertThat(pages.get().uri("/thanks?office=" + ines.hat().office()))
                .bodyText()
                .contains("Somebody said thanks.")
                .doesNotContain("next door");
    }

    @Test
    void whoGoesWithTheirWordsTakesTheirThanksAlong() {
        thank(amina, "Thank you");
        assertThat(Reader.SYSTEM
                        .reads(() -> thanks.held(amina.person().id()))
                        .getFirst()
                        .rows())
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("words", "Thank you"));
        Reader.SYSTEM.runs(() -> standings.erase(amina.person().id(), true));

        assertThat(shown(Visitor.STRANGER).people()).isZero();
        assertThat(pages.get().uri("/thanks.json")).bodyText().doesNotContain(reply.toString());
    }

    @Test
    void whoGoesAndLeavesTheirWordsStaysCountedWithoutAName() {
        thank(amina, "Thank you");
        Reader.SYSTEM.runs(() -> standings.erase(amina.person().id(), false));

        assertThat(shown(Visitor.STRANGER).people()).isOne();
        assertThat(pages.get().uri("/replies/" + reply))
                .bodyText()
                .contains("Thank you")
                .doesNotContain("Amina");
    }

    @Test
    void ofTwoAccountsThatBecomeOneTheThanksCountOnce() {
        var twin = hall.resident("Amina H.");
        thank(amina, "Thank you");
        thank(twin, "Thank you twice");
        Reader.SYSTEM.runs(
                () -> standings.join(twin.person().id(), amina.person().id()));

        assertThat(shown(Visitor.STRANGER).people()).isOne();
        assertThat(pages.get().uri("/search?q=twice")).bodyText().doesNotContain("Thank you twice");
    }

    @Test
    void theListIsADataset() {
        thank(amina, "Thank you, at last");

        assertThat(pages.get().uri("/thanks.json?office=" + office.key()))
                .bodyText()
                .contains(reply.toString(), "\"kind\":\"reply\"", "Amina Haddad");
        assertThat(pages.get().uri("/thanks.csv?office=" + office.key()))
                .bodyText()
                .contains("Thank you, at last");
        assertThat(pages.get().uri("/thanks.json?office=office:none"))
                .bodyText()
                .doesNotContain("Amina");
    }

    @Test
    void tooManyWordsComeBackWithTheForm() {
        assertThat(pages.post()
                        .uri("/thanks/" + reply)
                        .param("words", "x".repeat(501))
                        .with(amina.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("at most 500 letters", "xxxx");
    }

    private Question asked() {
        return hall.asked(hall.resident("Rashid Khan"), office, "Who empties the bins?");
    }

    private Result thank(Somebody by, String words) {
        return by.reader().reads(() -> thanks.thank(reply, by.visitor(), words, "en"));
    }

    private Result thank(Visitor by) {
        return by.reader().reads(() -> thanks.thank(reply, by, "", "en"));
    }

    private ThanksShown shown(Visitor to) {
        return to.reader().reads(() -> thanks.on(reply, to));
    }
}
