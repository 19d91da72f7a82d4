package heed.routes;

import heed.answers.Answer;
import heed.answers.Answering;
import heed.answers.Answers;
import heed.answers.Lifts;
import heed.contributions.Contribution;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.trace.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Adds an answer and a promise to a town.
@TestComponent
public class AnsweredTown implements Town.Trail {

    private final Answers answers;
    private final Lifts lifts;

    AnsweredTown(Answers answers, Lifts lifts) {
        this.answers = answers;
        this.lifts = lifts;
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
        lifts.lift(answer.id(), "We heard you " + word, null, official.me().id());
        things.put("lift", lifts.of(answer.id()).getFirst().id().toString());
        things.put("answer", answer.id().value().toString());
        things.put("commitment", answer.commitments().getFirst().id().value().toString());
    }
}
