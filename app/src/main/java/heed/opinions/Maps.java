package heed.opinions;

import heed.database.Reader;
import heed.purposes.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The map of each consultation, made anew in the background when votes or statements changed.
///
/// Each has a thread of its own, so a large one delays no other, and [Pace] says how soon the next may begin. Readers
/// take the last finished map. A finished map is kept in the database: a restart and other nodes go on from it, and one
/// that nobody looks at leaves memory until somebody does.
@Component
public class Maps {

    private static final Logger LOG = LoggerFactory.getLogger(Maps.class);
    private static final Duration REST = Duration.ofSeconds(15);
    /// So many maps are made at a time, the others wait their turn: they share the connections with the pages.
    private static final int AT_ONCE = 4;

    private final OpinionTable table;
    private final StatementTable statements;
    private final MapTable kept;
    private final ExposureTable exposures;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Pace pace;
    private final Map<UUID, MapShown> maps = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<UUID, Instant> asleep = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private final Map<UUID, Making> making = new ConcurrentHashMap<>();
    private final Map<UUID, Made> made = new ConcurrentHashMap<>();

    /// The last map that was made here.
    record Made(Instant began, Duration took, long votes) {}

    @Autowired
    Maps(
            OpinionTable table,
            StatementTable statements,
            MapTable kept,
            ExposureTable exposures,
            TransactionTemplate transaction,
            Clock clock) {
        this(table, statements, kept, exposures, transaction, clock, Pace.USUAL);
    }

    Maps(
            OpinionTable table,
            StatementTable statements,
            MapTable kept,
            ExposureTable exposures,
            TransactionTemplate transaction,
            Clock clock,
            Pace pace) {
        this.table = table;
        this.statements = statements;
        this.kept = kept;
        this.exposures = exposures;
        this.transaction = transaction;
        this.clock = clock;
        this.pace = pace;
    }

    /// The last finished map; empty when none was ever made, as in the first second of a consultation.
    public Optional<MapShown> of(Purpose.Id purpose) {
        var id = purpose.value();
        used.put(id, clock.instant());
        var map = maps.get(id);
        return Optional.ofNullable(map == null && asleep.containsKey(id) ? wake(id) : map);
    }

    private @Nullable MapShown wake(UUID consultation) {
        var map = latest(consultation);
        // What cannot be read is made anew.
        asleep.remove(consultation);
        return map;
    }

    /// Makes the map now, in this thread; for exports and tests.
    public MapShown now(Purpose.Id purpose) {
        var id = purpose.value();
        return make(id, Objects.requireNonNull(touched().get(id)), new Making(clock.instant(), 0));
    }

    /// The map that is being made here, if one is.
    Optional<Making> making(Purpose.Id purpose) {
        return Optional.ofNullable(making.get(purpose.value()));
    }

    /// What is known of the last making here.
    Optional<Made> made(Purpose.Id purpose) {
        return Optional.ofNullable(made.get(purpose.value()));
    }

    /// How many maps are in memory.
    int awake() {
        return maps.size();
    }

    /// Begins a new map for each consultation that changed since its map was made, whoever changed it: this node,
    /// another one, or an import. Lets go of what nobody needs.
    void follow() {
        var touched = touched();
        touched.forEach((consultation, at) -> {
            if (!isCurrent(consultation, at) && isDue(consultation)) {
                begin(consultation, at);
            }
        });
        touched.forEach(this::rest);
    }

    /// Waits for the maps that are being made, up to a time.
    void rest() {
        making.values().forEach(one -> {
            try {
                one.await(REST);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean isCurrent(UUID consultation, Instant touched) {
        var map = maps.get(consultation);
        return isOf(map == null ? asleep.get(consultation) : map.of(), touched);
    }

    private static boolean isOf(@Nullable Instant moment, Instant touched) {
        return moment != null && !moment.isBefore(touched);
    }

    private boolean isDue(UUID consultation) {
        var last = made.get(consultation);
        return last == null || !clock.instant().isBefore(last.began().plus(pace.of(last.votes(), last.took())));
    }

    private void begin(UUID consultation, Instant touched) {
        var last = made.get(consultation);
        var one = new Making(clock.instant(), last == null ? 0 : last.votes());
        if (making.putIfAbsent(consultation, one) == null) {
            pace.threads().execute(() -> makeAndLeave(consultation, touched, one));
        }
    }

    private void makeAndLeave(UUID consultation, Instant touched, Making one) {
        places.acquireUninterruptibly();
        try {
            make(consultation, touched, one);
        } catch (RuntimeException e) {
            LOG.error("The map of {} could not be made", consultation, e);
        } finally {
            places.release();
            making.remove(consultation);
            one.ends();
        }
    }

    private MapShown make(UUID consultation, Instant touched, Making one) {
        var previous = latest(consultation);
        if (previous != null && isOf(previous.of(), touched)) {
            return previous;
        }
        long start = System.nanoTime();
        var matter = Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> new MapMatter(
                touched,
                statements.of(consultation),
                kept.cells(consultation, one::reads),
                kept.arrivals(consultation),
                exposures.of(consultation),
                previous))));
        one.counts();
        var drawn = pace.draw().of(matter);
        // Shown before it is kept: keeping it tells all pages to be made anew, and they must then find it.
        show(consultation, drawn);
        boolean first = Boolean.TRUE.equals(Reader.SYSTEM.reads(
                () -> transaction.execute(_ -> kept.keep(consultation, touched, Kept.write(drawn)))));
        made.put(
                consultation,
                new Made(
                        one.since(),
                        Duration.ofNanos(System.nanoTime() - start),
                        matter.votes().count()));
        var shown = first ? drawn : latest(consultation);
        return shown == null ? drawn : shown;
    }

    /// The newest finished map, of this node or another; whatever was kept by an older Heed and cannot be read is left.
    private @Nullable MapShown latest(UUID consultation) {
        var mine = maps.get(consultation);
        var than = mine == null ? Instant.EPOCH : mine.of();
        var theirs = Reader.SYSTEM.reads(
                () -> Objects.requireNonNull(transaction.execute(_ -> kept.newer(consultation, than))));
        var read = theirs.flatMap(Kept::read).orElse(null);
        if (read != null) {
            show(consultation, read);
        }
        return read == null ? mine : read;
    }

    private void show(UUID consultation, MapShown map) {
        // A slower maker of an older map does not take the place of a newer one, not even for a moment.
        maps.merge(consultation, map, (mine, it) -> it.of().isBefore(mine.of()) ? mine : it);
        asleep.remove(consultation);
        used.putIfAbsent(consultation, clock.instant());
    }

    /// Lets go of a map that nobody has looked at for a while, when it is kept and nothing has changed since.
    private void rest(UUID consultation, Instant touched) {
        var map = maps.get(consultation);
        var until = clock.instant().minus(pace.idle());
        if (map != null
                && isOf(map.of(), touched)
                && touched.isBefore(until)
                && used.getOrDefault(consultation, Instant.EPOCH).isBefore(until)
                && !making.containsKey(consultation)
                && isKept(consultation, map.of())) {
            asleep.put(consultation, map.of());
            maps.remove(consultation, map);
        }
    }

    private boolean isKept(UUID consultation, Instant of) {
        return Boolean.TRUE.equals(Reader.SYSTEM.reads(() -> transaction.execute(_ -> kept.keeps(consultation, of))));
    }

    private Map<UUID, Instant> touched() {
        return Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> table.touched())));
    }
}
