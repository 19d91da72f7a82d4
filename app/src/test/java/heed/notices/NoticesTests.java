package heed.notices;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.Answering;
import heed.answers.Commitment;
import heed.contributions.Contribution;
import heed.database.Reader;
import heed.opinions.Vote;
import heed.people.SignedIn;
import heed.trace.Fate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Everyone concerned gets one line, with the reason; nobody else does.
@HeedTest
class NoticesTests extends ToldTown {

    @Test
    void authorsSupportersOpponentsAndSilentVotersGetOneLineEach() {
        var benches = said(amina, "More benches");
        var tomasz = voted("Tomasz Nowak", crossing, Vote.AGREE);
        var rashid = voted("Rashid Khan", crossing, Vote.DISAGREE);
        var lena = voted("Lena Fischer", crossing, Vote.PASS);
        var silent = voted("Silent Voter", benches, Vote.AGREE);

        answered(Fate.ADOPTED);

        assertThat(lines(amina)).singleElement().satisfies(line -> {
            assertThat(line.because()).isEqualTo(Notice.Because.WROTE);
            assertThat(line.fate()).isEqualTo(Fate.ADOPTED);
            assertThat(line.who()).isEqualTo(ines.hat().label());
            assertThat(line.thing()).isEqualTo("A crossing at the mill");
            assertThat(line.unread()).isTrue();
        });
        assertThat(reasons(tomasz)).containsExactly(Notice.Because.AGREED);
        assertThat(reasons(rashid)).containsExactly(Notice.Because.DISAGREED);
        assertThat(reasons(lena)).containsExactly(Notice.Because.PASSED);
        assertThat(reasons(silent)).containsExactly(Notice.Because.VOTED);
        assertThat(lines(hall.resident("Somebody Else"))).isEmpty();
        assertThat(lines(ines)).as("one is not told what one did").isEmpty();
    }

    @Test
    void whatBecomesOfThePromiseIsToldToThoseWhoAsked() {
        var passer = voted("Lena Fischer", crossing, Vote.PASS);
        var promise = answered(Fate.ADOPTED, new Answering.Promise("A crossing by spring", LocalDate.of(2060, 3, 1)))
                .commitments()
                .getFirst();

        ines.reader()
                .runs(() -> commitments.settle(
                        promise.id(),
                        Commitment.Outcome.KEPT,
                        "It is there",
                        ines.person().id()));

        assertThat(lines(amina).getFirst().kind()).isEqualTo("answers.told-kept");
        assertThat(lines(passer).getFirst().act()).isEqualTo("A crossing by spring");
    }

    @Test
    void aLaterAnswerWithAnotherFateIsOneMoreLine() {
        answered(Fate.NOT_ADOPTED);
        answered(Fate.CHANGED_MIND);

        assertThat(lines(amina).stream().map(Notice::fate)).containsExactly(Fate.CHANGED_MIND, Fate.NOT_ADOPTED);
    }

    @Test
    void whoComesLaterIsNotToldWhatHappenedBefore() {
        answered(Fate.ADOPTED);

        assertThat(lines(voted("Late Comer", crossing, Vote.AGREE))).isEmpty();
    }

    @Test
    void whatIsHiddenIsNamedToNobody() {
        var tomasz = voted("Tomasz Nowak", crossing, Vote.AGREE);
        var answer = answered(Fate.ADOPTED);
        Reader.SYSTEM.runs(() -> contributions.hide(
                new Contribution.Id(answer.id().value()),
                "Names a child",
                ines.person().id()));

        assertThat(lines(amina)).isEmpty();
        assertThat(lines(tomasz)).isEmpty();
        assertThat(unread(amina)).isZero();
    }

    @Test
    void aHiddenStatementIsNotNamedToThoseWhoVotedOnIt() {
        var tomasz = voted("Tomasz Nowak", crossing, Vote.AGREE);
        answered(Fate.ADOPTED);
        Reader.SYSTEM.runs(() -> opinions.hide(crossing, "Insults", java.util.Objects.requireNonNull(ines.hat())));

        assertThat(lines(tomasz)).noneMatch(it -> it.thing().contains("crossing"));
        assertThat(lines(amina)).noneMatch(it -> it.thing().contains("crossing"));
    }

    @Test
    void allIsReadByOneButtonAndWhatComesLaterIsNot() {
        answered(Fate.NOT_ADOPTED);
        var newest = lines(amina).getFirst().at();

        assertThat(pages.get().uri("/me/notices").with(SignedIn.as(amina.person())))
                .hasStatusOk()
                .bodyText()
                .contains("New", "1 is unread", "Because you wrote", "The newest first", "Mark all as read");
        assertThat(pages.post()
                        .uri("/me/notices/read")
                        .param("until", newest.toString())
                        .with(SignedIn.as(amina.person())))
                .hasStatus3xxRedirection();
        assertThat(unread(amina)).isZero();

        answered(Fate.CHANGED_MIND);
        assertThat(unread(amina)).isOne();
        assertThat(lines(amina).stream().map(Notice::unread)).containsExactly(true, false);
    }

    @Test
    void theHeaderCountsForThoseSignedInOnly() {
        answered(Fate.ADOPTED);

        assertThat(pages.get().uri("/purposes").with(SignedIn.as(amina.person())))
                .bodyText()
                .contains("Your notices: 1 is unread");
        assertThat(pages.get().uri("/purposes")).bodyText().doesNotContain("/me/notices");
    }

    @Test
    void aPersonsListIsAFileOfTheirOwn() {
        answered(Fate.ADOPTED);

        assertThat(pages.get().uri("/me/notices.json").with(SignedIn.as(amina.person())))
                .hasStatusOk()
                .bodyText()
                .contains("A crossing at the mill", "\"because\":\"wrote\"", "\"fate\":\"adopted\"");
        assertThat(pages.get().uri("/me/notices.csv").with(SignedIn.as(amina.person())))
                .hasStatusOk()
                .bodyText()
                .contains("wrote");
        assertThat(pages.get().uri("/me/notices.json")).hasStatus3xxRedirection();
    }

    @Test
    void whoGoesLeavesNothingHere() {
        amina.reader().runs(() -> notices.read(amina.person().id(), clock.instant()));
        assertThat(amina.reader()
                        .reads(() -> notices.held(amina.person().id()))
                        .getFirst()
                        .rows())
                .hasSize(1);
        Reader.SYSTEM.runs(() -> standings.erase(amina.person().id(), true));

        assertThat(Reader.SYSTEM
                        .reads(() -> notices.held(amina.person().id()))
                        .getFirst()
                        .rows())
                .isEmpty();
    }
}
