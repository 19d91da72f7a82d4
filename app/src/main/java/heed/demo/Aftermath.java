package heed.demo;

import heed.answers.Commitments;
import heed.people.Hat;
import heed.people.Person;
import heed.purposes.Purpose;
import heed.reviews.Review;
import heed.reviews.Reviews;
import heed.tripwires.Tripwire;
import heed.tripwires.Tripwires;
import heed.verdicts.Verdict;
import heed.verdicts.Verdicts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// Lays in what came after the decision: whether it helped, whether the goal was reached, and what would open it again.
@Component
class Aftermath {

    /// Of all who are asked, so many in ten answer.
    private static final int ANSWERING = 4;

    private static final int TEN = 10;
    private static final int CALLS = 25;
    private static final int CONTESTS = 2;
    private static final int UNHELPED = 40;
    private static final int AHEAD = 330;

    private final Reviews reviews;
    private final Tripwires tripwires;
    private final Verdicts verdicts;
    private final Commitments commitments;

    Aftermath(Reviews reviews, Tripwires tripwires, Verdicts verdicts, Commitments commitments) {
        this.commitments = commitments;
        this.reviews = reviews;
        this.tripwires = tripwires;
        this.verdicts = verdicts;
    }

    void lay(String key, Purpose purpose, Hat hat, Collection<Person> residents, Days days) {
        var why = Texts.why(key);
        for (var due : reviews.due(purpose.id())) {
            reviews.say(
                    purpose,
                    due.day(),
                    new Review.Words(
                            Review.Result.valueOf(why.get("review")),
                            why.get("review-evidence"),
                            null,
                            why.get("review-kept")),
                    hat);
        }
        tripwires.set(purpose, Tripwire.Kind.DAY, null, days.today().plusDays(AHEAD), hat);
        tripwires.set(purpose, Tripwire.Kind.CALLS, CALLS, null, hat);
        tripwires.set(purpose, Tripwire.Kind.CONTESTS, CONTESTS, null, hat);
        tripwires.set(purpose, Tripwire.Kind.VERDICT, UNHELPED, null, hat);
        answer(purpose, Texts.rows("verdicts.csv"), residents);
    }

    /// The cast is left alone, so that a visitor who is one of them may answer; and what is asked about another purpose
    /// was asked just now.
    private void answer(Purpose purpose, List<CSVRecord> said, Collection<Person> residents) {
        verdicts.ask();
        var promised =
                commitments.of(purpose.id()).stream().map(it -> it.id().value()).collect(Collectors.toSet());
        int number = 0;
        for (var person : residents) {
            for (var it : verdicts.waiting(person.id()).stream()
                    .filter(asked -> promised.contains(asked.commitment()))
                    .toList()) {
                if (number % TEN < ANSWERING) {
                    var row = said.get(number % said.size());
                    var words = row.get("words").isEmpty() || number >= said.size() ? null : row.get("words");
                    verdicts.answer(it.wave(), person.id(), Verdict.Said.valueOf(row.get("answer")), words);
                }
                number++;
            }
        }
    }
}
