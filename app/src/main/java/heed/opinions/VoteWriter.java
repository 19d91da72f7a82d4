package heed.opinions;

import heed.database.Changes;
import heed.database.Reader;
import heed.database.Together;
import heed.opinions.StatementTable.Stands;
import heed.opinions.Votables.Asked;
import heed.people.Rung;
import heed.people.Standings;
import heed.people.Suspended;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes votes. Those that arrive while others are being written share one look at what they are about, one statement
/// and one commit.
///
/// Whoever gave a vote waits until its commit is on disk, never for a map. When a shared commit fails, each vote is
/// tried alone, so that one bad vote fails nobody else's.
@Component
class VoteWriter {

    private final OpinionTable table;
    private final StatementTable statements;
    private final ExposureTable exposures;
    private final RungTable rungs;
    private final Votables votables;
    private final Standings standings;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Together<Given, Outcome> writing = new Together<>(Background.votes(), this::together);

    /// @param own what is voted on, where only this person may read it
    private record Given(Asked asked, @Nullable Votable own, UUID person, int value, Seen seen, Instant at) {}

    /// A vote that can be written, and whose it is: who gave it, or the person that account was joined to.
    private record Taken(Votable on, Given given, UUID person) {}

    private record Outcome(Optional<Votable> on, boolean suspended, boolean reworded, boolean waits) {}

    /// Whose votes were left out, and which; and which were kept without being counted.
    private record LeftOut(Set<UUID> suspended, Set<Given> reworded, Set<Given> waiting) {}

