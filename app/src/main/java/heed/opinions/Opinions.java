package heed.opinions;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Pens;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.ladder.Ladder;
import heed.ladder.Need;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Standings;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.trace.Link;
import heed.trace.Trace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Consultations: statements, the votes on them, and who may add to them.
@Service
@Transactional
public class Opinions {

    static final String KIND = "statement";

    private final OpinionTable table;
    private final StatementTable statements;
    private final Contributions contributions;
    private final Trace trace;
    private final VoteWriter votes;
    private final ExposureTable exposures;
    private final Ladder ladder;
    private final Standings standings;
    private final Pens pens;
    private final TurnoutTable turnout;

    Opinions(
            OpinionTable table,
            StatementTable statements,
            Contributions contributions,
            Trace trace,
            VoteWriter votes,
            ExposureTable exposures,
            Ladder ladder,
            Standings standings,
            Pens pens,
            TurnoutTable turnout) {
        this.turnout = turnout;
        this.table = table;
        this.statements = statements;
        this.contributions = contributions;
        this.trace = trace;
        this.votes = votes;
        this.exposures = exposures;
        this.ladder = ladder;
        this.standings = standings;
        this.pens = pens;
    }

    /// Lets people say what they think about this purpose. Opening twice changes nothing.
    public void open(Purpose.Id purpose) {
        table.open(purpose.value());
    }

    @Transactional(readOnly = true)
    public boolean isOpen(Purpose.Id purpose) {
        return table.exists(purpose.value());
    }

    /// Of these purposes the first few, in their order, that have statements left for this person to answer; and how
    /// many are left.
    @Transactional(readOnly = true)
    Map<Purpose, Long> left(List<Purpose> purposes, @Nullable Person person, int most) {
        var ids = purposes.stream().map(it -> it.id().value()).toList();
        var left = statements.left(ids, person == null ? null : person.id().value(), most);
        var found = new LinkedHashMap<Purpose, Long>();
        purposes.stream()
                .filter(it -> left.containsKey(it.id().value()))
                .forEach(it -> found.put(it, left.get(it.id().value())));
        return found;
    }

    /// What came of an attempt to add a statement.
    public sealed interface Adding {
        /// @param waits for its author to stand on the rung that it needs; until then only the author reads it
        /// @param signed with a pseudonym
        record Done(Statement.Id id, boolean waits, boolean signed) implements Adding {}

        /// The key of the reason.
        record Refused(String why) implements Adding {}

        /// Others said nearly the same; the person decides.
        record Alike(List<Contribution> others) implements Adding {}
    }

    /// Adds a statement to an open purpose; a guest's waits until the guest is somebody. Unless `anyway`,
    /// statements that say nearly the same are shown first.
    public Adding add(Purpose purpose, Visitor visitor, String typed, String language, boolean anyway) {
        var words = StatementWords.clean(typed);
        var unfit = StatementWords.unfit(typed);
        if (unfit != null) {
            return new Adding.Refused(unfit);
        }
        statements.queue(purpose.id().value());
        var alike = alike(purpose, words);
        if (alike.stream().anyMatch(it -> it.words().equalsIgnoreCase(words))) {
            return new Adding.Refused("opinions.said-already");
        }
        if (!anyway && !alike.isEmpty()) {
            return new Adding.Alike(alike);
        }
        var id = new Statement.Id(NewId.next());
        standings.mayAct(visitor.participant().id());
        var need = visitor.official()
                ? null
                : ladder.of(purpose.id(), Need.Act.STATEMENT).orElse(null);
        var waits = visitor.guest()
                || (need != null && !ladder.reaches(visitor.participant().id(), need));
        contributions.say(new Saying(
                new Contribution.Id(id.value()),
                KIND,
                visitor.participant().id(),
                visitor.hat() == null ? null : visitor.hat().id(),
                purpose.circle(),
                language,
                waits ? Contribution.State.WAITING : Contribution.State.SHOWN,
                words));
        var signed = pens.sign(new Contribution.Id(id.value()), purpose.id().value());
        if (need != null) {
            contributions.need(new Contribution.Id(id.value()), need.lowest());
        }
        statements.add(id.value(), purpose.id().value(), visitor.official());
        trace.link(id.value(), Link.Kind.BELONGS_TO, purpose.id().value());
        table.touch(purpose.id().value());
        return new Adding.Done(id, waits, signed);
    }

    /// What says nearly the same here, the likest first.
    @Transactional(readOnly = true)
    List<Contribution> likest(Purpose purpose, String typed) {
        return alike(purpose, StatementWords.clean(typed));
    }

    private List<Contribution> alike(Purpose purpose, String words) {
        var here = statements.of(purpose.id().value()).stream()
                .map(it -> it.id().value())
                .collect(Collectors.toSet());
        return contributions.like(words, KIND, 20).stream()
                .filter(it -> here.contains(it.id().value()))
                .limit(3)
                .toList();
    }

