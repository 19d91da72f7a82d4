package heed.demo;

import heed.aims.Aims;
import heed.answers.Answer;
import heed.answers.Answering;
import heed.answers.Answers;
import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.contributions.Contribution;
import heed.opinions.Statement;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.thanks.Thanks;
import heed.trace.Fate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// Lays in what the officials answered, what they promised, and how that ended.
@Component
class Replies {

    private static final int AFTERNOON = 15 * 60;

    private final Answers answers;
    private final Commitments commitments;
    private final Thanks thanks;
    private final Aims aims;

    Replies(Answers answers, Commitments commitments, Thanks thanks, Aims aims) {
        this.aims = aims;
        this.thanks = thanks;
        this.answers = answers;
        this.commitments = commitments;
    }

    void lay(
            String key,
            Purpose purpose,
            Map<Integer, Statement.Id> statements,
            Map<String, Person> people,
            Map<String, Hat> hats,
            Days days) {
        for (var row : Texts.rows("answers.csv", key)) {
            var promises = Texts.rows("promises.csv").stream()
                    .filter(it -> it.get("answer").equals(row.get("answer")))
                    .toList();
            var official = Objects.requireNonNull(people.get(row.get("by")));
            var answer = answers.answer(new Answering(
                    purpose.id(),
                    official.id(),
                    Objects.requireNonNull(hats.get(row.get("by"))).id(),
                    row.get("words"),
                    List.of(),
                    Texts.rows("fates.csv").stream()
                            .filter(it -> it.get("answer").equals(row.get("answer")))
                            .map(it -> settled(it, statements))
                            .toList(),
                    promises.stream()
                            .map(it -> new Answering.Promise(it.get("words"), days.on(it.get("due"))))
                            .toList(),
                    row.get("next").isEmpty() ? null : new Answer.Next(row.get("next"), days.on(row.get("on"))),
                    days.at(row.get("day"), AFTERNOON)));
            for (var promised : answer.commitments()) {
                promises.stream()
                        .filter(it -> it.get("words").equals(promised.words()))
                        .forEach(it -> aim(it, promised, Objects.requireNonNull(hats.get(row.get("by"))), answer));
                promises.stream()
                        .filter(it -> it.get("words").equals(promised.words()))
                        .filter(it -> !it.get("outcome").isEmpty())
                        .forEach(it -> settle(it, promised, official, days));
            }
            thank(row.get("answer"), answer, people, days);
        }
    }

    /// With the promise, not afterwards.
    private void aim(CSVRecord row, Commitment promised, Hat hat, Answer answer) {
        var name = Texts.rows("indicators.csv").stream()
                .filter(it -> it.get("indicator").equals(row.get("moves")))
                .map(it -> it.get("name"))
                .findFirst()
                .orElseThrow();
        aims.choices(promised).stream()
                .filter(it -> it.name().equals(name))
                .forEach(it -> aims.name(promised, it.id(), hat, answer.at()));
    }

    /// For the promise where one was kept, and for the answer elsewhere.
    private void thank(String key, Answer answer, Map<String, Person> people, Days days) {
        var thing = answers.find(answer.id()).stream()
                .flatMap(it -> it.commitments().stream())
                .filter(it -> it.state(days.today()) == Commitment.State.KEPT)
                .map(it -> it.id().value())
                .findFirst()
                .orElse(answer.id().value());
        for (var row : Texts.rows("thanks.csv")) {
            if (row.get("to").equals(key)) {
                var by = new Visitor(Objects.requireNonNull(people.get(row.get("by"))), null, Set.of(Circle.EVERYONE));
                thanks.thank(thing, by, row.get("words"), "en", days.at(row.get("day"), AFTERNOON));
            }
        }
    }

    private static Answering.Settled settled(CSVRecord row, Map<Integer, Statement.Id> statements) {
        var statement = Objects.requireNonNull(statements.get(Integer.valueOf(row.get("number"))));
        return new Answering.Settled(
                new Contribution.Id(statement.value()), Fate.valueOf(row.get("fate")), row.get("reason"));
    }

    private void settle(CSVRecord row, Commitment promised, Person by, Days days) {
        commitments.settle(
                promised.id(),
                Commitment.Outcome.valueOf(row.get("outcome")),
                row.get("evidence"),
                by.id(),
                days.at(row.get("settled"), AFTERNOON));
    }
}
