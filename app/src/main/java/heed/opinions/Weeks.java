package heed.opinions;

import heed.database.Reader;
import heed.purposes.Purpose;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// How the map of each consultation came to be: once a week it is kept what the map was, in counts.
///
/// All weeks are made alike, of the log of votes up to their end, whether the week has just ended or was over before
/// Heed kept any. A week in which fewer than [Week#FEW] people voted counts with the next, so that no two weeks that
/// are shown differ by what one person did.
@Component
class Weeks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeekTable table;
    private final MapTable votes;
    private final StatementTable statements;
    private final Maps maps;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int few;

    @Autowired
    Weeks(
            WeekTable table,
            MapTable votes,
            StatementTable statements,
            Maps maps,
            TransactionTemplate transaction,
            Clock clock) {
        this(table, votes, statements, maps, transaction, clock, Week.FEW);
    }

    Weeks(
            WeekTable table,
            MapTable votes,
            StatementTable statements,
            Maps maps,
            TransactionTemplate transaction,
            Clock clock,
            int few) {
        this.table = table;
        this.votes = votes;
        this.statements = statements;
        this.maps = maps;
        this.transaction = transaction;
        this.clock = clock;
        this.few = few;
    }

    /// The weeks of a purpose, the first first.
    List<Week> of(Purpose.Id purpose) {
        return Objects.requireNonNull(transaction.execute(_ -> table.of(purpose.value()))).stream()
                .map(it -> JSON.readValue(it, Week.class))
                .toList();
    }

    /// Keeps the weeks that have ended since somebody last looked.
    void follow() {
        var until = monday();
        var due = Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> table.due(until))));
        due.forEach(it -> keep(it, until));
    }

    private Instant monday() {
        var zone = ZoneId.systemDefault();
        return LocalDate.now(clock.withZone(zone))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    /// Without a map of now, which says what is left and which group is A, it is left for later.
    private void keep(UUID consultation, Instant until) {
        var live = maps.of(new Purpose.Id(consultation));
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> live.ifPresent(map -> {
            if (table.claim(consultation)) {
                ended(consultation, until, map);
            }
        })));
    }

    /// All weeks of a purpose up to now, counted as if none were kept; the map of now is needed.
    List<Week> counted(Purpose.Id purpose) {
        var live = maps.of(purpose).orElseThrow();
        return Objects.requireNonNull(
                transaction.execute(_ -> counted(purpose.value(), Instant.EPOCH, Instant.EPOCH, monday(), live)));
    }

    private void ended(UUID consultation, Instant until, MapShown live) {
        var since = table.last(consultation).orElse(Instant.EPOCH);
        var from = table.looked(consultation).orElse(Instant.EPOCH);
        counted(consultation, since, from, until, live)
                .forEach(it -> table.keep(consultation, it.first(), it.until(), JSON.writeValueAsString(it)));
        table.looked(consultation, until);
    }

    /// @param since the end of the last week that is kept
    /// @param from up to where it was looked
    private List<Week> counted(UUID consultation, Instant since, Instant from, Instant until, MapShown live) {
        var turnout = table.turnout(consultation, from, until, ZoneId.systemDefault());
        if (turnout.isEmpty()) {
            return List.of();
        }
        var arrivals = votes.arrivals(consultation);
        var said = statements.of(consultation);
        var weeks = new ArrayList<Week>();
        var last = since;
        for (var it : turnout) {
            var end =
                    it.first().plusWeeks(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
            if (it.voters() >= few || table.voters(consultation, last, end) >= few) {
                var cells = table.cells(consultation, end);
                var matter = new WeekMatter(it.first(), last, end, clock.instant(), said, cells, arrivals, live);
                weeks.add(Background.done("weeks", () -> WeekDrawing.of(matter)));
                last = end;
            }
        }
        return weeks;
    }
}