    VoteWriter(
            OpinionTable table,
            StatementTable statements,
            ExposureTable exposures,
            RungTable rungs,
            Votables votables,
            Standings standings,
            Changes changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.changes = changes;
        this.table = table;
        this.statements = statements;
        this.exposures = exposures;
        this.rungs = rungs;
        this.votables = votables;
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns when the vote is committed, or with why it is not counted. A suspended person is refused.
    Opinions.Voting vote(UUID statement, UUID person, Vote vote, Seen seen) {
        var reader = Reader.current();
        var asked = new Asked(reader.circles(), statement);
        var at = clock.instant();
        return give(new Given(asked, null, person, vote.value(), seen, at))
                .or(() -> votables.find(reader, statement)
                        .flatMap(own -> give(new Given(asked, own, person, vote.value(), seen, at))))
                .orElseGet(Opinions.Voting.Unknown::new);
    }

    private Optional<Opinions.Voting> give(Given given) {
        var outcome = writing.ask(given);
        if (outcome.suspended()) {
            throw new Suspended();
        }
        return outcome.on().map(on -> voting(on, outcome));
    }

    private static Opinions.Voting voting(Votable on, Outcome outcome) {
        if (!on.open()) {
            return new Opinions.Voting.Closed();
        }
        if (outcome.waits()) {
            return new Opinions.Voting.Waits(on.purpose());
        }
        return outcome.reworded() ? new Opinions.Voting.Reworded() : new Opinions.Voting.Done(on.purpose());
    }

    private List<Outcome> together(List<Given> lot) {
        var shared = votables.find(lot.stream().map(Given::asked).toList());
        var met = new ArrayList<Optional<Votable>>();
        for (int i = 0; i < lot.size(); i++) {
            var own = lot.get(i).own();
            met.add(shared.get(i).or(() -> Optional.ofNullable(own)));
        }
        var out = write(lot, met);
        return IntStream.range(0, lot.size())
                .mapToObj(i -> new Outcome(
                        met.get(i),
                        out.suspended().contains(lot.get(i).person()),
                        out.reworded().contains(lot.get(i)),
                        out.waiting().contains(lot.get(i))))
                .toList();
    }

    /// Writes those that can be written, except those of people who are suspended and those on earlier words.
    private LeftOut write(List<Given> lot, List<Optional<Votable>> met) {
        return Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var standing = standings.steady(lot.stream().map(Given::person).collect(Collectors.toSet()));
            // In the order of their ids, so that two nodes never wait for each other crosswise.
            var byConsultation = IntStream.range(0, lot.size())
                    .boxed()
                    .flatMap(i -> met.get(i).filter(Votable::open).stream()
                            .map(on -> new Taken(
                                    on, lot.get(i), standing.behind(lot.get(i).person()))))
                    .filter(it -> !standing.suspended().contains(it.given().person()))
                    .collect(Collectors.groupingBy(it -> it.on().consultation(), TreeMap::new, Collectors.toList()));
            var reworded = new HashSet<Given>();
            var waits = new HashSet<Given>();
            byConsultation.forEach((consultation, taken) -> reworded.addAll(cast(consultation, taken, waits)));
            if (!byConsultation.isEmpty()) {
                changes.only(
                        table.voted(byConsultation.keySet().toArray(UUID[]::new)),
                        byConsultation.values().stream()
                                .map(it -> it.getFirst().on().purpose())
                                .collect(Collectors.toSet()));
            }
            return new LeftOut(standing.suspended(), reworded, waits);
        })));
    }

    /// Returns the votes on words that no longer stand; they are not written.
    ///
    /// @param waits takes those whose givers stand below the rung: they are kept, and count later
    private List<Given> cast(UUID consultation, List<Taken> all, Set<Given> waits) {
        var stands = statements.stand(
                consultation, all.stream().map(it -> it.on().number()).collect(Collectors.toSet()));
        var reworded = all.stream()
                .filter(it -> !it.given().seen().is(stands(stands, it).wording()))
                .map(Taken::given)
                .toList();
        var taken = all.stream().filter(it -> !reworded.contains(it.given())).toList();
        var below = below(consultation, taken);
        waits.addAll(below.stream().map(Taken::given).toList());
        var counted = below.isEmpty()
                ? taken
                : taken.stream().filter(it -> !below.contains(it)).toList();
        if (!counted.isEmpty()) {
            keep(consultation, counted, stands);
        }
        return reworded;
    }

    /// Keeps the votes of those who stand below the rung, and returns them. Where nothing is asked, nobody is
    /// looked up.
    private List<Taken> below(UUID consultation, List<Taken> taken) {
        var lowest = taken.isEmpty() ? Rung.GUEST : taken.getFirst().on().lowest();
        if (lowest == Rung.GUEST) {
            return List.of();
        }
        var stand = rungs.standOn(lowest, taken.stream().map(Taken::person).toList());
        var below = taken.stream().filter(it -> !stand.contains(it.person())).toList();
        rungs.keep(
                consultation,
                below.stream()
                        .map(it -> new RungTable.Kept(
                                it.person(),
                                it.on().number(),
                                it.given().value(),
                                it.given().at()))
                        .toList());
        return below;
    }

    private static Stands stands(Map<Integer, Stands> stands, Taken it) {
        return Objects.requireNonNull(stands.get(it.on().number()));
    }

    private void keep(UUID consultation, List<Taken> taken, Map<Integer, Stands> stands) {
        var people = taken.stream().map(Taken::person).distinct().toList();
        var numbers = table.numbers(consultation, people);
        if (numbers.size() < people.size()) {
            table.admit(
                    consultation,
                    people.stream().filter(it -> !numbers.containsKey(it)).toList());
            numbers.putAll(table.numbers(consultation, people));
        }
        table.cast(
                consultation,
                taken.stream().map(it -> ballot(it, numbers, stands)).toList());
        var drawn = taken.stream()
                .filter(it -> it.given().seen().chance().isPresent())
                .map(it -> exposure(it, numbers))
                .toList();
        if (!drawn.isEmpty()) {
            exposures.keep(consultation, drawn);
        }
    }

    private static Exposure exposure(Taken taken, Map<UUID, Integer> numbers) {
        var given = taken.given();
        return new Exposure(
                taken.on().number(),
                Objects.requireNonNull(numbers.get(taken.person())),
                given.seen().chance().orElseThrow(),
                given.at());
    }

    private static Ballot ballot(Taken taken, Map<UUID, Integer> numbers, Map<Integer, Stands> stands) {
        var given = taken.given();
        return new Ballot(
                stands(stands, taken).countsAs(),
                Objects.requireNonNull(numbers.get(taken.person())),
                given.value(),
                given.at());
    }

    /// Writes what is at hand, then stops; whoever comes later is refused instead of waiting for ever.
    @PreDestroy
    void end() {
        writing.close();
    }
}
