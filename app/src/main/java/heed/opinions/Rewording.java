package heed.opinions;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Wording;
import heed.people.Person;
import heed.people.Standings;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Trace;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Saying it better: the author may change a statement's words until ten people have answered it.
///
/// Earlier words stay readable. Who answered them is told and may answer again.
@Service
@Transactional
public class Rewording {

    /// With this many answers the words stay.
    static final int ENOUGH = 10;

    private final StatementTable statements;
    private final RewordingTable table;
    private final OpinionTable votes;
    private final Contributions contributions;
    private final Purposes purposes;
    private final Standings standings;
    private final Trace trace;
    private final Clock clock;

    Rewording(
            StatementTable statements,
            RewordingTable table,
            OpinionTable votes,
            Contributions contributions,
            Purposes purposes,
            Standings standings,
            Trace trace,
            Clock clock) {
        this.statements = statements;
        this.table = table;
        this.votes = votes;
        this.contributions = contributions;
        this.purposes = purposes;
        this.standings = standings;
        this.trace = trace;
        this.clock = clock;
    }

    sealed interface Result {
        record Done() implements Result {}

        /// The key of the reason.
        record Refused(String why) implements Result {}
    }

    /// Votes on a statement wait while its words change, so that what is counted here is all there is.
    Result reword(Statement statement, Person.Id by, String typed) {
        standings.mayAct(by);
        statements.hold(List.of(statement.id().value()));
        var why = refused(statement, by);
        if (why != null) {
            return new Result.Refused(why);
        }
        var words = StatementWords.clean(typed);
        var unfit = StatementWords.unfit(typed);
        if (unfit != null) {
            return new Result.Refused(unfit);
        }
        var present = statements.find(statement.id().value()).orElseThrow();
        if (words.equals(present.words())) {
            return new Result.Refused("opinions.reword-same");
        }
        statements.queue(statement.purpose().value());
        if (statements.of(statement.purpose().value()).stream()
                .anyMatch(it -> !it.id().equals(statement.id()) && it.words().equalsIgnoreCase(words))) {
            return new Result.Refused("opinions.said-already");
        }
        contributions.reword(new Contribution.Id(statement.id().value()), words, by);
        table.reworded(statement.id().value(), clock.instant());
        votes.touch(statement.purpose().value());
        return new Result.Done();
    }

    /// The key of why this person may not change these words now; null when they may.
    @Transactional(readOnly = true)
    public @Nullable String refused(Statement statement, Person.Id by) {
        if (!statement.author().equals(by)) {
            return "opinions.reword-author";
        }
        if (!statement.shown() && !statement.waits()) {
            return "opinions.reword-hidden";
        }
        if (purposes.find(statement.purpose())
                .filter(it -> it.state() == Purpose.State.OPEN)
                .isEmpty()) {
            return "opinions.reword-closed";
        }
        if (trace.fateOf(statement.id().value()).isPresent()) {
            return "opinions.reword-fate";
        }
        return table.votes(statement.id().value()) >= ENOUGH ? "opinions.reword-late" : null;
    }

    /// Every wording there was, the oldest first.
    @Transactional(readOnly = true)
    List<Wording> versions(Statement.Id id) {
        return contributions.versions(new Contribution.Id(id.value()));
    }

    /// A statement that was changed after somebody answered it.
    ///
    /// @param before what it said then
    record Changed(Statement statement, String before, Vote vote) {}

    /// What this person answered in words that stand no more, the latest change first.
    @Transactional(readOnly = true)
    List<Changed> changed(Person.Id person) {
        return table.answeredBefore(person.value()).stream()
                .flatMap(it -> statements.find(it.statement()).stream()
                        .filter(now -> now.shown() && now.moderated() >= 0)
                        .map(now -> new Changed(now, words(now.id(), it.wording()), Vote.of(it.value()))))
                .toList();
    }

    private String words(Statement.Id id, int wording) {
        return versions(id).stream()
                .filter(it -> it.version() == wording)
                .map(Wording::words)
                .findFirst()
                .orElse("");
    }
}
