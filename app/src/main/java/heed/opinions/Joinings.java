package heed.opinions;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.Person;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Fate;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Joining statements that say the same, and parting them again.
///
/// One person keeps one vote: of two, the later one counts. Nothing is lost: the log of votes is not touched, and what
/// counts is found in it anew, also when the two are parted.
@Service
public class Joinings {

    private static final int LIKEST = 10;

    private final StatementTable statements;
    private final JoiningTable table;
    private final RewordingTable counts;
    private final OpinionTable votes;
    private final Contributions contributions;
    private final Purposes purposes;
    private final Trace trace;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Joinings(
            StatementTable statements,
            JoiningTable table,
            RewordingTable counts,
            OpinionTable votes,
            Contributions contributions,
            Purposes purposes,
            Trace trace,
            Clock clock,
            TransactionTemplate transaction) {
        this.statements = statements;
        this.table = table;
        this.counts = counts;
        this.votes = votes;
        this.contributions = contributions;
        this.purposes = purposes;
        this.trace = trace;
        this.clock = clock;
        this.transaction = transaction;
    }

    sealed interface Result {
        record Done(Statement statement, Statement target) implements Result {}

        /// The key of the reason.
        record Refused(String why) implements Result {}
    }

    /// No vote on either is written while they are joined.
    Result join(Statement.Id one, Statement.Id into, String reason, Person.Id by, Hat hat) {
        return asSystem(() -> {
            statements.hold(List.of(one.value(), into.value()));
            var statement = statements.find(one.value()).orElseThrow();
            tends(statement, hat);
            var target = statements.find(into.value()).orElse(null);
            var why = refused(statement, target);
            if (why != null || target == null) {
                return new Result.Refused(why == null ? "opinions.join-which" : why);
            }
            var joining = new Joining(
                    NewId.next(),
                    one,
                    into,
                    by,
                    hat.label(),
                    reason.strip(),
                    counts.votes(one.value()),
                    statement.moderated(),
                    clock.instant(),
                    null);
            table.join(joining, target.number());
            again(statement, target);
            trace.link(one.value(), Link.Kind.JOINED_TO, into.value());
            trace.settle(new Contribution.Id(one.value()), Fate.JOINED, joining.reason(), into.value());
            return new Result.Done(statement, target);
        });
    }

    /// The key of why these two are not joined; null when they can be.
    private @Nullable String refused(Statement statement, @Nullable Statement target) {
        if (target == null || !target.purpose().equals(statement.purpose()) || target.equals(statement)) {
            return "opinions.join-which";
        }
        if (purposes.find(statement.purpose())
                .filter(it -> it.state() == Purpose.State.OPEN)
                .isEmpty()) {
            return "opinions.join-closed";
        }
        if (!statement.shown() || !target.shown() || statement.moderated() < 0 || target.moderated() < 0) {
            return "opinions.join-hidden";
        }
        if (trace.fateOf(statement.id().value()).isPresent()) {
            return "opinions.join-fate";
        }
        return table.hasJoined(statement.id().value()) ? "opinions.join-chain" : null;
    }

    /// Empty when the two are not joined.
    Optional<Result.Done> part(Statement.Id one, Person.Id by, Hat hat) {
        return asSystem(() -> {
            var found = table.of(one.value()).stream()
                    .filter(it -> it.stands() && it.statement().equals(one))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.<Result.Done>empty();
            }
            var target = found.get().target();
            statements.hold(List.of(one.value(), target.value()));
            var statement = statements.find(one.value()).orElseThrow();
            tends(statement, hat);
            if (statement.joinedInto() == null) {
                return Optional.<Result.Done>empty();
            }
            table.part(found.get(), by, clock.instant());
            var other = statements.find(target.value()).orElseThrow();
            again(statement, other);
            trace.part(one.value(), target.value());
            return Optional.of(new Result.Done(statement, other));
        });
    }

    private void again(Statement statement, Statement target) {
        var consultation = statement.purpose().value();
        table.countAgain(consultation, statement.number(), target.number());
        votes.touch(consultation);
    }

    private void tends(Statement statement, Hat hat) {
        var purpose = purposes.find(statement.purpose()).orElseThrow();
        if (!purpose.office().equals(hat.office())) {
            throw new Forbidden("only the office of this purpose may do this");
        }
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    /// Those of this statement, whichever of the two it was; the latest first.
    @Transactional(readOnly = true)
    List<Joining> of(Statement.Id id) {
        return table.of(id.value());
    }

    @Transactional(readOnly = true)
    List<Joining> of(Person.Id author) {
        return table.of(author);
    }

    @Transactional(readOnly = true)
    List<Joining> all(Purpose.Id purpose) {
        return table.all(purpose.value());
    }

    @Transactional(readOnly = true)
    Optional<Statement> find(Statement.Id id) {
        return statements.find(id.value());
    }

    /// What it may be joined into: the likest first, or what holds the words asked for, in the order of their numbers.
    @Transactional(readOnly = true)
    List<Statement> targets(Statement statement, String q) {
        var open = statements.of(statement.purpose().value()).stream()
                .filter(it -> it.shown() && it.moderated() >= 0 && !it.id().equals(statement.id()))
                .toList();
        if (!q.isBlank()) {
            return open.stream()
                    .filter(it -> StatementWords.has(it.words(), q))
                    .limit(LIKEST)
                    .toList();
        }
        return contributions.like(statement.words(), Opinions.KIND, LIKEST + 1).stream()
                .flatMap(like -> open.stream()
                        .filter(it -> it.id().value().equals(like.id().value())))
                .toList();
    }
}
