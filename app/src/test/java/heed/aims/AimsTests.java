package heed.aims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import heed.HeedTest;
import heed.answers.Answer;
import heed.answers.Answering;
import heed.answers.Answers;
import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.contributions.Contribution;
import heed.database.Reader;
import heed.opinions.Opinions;
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
import heed.trace.Trace;
import heed.web.NotFound;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class AimsTests {

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
    Trace trace;

    @Autowired
    Aims aims;

    Person ines;
    Hat hat;
    Reader office;
    Purpose purpose;
    Indicator walk;
    UUID statement;
    Commitment promise;

    @BeforeEach
    void town() {
        Reader.SYSTEM.runs(() -> {
            people.office("office:transport", "Transport & Mobility");
            people.office("office:parks", "Parks & River");
        });
        ines = person("Ines Okafor");
        hat = hat(ines, "office:transport");
        office = new Reader(ines.id().value(), Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport"), false);
        purpose = purpose();
        walk = Reader.SYSTEM.reads(() -> purposes.indicators(purpose.id()).getFirst());
        var amina = person("Amina Haddad");
        Reader.SYSTEM.runs(() -> opinions.add(
                purpose, new Visitor(amina, null, Set.of(Circle.EVERYONE)), "A guard at the crossing", "en", true));
        statement = Reader.SYSTEM
                .reads(() -> trace.waiting(purpose.id().value(), 1))
                .getFirst()
                .id();
        promise = office.reads(() -> answers.answer(new Answering(
                        purpose.id(),
                        ines.id(),
                        hat.id(),
                        "We heard you",
                        List.of(),
                        List.of(new Answering.Settled(new Contribution.Id(statement), Fate.ADOPTED, "It is dangerous")),
                        List.of(new Answering.Promise("A guard stands there", LocalDate.of(2060, 1, 1))),
                        new Answer.Next("The council reads it", LocalDate.of(2060, 1, 14)),
                        Instant.parse("2026-11-18T09:00:00Z"))))
                .commitments()
                .getFirst();
    }

    private Person person(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@riverton.example", name));
    }

    private Hat hat(Person person, String office) {
        return Reader.SYSTEM.reads(() -> people.give(person.id(), Hat.Kind.OFFICE, office, "An office"));
    }

    private Purpose purpose() {
        return office.reads(() -> {
            var draft = purposes.draft(new Draft(
                    "Every child can walk to school",
                    Circle.EVERYONE,
                    "en",
                    new Purpose.Why("Fear of traffic", "Children", "They walk", "The council", "640,000 euros"),
                    Purpose.Promise.INVOLVE,
                    ines.id(),
                    hat.id(),
                    "office:transport",
                    null));
            purposes.addIndicator(
                    draft.id(),
                    new Indicator.Plan(
                            "Children who walk",
                            "%",
                            new BigDecimal("31"),
                            LocalDate.of(2021, 6, 10),
                            new BigDecimal("60"),
                            LocalDate.of(2028, 6, 10),
                            "Hands-up count"));
            purposes.publish(draft.id(), ines.id());
            opinions.open(draft.id());
            return purposes.find(draft.id()).orElseThrow();
        });
    }

    private String get(String path) {
        return new String(
                pages.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void name() {
        assertThat(pages.post()
                        .uri(promise.path() + "/aims")
                        .param("indicator", walk.id().value().toString())
                        .with(SignedIn.as(ines, hat)))
                .hasStatus(302);
    }

    private String number() {
        return purpose.path() + "/indicators/" + walk.id().value();
    }

    @Test
    void theWalkLeadsFromAStatementToTheNumberAndBack() {
        assertThat(get("/trace/" + statement)).doesNotContain("Should move this number");
        name();

        for (var stop :
                List.of(statement, promise.answer().value(), promise.id().value())) {
            assertThat(get("/trace/" + stop))
                    .contains("Should move this number", "Children who walk", number())
                    .contains("It is 31%, measured on 10 June 2021.", "The goal is 60% by 10 June 2028.");
        }
        assertThat(get("/trace/" + statement + ".csv"))
                .contains("3,should-move,," + walk.id().value() + ",indicator,Children who walk");
        assertThat(get("/trace/" + promise.id().value() + ".csv")).contains("1,should-move,,");
        assertThat(get(number()))
                .contains("What should move this number", "A guard stands there")
                .contains(
                        "/trace/" + promise.id().value(),
                        "/answers/" + promise.answer().value())
                .contains("Named by", "does not prove");
        assertThat(get(promise.path())).contains("What it should move", number());
        assertThat(get("/acts.csv?kind=aimed")).contains(promise.path());
    }

    @Test
    void onlyTheOfficeThatPromisedSaysWhatItShouldMove() {
        var henrik = person("Henrik Vale");
        var other = hat(henrik, "office:parks");
        for (var visitor : List.of(SignedIn.as(person("Amina")), SignedIn.as(henrik, other))) {
            assertThat(pages.post()
                            .uri(promise.path() + "/aims")
                            .param("indicator", walk.id().value().toString())
                            .with(visitor))
                    .hasStatus(403);
        }
        var elsewhere =
                Reader.SYSTEM.reads(() -> purposes.indicators(purpose().id()).getFirst());
        assertThatExceptionOfType(NotFound.class)
                .as("a number of another purpose")
                .isThrownBy(() -> office.runs(() -> aims.name(promise, elsewhere.id(), hat)));
        assertThat(get(number())).doesNotContain("What should move this number");
    }

    @Test
    void whatIsNamedAfterTheEndSaysSo() {
        office.runs(() -> commitments.settle(promise.id(), Commitment.Outcome.KEPT, "She stands there", ines.id()));
        name();
        assertThat(get(number())).contains("That was after the promise had ended.");
        assertThat(get(purpose.path() + "/aims.csv")).contains(",kept,").contains("Ines Okafor,true,");
    }

    @Test
    void whatIsNamedNoMoreStaysInTheData() {
        name();
        name();
        assertThat(pages.post()
                        .uri(promise.path() + "/aims/" + walk.id().value() + "/end")
                        .with(SignedIn.as(ines, hat)))
                .hasStatus(302);
        assertThat(get(number())).doesNotContain("What should move this number");
        assertThat(get("/trace/" + statement)).doesNotContain("Should move this number");
        name();
        assertThat(Reader.ANYONE.reads(() -> aims.of(purpose.id())))
                .as("named, dropped, named again")
                .hasSize(2)
                .filteredOn(it -> it.dropped() != null)
                .hasSize(1);
    }
}
