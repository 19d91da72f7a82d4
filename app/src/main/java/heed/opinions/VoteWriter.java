package heed.opinions;

import heed.database.Reader;
import heed.database.Together;
import heed.opinions.Votables.Asked;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Votables votables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Together<Given, Optional<Votable>> writing = new Together<>("votes", this::together);

    /// @param own what is voted on, where only this person may read it
    private record Given(Asked asked, @Nullable Votable own, UUID person, int value, Instant at) {}

    private record Taken(Votable on, Given given) {}

    VoteWriter(OpinionTable table, Votables votables, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.votables = votables;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns when the vote is committed, with what it was given on; or with what takes no votes now. Empty when the
    /// current reader may not read the statement.
    Optional<Votable> vote(UUID statement, UUID person, Vote vote) {
        var reader = Reader.current();
        var asked = new Asked(reader.circles(), statement);
        var at = clock.instant();
        return writing.ask(new Given(asked, null, person, vote.value(), at))
                .or(() -> votables.find(reader, statement)
                        .flatMap(own -> writing.ask(new Given(asked, own, person, vote.value(), at))));
    }

    private List<Optional<Votable>> together(List<Given> lot) {
        var shared = votables.find(lot.stream().map(Given::asked).toList());
        var met = new ArrayList<Optional<Votable>>();
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < lot.size(); i++) {
            var given = lot.get(i);
            var on = shared.get(i).or(() -> Optional.ofNullable(given.own()));
            on.filter(Votable::open).ifPresent(it -> taken.add(new Taken(it, given)));
            met.add(on);
        }
        if (!taken.isEmpty()) {
            write(taken);
        }
        return met;
    }

    private void write(List<Taken> taken) {
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> {
            // In the order of their ids, so that two nodes never wait for each other crosswise.
            var byConsultation = taken.stream()
                    .collect(Collectors.groupingBy(it -> it.on().consultation(), TreeMap::new, Collectors.toList()));
            byConsultation.forEach(this::cast);
            table.touch(byConsultation.keySet().toArray(UUID[]::new));
        }));
    }

    private void cast(UUID consultation, List<Taken> taken) {
        var people = taken.stream().map(it -> it.given().person()).distinct().toList();
        var numbers = table.numbers(consultation, people);
        if (numbers.size() < people.size()) {
            table.admit(
                    consultation,
                    people.stream().filter(it -> !numbers.containsKey(it)).toList());
            numbers.putAll(table.numbers(consultation, people));
        }
        table.cast(consultation, taken.stream().map(it -> ballot(it, numbers)).toList());
    }

    private static Ballot ballot(Taken taken, Map<UUID, Integer> numbers) {
        var given = taken.given();
        return new Ballot(
                taken.on().number(), Objects.requireNonNull(numbers.get(given.person())), given.value(), given.at());
    }

    /// Writes what is at hand, then stops; whoever comes later is refused instead of waiting for ever.
    @PreDestroy
    void end() {
        writing.close();
    }
}
