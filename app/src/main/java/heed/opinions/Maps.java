package heed.opinions;

import heed.database.Reader;
import heed.purposes.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The map of each consultation, made anew in the background when votes or statements changed.
///
/// Each has a thread of its own, so a large one delays no other. Readers take the last finished map. A finished map is
/// kept in the database: a restart and other nodes go on from it.
@Component
public class Maps {

    private static final Logger LOG = LoggerFactory.getLogger(Maps.class);
    private static final Duration REST = Duration.ofSeconds(15);

    private final OpinionTable table;
    private final StatementTable statements;
    private final MapTable kept;
    private final ExposureTable exposures;
    private final TransactionTemplate transaction;
    private final Map<UUID, MapShown> maps = new ConcurrentHashMap<>();
    private final Map<UUID, Thread> making = new ConcurrentHashMap<>();

    Maps(
            OpinionTable table,
            StatementTable statements,
            MapTable kept,
            ExposureTable exposures,
            TransactionTemplate transaction) {
        this.table = table;
        this.statements = statements;
        this.kept = kept;
        this.exposures = exposures;
        this.transaction = transaction;
    }

    /// The last finished map; empty when none was ever made, as in the first second of a consultation.
    public Optional<MapShown> of(Purpose.Id purpose) {
        return Optional.ofNullable(maps.get(purpose.value()));
    }

    /// Makes the map now, in this thread; for exports and tests.
    public MapShown now(Purpose.Id purpose) {
        return make(purpose.value(), Objects.requireNonNull(touched().get(purpose.value())));
    }

    /// Begins a new map for each consultation that changed since its map was made, whoever changed it: this node,
    /// another one, or an import.
    void follow() {
        changed()
                .forEach((consultation, touched) -> making.computeIfAbsent(
                        consultation, _ -> Thread.startVirtualThread(() -> makeAndLeave(consultation, touched))));
    }

    /// Waits for the maps that are being made, up to a time.
    void rest() {
        making.values().forEach(thread -> {
            try {
                thread.join(REST);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Map<UUID, Instant> changed() {
        var changed = touched();
        changed.entrySet().removeIf(it -> isOf(maps.get(it.getKey()), it.getValue()));
        return changed;
    }

    private Map<UUID, Instant> touched() {
        return Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> table.touched())));
    }

    private static boolean isOf(@Nullable MapShown map, Instant touched) {
        return map != null && !map.of().isBefore(touched);
    }

    private void makeAndLeave(UUID consultation, Instant touched) {
        try {
            make(consultation, touched);
        } catch (RuntimeException e) {
            LOG.error("The map of {} could not be made", consultation, e);
        } finally {
            making.remove(consultation);
        }
    }

    private MapShown make(UUID consultation, Instant touched) {
        record Matter(List<Statement> statements, MapTable.Cells votes, ExposureTable.Chances drawn) {}
        var previous = latest(consultation);
        if (previous != null && isOf(previous, touched)) {
            return previous;
        }
        var matter = Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(
                _ -> new Matter(statements.of(consultation), kept.cells(consultation), exposures.of(consultation)))));
        var made = Drawing.of(touched, matter.statements(), matter.votes(), matter.drawn(), previous);
        // Shown before it is kept: keeping it tells all pages to be made anew, and they must then find it.
        maps.put(consultation, made);
        boolean first = Boolean.TRUE.equals(Reader.SYSTEM.reads(
                () -> transaction.execute(_ -> kept.keep(consultation, touched, Kept.write(made)))));
        var shown = first ? made : latest(consultation);
        return shown == null ? made : shown;
    }

    /// The newest finished map, of this node or another; whatever was kept by an older Heed and cannot be read is left.
    private @Nullable MapShown latest(UUID consultation) {
        var mine = maps.get(consultation);
        var than = mine == null ? Instant.EPOCH : mine.of();
        var theirs = Reader.SYSTEM.reads(
                () -> Objects.requireNonNull(transaction.execute(_ -> kept.newer(consultation, than))));
        var read = theirs.flatMap(Kept::read).orElse(null);
        if (read != null) {
            maps.put(consultation, read);
        }
        return read == null ? mine : read;
    }
}
