package heed.notices;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.Answer;
import heed.answers.Answering;
import heed.answers.Answers;
import heed.asking.Hall;
import heed.asking.Hall.Somebody;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.opinions.Vote;
import heed.people.Circle;
import heed.people.SignedIn;
import heed.people.Standings;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Fate;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Everyone concerned gets one line, with the reason; nobody else does.
@HeedTest
class NoticesTests {

    @Autowired
    Hall hall;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    Answers answers;

    @Autowired
    Notices notices;

    @Autowired
    Contributions contributions;

    @Autowired
    Standings standings;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Clock clock;

    Somebody ines;
    Somebody amina;
    Purpose purpose;
    Statement.Id crossing;

    @BeforeEach
    void aStatementByAmina() {
        ines = hall.official("Ines Okafor", hall.office(null));
        amina = hall.resident("Amina Haddad");
        purpose = purpose(Circle.EVERYONE);
        crossing = said(amina, "A crossing at the mill");
    }

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
        Reader.SYSTEM.runs(
                () -> opinions.hide(crossing, "Insults", ines.person().id()));

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

    private Purpose purpose(String circle) {
        var draft = new Draft(
                "Every child can walk to school " + UUID.randomUUID(),
                circle,
                "en",
                new Purpose.Why("Fear of traffic", "Children", "They walk", "The council", "640,000 euros"),
                Purpose.Promise.INVOLVE,
                ines.person().id(),
                ines.hat().id(),
                Objects.requireNonNull(ines.hat().office()),
                null);
        var walk = new Indicator.Plan(
                "Children who walk",
                "%",
                new BigDecimal("31"),
                LocalDate.of(2021, 6, 10),
                new BigDecimal("60"),
                LocalDate.of(2058, 6, 10),
                "Hands-up count");
        return ines.reader().reads(() -> {
            var id = purposes.draft(draft).id();
            purposes.addIndicator(id, walk);
            purposes.publish(id, ines.person().id());
            opinions.open(id);
            return purposes.find(id).orElseThrow();
        });
    }

    private Statement.Id said(Somebody by, String words) {
        return Reader.SYSTEM.reads(() -> switch (opinions.add(purpose, by.visitor(), words, "en", true)) {
            case Opinions.Adding.Done(var id) -> new Statement.Id(id.value());
            case Opinions.Adding other -> throw new AssertionError(other);
        });
    }

    private Somebody voted(String name, Statement.Id on, Vote vote) {
        var one = hall.resident(name);
        one.reader().reads(() -> opinions.vote(one.person().id(), on, vote));
        return one;
    }

    private Answer answered(Fate fate) {
        return ines.reader()
                .reads(() -> answers.answer(new Answering(
                        purpose.id(),
                        ines.person().id(),
                        ines.hat().id(),
                        "We build it.",
                        List.of(),
                        List.of(new Answering.Settled(new Contribution.Id(crossing.value()), fate, "It is needed")),
                        List.of(),
                        null,
                        clock.instant())));
    }

    private List<Notice> lines(Somebody of) {
        return new Reader(of.person().id().value(), java.util.Set.of(Circle.EVERYONE), false)
                .reads(() -> notices.of(of.person().id(), null, 100));
    }

    private List<Notice.Because> reasons(Somebody of) {
        return lines(of).stream().map(Notice::because).toList();
    }

    private int unread(Somebody of) {
        return of.reader().reads(() -> notices.unread(of.person().id()));
    }
}
