package heed.verdicts;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A town in which promises were kept, and people who asked for them or voted on them.
abstract class KeptTown {

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

    int ask() {
        return Reader.SYSTEM.reads(verdicts::ask);
    }

    List<Verdict> verdicts(Purpose of) {
        return Reader.ANYONE.reads(() -> verdicts.of(of.id()));
    }

    boolean answer(UUID wave, Person by, Said said) {
        var reader = new Reader(by.id().value(), Set.of(Circle.EVERYONE), false);
        return reader.reads(() -> verdicts.answer(wave, by.id(), said, null));
    }

    Person person(String name) {
        return people.arrive(UUID.randomUUID() + "@riverton.example", name);
    }

    /// Amina asked for it, seven people voted on that, and it was kept so many days ago.
    Commitment kept(int days) {
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

    Purpose purpose() {
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

    Hat official(Person person) {
        return Reader.SYSTEM.reads(
                () -> people.give(person.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility"));
    }
}
