package heed.opinions;

import heed.database.Reader;
import heed.people.Standings;
import heed.people.Suspended;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes votes. Those that arrive while others are being written share one statement and one commit.
///
/// Whoever gave a vote waits until its commit is on disk, never for a map. When a shared commit fails, each vote is
/// tried alone, so that one bad vote fails nobody else's.
@Component
class VoteWriter {

    private static final int AT_ONCE = 512;

    private final OpinionTable table;
    private final Standings standings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LinkedBlockingQueue<Given> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean ended;

    private record Given(
            UUID consultation, int statement, UUID person, int value, Instant at, CompletableFuture<Void> written) {

        Given by(UUID other) {
            return new Given(consultation, statement, other, value, at, written);
        }
    }

    VoteWriter(OpinionTable table, Standings standings, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("votes").daemon().start(this::write);
    }

    /// Returns when the vote is committed; a suspended person is refused.
    void vote(UUID consultation, int statement, UUID person, Vote vote) {
        var given =
                new Given(consultation, statement, person, vote.value(), clock.instant(), new CompletableFuture<>());
        waiting.add(given);
        if (ended) {
            given.written().completeExceptionally(new IllegalStateException("Heed is stopping"));
        }
        try {
            given.written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Suspended why ? why : e;
        }
    }

    private void write() {
        var batch = new ArrayList<Given>(AT_ONCE);
        while (!ended) {
            try {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch, AT_ONCE - 1);
                commit(batch);
            } catch (InterruptedException _) {
                ended = true;
            }
        }
    }

    private void commit(List<Given> batch) {
        try {
            var suspended = together(batch);
            for (var it : batch) {
                if (suspended.contains(it.person())) {
                    it.written().completeExceptionally(new Suspended());
                } else {
                    it.written().complete(null);
                }
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                batch.getFirst().written().completeExceptionally(e);
            } else {
                batch.forEach(it -> commit(List.of(it)));
            }
        }
    }

    /// Writes them all, except those of people who are suspended; returns these people.
    private Set<UUID> together(List<Given> batch) {
        return Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var standing = standings.steady(batch.stream().map(Given::person).collect(Collectors.toSet()));
            // In the order of their ids, so that two nodes never wait for each other crosswise.
            var byConsultation = batch.stream()
                    .filter(it -> !standing.suspended().contains(it.person()))
                    .map(it -> it.by(standing.behind(it.person())))
                    .collect(Collectors.groupingBy(Given::consultation, TreeMap::new, Collectors.toList()));
            byConsultation.forEach(this::cast);
            table.touch(byConsultation.keySet().toArray(UUID[]::new));
            return standing.suspended();
        })));
    }

    private void cast(UUID consultation, List<Given> given) {
        var people = given.stream().map(Given::person).distinct().toList();
        var numbers = table.numbers(consultation, people);
        if (numbers.size() < people.size()) {
            table.admit(
                    consultation,
                    people.stream().filter(it -> !numbers.containsKey(it)).toList());
            numbers.putAll(table.numbers(consultation, people));
        }
        table.cast(consultation, given.stream().map(it -> ballot(it, numbers)).toList());
    }

    private static Ballot ballot(Given given, Map<UUID, Integer> numbers) {
        return new Ballot(
                given.statement(),
                java.util.Objects.requireNonNull(numbers.get(given.person())),
                given.value(),
                given.at());
    }

    /// Writes what is waiting, then stops; whoever comes later is refused instead of waiting for ever.
    @PreDestroy
    void end() throws InterruptedException {
        ended = true;
        writer.interrupt();
        writer.join();
        waiting.forEach(it -> it.written().completeExceptionally(new IllegalStateException("Heed is stopping")));
    }
}
