package heed.clocks;

import heed.database.Chore;
import heed.database.Reader;
import heed.offices.Office;
import heed.opinions.Received;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.purposes.Stage;
import heed.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Starts the clocks that nobody's act starts: a stage of listening ends by the calendar, or enough people agree with a
/// statement. What was noticed before starts nothing, whichever node looks.
@Component
class Overlooked implements Chore {

    private static final Set<Stage.Key> LISTENING = Set.of(Stage.Key.LISTEN, Stage.Key.WEIGH);
    /// A stage that ended before nobody counted is not brought up.
    private static final int BACK = 30;

    private final Purposes purposes;
    private final Received received;
    private final Trace trace;
    private final Terms terms;
    private final Clocks clocks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Overlooked(
            Purposes purposes,
            Received received,
            Trace trace,
            Terms terms,
            Clocks clocks,
            TransactionTemplate transaction,
            Clock clock) {
        this.purposes = purposes;
        this.received = received;
        this.trace = trace;
        this.terms = terms;
        this.clocks = clocks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stages and support";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    /// What was imported stands in the name of all staff: no office owes anything there.
    @Override
    public void run() {
        for (var purpose : Reader.SYSTEM.reads(purposes::open)) {
            if (Office.path(purpose.office()).isPresent()) {
                Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> look(purpose)));
            }
        }
    }

    void look(Purpose it) {
        var today = LocalDate.now(clock);
        for (var stage : purposes.stages(it.id())) {
            var ends = stage.ends();
            if (ends != null
                    && stage.key() != null
                    && LISTENING.contains(stage.key())
                    && ends.isBefore(today)
                    && ends.isAfter(today.minusDays(BACK))
                    && !trace.coverage(it.id().value()).complete()) {
                var at = ends.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
                clocks.start(new Start(
                        Cause.STAGE_ENDED,
                        once(it, stage),
                        it.id().value(),
                        it.office(),
                        it.id().value(),
                        at));
            }
        }
        supported(it);
    }

    private void supported(Purpose it) {
        var support = terms.of(it.office(), it.id().value()).support();
        if (support == null) {
            return;
        }
        var enough = received.statements(it.id()).stream()
                .filter(wanted -> wanted.agree() >= support)
                .map(wanted -> wanted.statement().id().value())
                .toList();
        var settled = trace.fatesOf(enough).keySet();
        for (var statement : enough) {
            if (!settled.contains(statement)) {
                clocks.start(new Start(
                        Cause.SUPPORTED,
                        statement,
                        statement,
                        it.office(),
                        it.id().value(),
                        clock.instant()));
            }
        }
    }

    /// The same for the same stage of the same purpose.
    private static UUID once(Purpose it, Stage stage) {
        var name = it.id().value() + " " + stage.key() + " " + stage.ends();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
