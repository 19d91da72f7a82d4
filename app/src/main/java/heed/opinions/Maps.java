package heed.opinions;

import heed.database.Reader;
import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Settings;
import heed.methods.opinionmap.Votes;
import heed.purposes.Purpose;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The map of each consultation, made anew in the background when votes or statements changed.
///
/// Once a second this node looks which consultations changed since their map was made, whoever changed them: this node,
/// another one, or an import. Each has a thread of its own, so a large one delays no other. Readers take the last
// finished map.
@Component
public class Maps {

    private static final Logger LOG = LoggerFactory.getLogger(Maps.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OpinionTable table;
    private final StatementTable statements;
    private final TransactionTemplate transaction;
    private final Map<UUID, MapShown> maps = new ConcurrentHashMap<>();
    private final Map<UUID, Thread> making = new ConcurrentHashMap<>();
    private @Nullable Thread watch;

    Maps(OpinionTable table, StatementTable statements, TransactionTemplate transaction) {
        this.table = table;
        this.statements = statements;
        this.transaction = transaction;
    }

    /// The last finished map; empty when none was ever made, as in the first second of a consultation.
    public Optional<MapShown> of(Purpose.Id purpose) {
        return Optional.ofNullable(maps.get(purpose.value()));
    }

    /// Makes the map now, in this thread; for exports and tests.
    public MapShown now(Purpose.Id purpose) {
        var touched = Reader.SYSTEM.reads(
                () -> transaction.execute(_ -> table.touched().get(purpose.value())));
        return make(purpose.value(), java.util.Objects.requireNonNull(touched));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        watch = Thread.ofVirtual().name("maps").start(this::watch);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                changed()
                        .forEach((consultation, touched) -> making.computeIfAbsent(
                                consultation,
                                _ -> Thread.startVirtualThread(() -> makeAndLeave(consultation, touched))));
            } catch (RuntimeException e) {
                LOG.warn("The maps wait for the database", e);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Map<UUID, Instant> changed() {
        var changed = Reader.SYSTEM.reads(() -> transaction.execute(_ -> table.touched()));
        changed.entrySet().removeIf(it -> {
            var map = maps.get(it.getKey());
            return map != null && !map.of().isBefore(it.getValue());
        });
        return changed;
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
        record Matter(List<Statement> statements, List<Ballot> votes) {}
        var matter = Reader.SYSTEM.reads(
                () -> transaction.execute(_ -> new Matter(statements.of(consultation), table.votes(consultation))));
        var previous = maps.get(consultation);
        var made = draw(touched, matter.statements(), matter.votes(), previous == null ? null : previous.map());
        maps.put(consultation, made);
        return made;
    }

    private static MapShown draw(
            Instant touched, List<Statement> statements, List<Ballot> votes, @Nullable OpinionMap previous) {
        var columns = statements.stream().mapToInt(Statement::number).toArray();
        var rows = votes.stream().mapToInt(Ballot::participant).distinct().toArray();
        var excluded = new boolean[columns.length];
        var meta = new boolean[columns.length];
        for (int c = 0; c < columns.length; c++) {
            excluded[c] = statements.get(c).moderated() < 0;
            meta[c] = statements.get(c).meta();
        }
        var frame = new MapShown(touched, columns, rows, new int[0], EMPTY);
        var values = new byte[votes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) votes.get(i).value();
        }
        var packed = Votes.of(
                rows.length,
                columns.length,
                votes.stream().mapToInt(it -> frame.row(it.participant())).toArray(),
                votes.stream().mapToInt(it -> frame.column(it.statement())).toArray(),
                values);
        var all = new int[3 * columns.length];
        votes.forEach(it -> all[3 * frame.column(it.statement()) + it.value() + 1]++);
        return new MapShown(touched, columns, rows, all, OpinionMaps.of(packed, settings(excluded, meta, previous)));
    }

    private static Settings settings(boolean[] excluded, boolean[] meta, @Nullable OpinionMap previous) {
        var settings = new Settings(excluded, meta);
        return previous == null ? settings : settings.after(previous);
    }

    private static final OpinionMap EMPTY =
            OpinionMaps.of(Votes.of(0, 0, new int[0], new int[0], new byte[0]), Settings.plain(0));

    @PreDestroy
    void end() {
        if (watch != null) {
            watch.interrupt();
        }
    }
}
