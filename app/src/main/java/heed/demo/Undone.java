package heed.demo;

import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.answers.Contest;
import heed.answers.Contests;
import heed.answers.Progress;
import heed.answers.Progress.Kind;
import heed.database.NewId;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.tripwires.Tripwire;
import heed.tripwires.Tripwires;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// Lays in a matter in which not everything held: a delay, a promise that was found not to be kept after all, another
/// that waits for a second look, and as many calls to open it again as its tripwire needs.
@Component
class Undone {

    static final String KEY = "market";
    private static final int CALLS = 3;
    private static final int CONTESTS = 5;
    private static final int DELAYED = -45;
    private static final int NOON = 12 * 60 * 60;

    private final Commitments commitments;
    private final Contests contests;
    private final Tripwires tripwires;
    private final Purposes purposes;

    Undone(Commitments commitments, Contests contests, Tripwires tripwires, Purposes purposes) {
        this.commitments = commitments;
        this.contests = contests;
        this.tripwires = tripwires;
        this.purposes = purposes;
    }

    /// After it was closed. That it was touched is seen when the house looks the next time.
    void lay(Purpose laid, Map<String, Person> people, Map<String, Hat> hats, Hat above, Days days) {
        var purpose = purposes.find(laid.id()).orElseThrow();
        var office = Objects.requireNonNull(hats.get(Texts.why(KEY).get("owner")));
        tripwires.set(purpose, Tripwire.Kind.CALLS, CALLS, null, office);
        tripwires.set(purpose, Tripwire.Kind.CONTESTS, CONTESTS, null, office);
        var promises = commitments.of(purpose.id());
        for (var row : Texts.rows("afterwards.csv")) {
            var words = row.get("words");
            switch (row.get("what")) {
                case "delay" -> delay(promised(row, promises), words, office, row, days);
                case "contest" -> contests.contest(promised(row, promises).id(), by(row, people), words, null);
                case "not-kept" -> judge(promised(row, promises), words, above);
                case "call" -> tripwires.call(purpose, resident(row, people), words);
                default -> throw new IllegalStateException(row.toString());
            }
        }
    }

    private void delay(Commitment promised, String words, Hat office, CSVRecord row, Days days) {
        commitments.report(
                promised.id(),
                new Progress(
                        NewId.next(),
                        Kind.DELAY,
                        null,
                        words,
                        null,
                        days.on(row.get("day")),
                        "",
                        days.at(DELAYED, NOON)),
                office);
    }

    private void judge(Commitment promised, String words, Hat above) {
        var contest = contests.of(promised.id()).getFirst();
        contests.judge(promised.id(), contest.id(), Contest.Verdict.NOT_KEPT, words, above);
    }

    private static Commitment promised(CSVRecord row, List<Commitment> promises) {
        return promises.stream()
                .filter(it -> it.words().equals(row.get("promise")))
                .findFirst()
                .orElseThrow();
    }

    /// In no capacity but their own.
    private static Visitor resident(CSVRecord row, Map<String, Person> people) {
        return new Visitor(Objects.requireNonNull(people.get(row.get("by"))), null, Set.of(Circle.EVERYONE));
    }

    private static Person.Id by(CSVRecord row, Map<String, Person> people) {
        return Objects.requireNonNull(people.get(row.get("by"))).id();
    }
}