    /// What came of an attempt to vote.
    public sealed interface Voting {
        /// It is committed; `purpose` is the path of the purpose it counts for.
        record Done(String purpose) implements Voting {}

        /// It is kept, and counts once this person stands on the rung that the purpose needs.
        record Waits(String purpose) implements Voting {}

        /// The statement is hidden, or its purpose takes no votes.
        record Closed() implements Voting {}

        /// Its author changed the words since this person read them: the vote is not counted.
        record Reworded() implements Voting {}

        /// There is no such statement for this reader.
        record Unknown() implements Voting {}
    }

    /// Gives or changes this person's vote; returns when it is committed. What may be voted on is looked up anew for
    /// each vote, as the current reader reads it.
    @Transactional(propagation = Propagation.NEVER)
    public Voting vote(Person.Id person, Statement.Id statement, Vote vote) {
        return vote(person, statement, vote, Seen.ANYHOW);
    }

    /// As [#vote(Person.Id, Statement.Id, Vote)], by somebody who met the statement in that way.
    @Transactional(propagation = Propagation.NEVER)
    Voting vote(Person.Id person, Statement.Id statement, Vote vote, Seen seen) {
        return votes.vote(statement.value(), person.value(), vote, seen);
    }

    @Transactional(readOnly = true)
    public Optional<Statement> find(Statement.Id id) {
        return statements.find(id.value());
    }

    /// The statement that this one was joined into, where the reader may read it.
    @Transactional(readOnly = true)
    Optional<Statement.Id> joinedInto(Statement statement) {
        var number = statement.joinedInto();
        return number == null
                ? Optional.empty()
                : statements.numbered(statement.purpose().value(), number).map(Statement::id);
    }

    /// Every statement the reader may read, in the order in which they were made.
    @Transactional(readOnly = true)
    public List<Statement> statements(Purpose.Id purpose) {
        return statements.of(purpose.value());
    }

    /// Those that stand for themselves, in the order in which they were made, without their words.
    @Transactional(readOnly = true)
    List<Listed> listed(Purpose.Id purpose) {
        return statements.listed(purpose.value());
    }

    /// These with their words, in the order in which they were made.
    @Transactional(readOnly = true)
    List<Statement> these(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : statements.these(ids);
    }

    /// What this person voted, by the statement's number; the latest vote first.
    @Transactional(readOnly = true)
    public Map<Integer, Vote> votesOf(Purpose.Id purpose, Person.Id person) {
        var votes = new java.util.LinkedHashMap<Integer, Vote>();
        table.votesOf(purpose.value(), person.value()).forEach(it -> votes.put(it.statement(), Vote.of(it.value())));
        return votes;
    }

    public void hide(Statement.Id id, String reason, Hat by) {
        contributions.hide(new Contribution.Id(id.value()), reason, by);
    }

    public void show(Statement.Id id) {
        contributions.showAgain(new Contribution.Id(id.value()));
    }

    /// Takes in people with the numbers they had elsewhere; for imports.
    public void number(Purpose.Id purpose, List<Numbered> people) {
        table.number(purpose.value(), people);
    }

    /// Takes in statements, said before as contributions, with the numbers they had elsewhere; for imports.
    public void addAll(Purpose.Id purpose, List<NumberedStatement> all) {
        statements.addAll(purpose.value(), all);
        all.forEach(it -> trace.link(it.id().value(), Link.Kind.BELONGS_TO, purpose.value()));
        table.touch(purpose.value());
    }

    /// Takes in votes of people who have numbers, in the order of the log; for imports and the demo town.
    public void castAll(Purpose.Id purpose, List<Ballot> log) {
        for (int from = 0; from < log.size(); from += 5_000) {
            table.cast(purpose.value(), log.subList(from, Math.min(log.size(), from + 5_000)));
        }
        table.touch(purpose.value());
    }

    /// Every vote ever given, in the order of writing.
    @Transactional(readOnly = true)
    public List<Ballot> log(Purpose.Id purpose) {
        return table.log(purpose.value());
    }

    /// The votes that count, by participant and statement.
    @Transactional(readOnly = true)
    public List<Ballot> votes(Purpose.Id purpose) {
        return table.votes(purpose.value());
    }

    /// The chances with which answered statements were drawn for those who answered them.
    @Transactional(readOnly = true)
    ExposureTable.Chances chances(Purpose.Id purpose) {
        return exposures.of(purpose.value());
    }

    @Transactional(readOnly = true)
    public Turnout turnout(Purpose.Id purpose) {
        return turnout.of(purpose.value());
    }

    @Transactional(readOnly = true)
    public List<Numbered> participants(Purpose.Id purpose) {
        return table.participants(purpose.value());
    }

    /// The number that stands for this person here; empty before the first vote.
    @Transactional(readOnly = true)
    public Optional<Integer> number(Purpose.Id purpose, Person.Id person) {
        return Optional.ofNullable(
                table.numbers(purpose.value(), List.of(person.value())).get(person.value()));
    }
}
