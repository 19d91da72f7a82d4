package heed.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.Answer;
import heed.answers.Answering;
import heed.answers.Answers;
import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.contributions.Contribution;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Vote;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Fate;
import heed.verdicts.Verdict.Said;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class VerdictsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    Answers answers;

    @Autowired
    Commitments commitments;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Clock clock;

    Person ines;
    Hat hat;
    Person amina;
    List<Person> voters;
    Purpose purpose;

    @BeforeEach
    void town() {
        Reader.SYSTEM.runs(() -> people.office("office:transport", "Transport & Mobility"));
        ines = Reader.SYSTEM.reads(() -> person("Ines Okafor"));
        hat = official(ines);
        amina = Reader.SYSTEM.reads(() -> person("Amina Haddad"));
        voters = Reader.SYSTEM.reads(() ->
                IntStream.range(0, 7).mapToObj(it -> person("Voter " + it)).toList());
        purpose = Reader.SYSTEM.reads(this::purpose);
    }

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
    void aSentenceThatNamesSomebodyIsHiddenWithAReasonAndTheAnswerCounts() {
        kept(31);
        ask();
        var wave = verdicts(purpose).getFirst().wave();
        voters.subList(0, 4).forEach(it -> answer(wave, it, Said.YES));
        new Reader(amina.id().value(), Set.of(Circle.EVERYONE), false)
                .runs(() -> verdicts.answer(wave, amina.id(), Said.NO, "Mr. Smith of number nine blocks it."));
        var path = purpose.path() + "/verdicts";
        var sentence = Reader.ANYONE
                .reads(() -> verdicts.withSentences(purpose.id()))
                .getFirst()
                .sentences()
                .getFirst()
                .id();
        var hiding = path + "/" + sentence + "/hiding";
        assertThat(pages.post()
                        .uri(hiding)
                        .param("hide-" + sentence, "It names a neighbour.")
                        .with(SignedIn.as(ines, hat)))
                .hasStatus3xxRedirection();

        assertThat(pages.get().uri(path))
                .bodyText()
                .contains("It names a neighbour.", "5 of 8")
                .doesNotContain("Mr. Smith");
        assertThat(pages.get().uri("/acts?kind=hidden")).bodyText().contains("It names a neighbour.", path);
        assertThat(pages.get().uri("/me/notices").with(SignedIn.as(amina)))
                .bodyText()
                .contains("was hidden; the reason stands there");
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

    private int ask() {
        return Reader.SYSTEM.reads(verdicts::ask);
    }

    private List<Verdict> verdicts(Purpose of) {
        return Reader.ANYONE.reads(() -> verdicts.of(of.id()));
    }

    private boolean answer(UUID wave, Person by, Said said) {
        var reader = new Reader(by.id().value(), Set.of(Circle.EVERYONE), false);
        return reader.reads(() -> verdicts.answer(wave, by.id(), said, null));
    }

    private Person person(String name) {
        return people.arrive(UUID.randomUUID() + "@riverton.example", name);
    }

    /// Amina asked for it, seven people voted on that, and it was kept so many days ago.
    private Commitment kept(int days) {
        return Reader.SYSTEM.reads(() -> {
            var visitor = new Visitor(amina, null, Set.of(Circle.EVERYONE));
            var id =
                    switch (opinions.add(purpose, visitor, "A guard " + UUID.randomUUID(), "en", true)) {
                        case Opinions.Adding.Done(var said, var _, var _) -> said;
                        case Opinions.Adding other -> throw new AssertionError(other);
                    };
            voters.forEach(it -> opinions.vote(it.id(), id, Vote.AGREE));
            var at = clock.instant().minus(Duration.ofDays(days));
            var promised = answers.answer(new Answering(
                            purpose.id(),
                            ines.id(),
                            hat.id(),
                            "We heard you",
                            List.of(),
                            List.of(new Answering.Settled(new Contribution.Id(id.value()), Fate.ADOPTED, "It helps")),
                            List.of(new Answering.Promise("A guard by spring", LocalDate.of(2060, 1, 1))),
                            new Answer.Next("The council reads it", LocalDate.of(2060, 1, 14)),
                            at))
                    .commitments()
                    .getFirst();
            commitments.settle(promised.id(), Commitment.Outcome.KEPT, "She stands there", ines.id(), at);
            return promised;
        });
    }

    private Purpose purpose() {
        var made = purposes.draft(new Draft(
                "Every child can walk " + UUID.randomUUID(),
                Circle.EVERYONE,
                "en",
                new Purpose.Why("Traffic", "Children", "They walk", "The council", "The budget"),
                Purpose.Promise.INVOLVE,
                ines.id(),
                hat.id(),
                "office:transport",
                null));
        purposes.addIndicator(
                made.id(),
                new Indicator.Plan(
                        "Children who walk",
                        "%",
                        new BigDecimal("31"),
                        LocalDate.of(2021, 6, 10),
                        new BigDecimal("60"),
                        LocalDate.of(2060, 6, 10),
                        "Hands-up count"));
        purposes.publish(made.id(), ines.id());
        opinions.open(made.id());
        return purposes.find(made.id()).orElseThrow();
    }

    private Hat official(Person person) {
        return Reader.SYSTEM.reads(
                () -> people.give(person.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility"));
    }
}
