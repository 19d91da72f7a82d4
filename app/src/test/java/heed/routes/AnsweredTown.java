package heed.routes;

import heed.answers.Answer;
import heed.answers.Answering;
import heed.answers.Answers;
import heed.answers.Lifts;
import heed.answers.MillRoad;
import heed.asking.Questions;
import heed.clocks.Clocks;
import heed.contributions.Contribution;
import heed.offices.Offices;
import heed.people.Circle;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.thanks.Thanks;
import heed.trace.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Adds an answer and a promise to a town.
@TestComponent
public class AnsweredTown implements Town.Trail {

    private final Answers answers;
    private final Lifts lifts;
    private final Questions questions;
    private final Offices offices;
    private final Clocks clocks;
    private final Thanks thanks;
    private final People people;
    private final Proofs proofs;
    private final MillRoad street;

    AnsweredTown(
            Answers answers,
            Lifts lifts,
            Questions questions,
            Offices offices,
            Clocks clocks,
            Thanks thanks,
            People people,
            Proofs proofs,
            MillRoad street) {
        this.proofs = proofs;
        this.street = street;
        this.thanks = thanks;
        this.people = people;
        this.answers = answers;
        this.lifts = lifts;
        this.questions = questions;
        this.offices = offices;
        this.clocks = clocks;
    }

    /// A question to the office about what was said.
    UUID asks(String words, UUID about, Visitor visitor) {
        var office = offices.find("office:transport").orElseThrow();
        return questions
                .ask(office, words, about, "en", visitor, Instant.parse("2026-11-02T10:00:00Z"))
                .id()
                .value();
    }

    @Override
    public void prove(Person person) {
        proofs.prove(person.id(), Rung.VERIFIED, "Eastgate");
    }

    @Override
    public void add(Map<String, String> things, Purpose purpose, UUID statement, Visitor official, String word) {
        var answer = answers.answer(new Answering(
                purpose.id(),
                official.me().id(),
                official.officialHat().id(),
                "We heard you " + word,
                List.of(),
                List.of(new Answering.Settled(new Contribution.Id(statement), Fate.ADOPTED, "Because " + word)),
                List.of(new Answering.Promise("A guard by spring " + word, LocalDate.of(2027, 3, 1))),
                new Answer.Next("The council reads it " + word, LocalDate.of(2027, 1, 14)),
                Instant.parse("2026-11-01T10:00:00Z")));
        lifts.lift(answer.id(), "We heard you " + word, null, official);
        things.put("lift", lifts.of(answer.id()).getFirst().id().toString());
        things.put("answer", answer.id().value().toString());
        things.put("commitment", answer.commitments().getFirst().id().value().toString());
        things.put(
                "picture",
                street.photo(answer.commitments().getFirst().id(), official.officialHat(), word)
                        .toString());
        var office = offices.find("office:transport").orElseThrow();
        var at = Instant.parse("2026-11-02T10:00:00Z");
        var waits = questions.ask(office, "When is it lit " + word, statement, "en", official, at);
        var asked = questions.ask(office, "Who pays " + word, statement, "en", official, at);
        var reply = questions.reply(
                List.of(waits.id(), asked.id()), "The town " + word, Fate.ANSWERED, official.officialHat());
        things.put("question", waits.id().value().toString());
        things.put("reply", reply.id().toString());
        var tomasz = people.arrive(UUID.randomUUID() + "@riverton.example", "Tomasz Nowak");
        thanks.thank(reply.id(), new Visitor(tomasz, null, Set.of(Circle.EVERYONE)), "At last " + word, "en");
        things.put(
                "thank",
                thanks.on(reply.id(), official).latest().getFirst().id().toString());
        things.put(
                "clock",
                clocks.of(List.of(waits.id().value())).getFirst().id().value().toString());
    }
}
