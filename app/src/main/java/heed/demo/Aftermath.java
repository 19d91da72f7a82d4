package heed.demo;

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

    Aftermath(Reviews reviews, Tripwires tripwires, Verdicts verdicts) {
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
        answer(Texts.rows("verdicts.csv"), residents);
    }

    /// The cast is left alone, so that a visitor who is one of them may answer.
    private void answer(List<org.apache.commons.csv.CSVRecord> said, Collection<Person> residents) {
        verdicts.ask();
        int number = 0;
        for (var person : residents) {
            for (var it : verdicts.waiting(person.id())) {
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
