package heed.clocks;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clocks as open data.
@Configuration
class ClockDatasets {

    private static final int ALL = 1_000_000;

    @Bean
    Dataset clocksAsData(Clocks clocks, Clock clock) {
        var columns = List.of(
                new Column("id", Type.TEXT, "clocks.column-id"),
                new Column("office", Type.TEXT, "clocks.column-office"),
                new Column("duty", Type.TEXT, "clocks.column-duty"),
                new Column("cause", Type.TEXT, "clocks.column-cause"),
                new Column("contribution", Type.TEXT, "clocks.column-contribution"),
                new Column("kind", Type.TEXT, "clocks.column-kind"),
                new Column("words", Type.TEXT, "clocks.column-words"),
                new Column("by", Type.TEXT, "clocks.column-by"),
                new Column("purpose", Type.TEXT, "clocks.column-purpose"),
                new Column("started", Type.TIME, "clocks.column-started"),
                new Column("days", Type.INTEGER, "clocks.column-days"),
                new Column("due", Type.TIME, "clocks.column-due"),
                new Column("paused_since", Type.DATE, "clocks.column-paused-since"),
                new Column("paused_until", Type.DATE, "clocks.column-paused-until"),
                new Column("pause_reason", Type.TEXT, "clocks.column-pause-reason"),
                new Column("escalated", Type.TIME, "clocks.column-escalated"),
                new Column("superior", Type.TEXT, "clocks.column-superior"),
                new Column("stopped", Type.TIME, "clocks.column-stopped"),
                new Column("how", Type.TEXT, "clocks.column-how"),
                new Column("stopped_by", Type.TEXT, "clocks.column-stopped-by"),
                new Column("act", Type.TEXT, "clocks.column-act"),
                new Column("in_time", Type.BOOLEAN, "clocks.column-in-time"),
                new Column("fate", Type.TEXT, "clocks.column-fate"));
        return Dataset.of("/clocks", "clocks.data", columns, in -> {
            var now = clock.instant();
            return Rows.of(clocks.all(Sought.of(in), ALL).stream()
                    .map(it -> Rows.row(
                            it.id().value(),
                            it.office(),
                            it.duty().word(),
                            it.cause().word(),
                            it.what().id(),
                            it.what().kind(),
                            it.what().words(),
                            it.what().author(),
                            it.what().slug(),
                            it.started(),
                            it.days(),
                            it.due(),
                            it.pause() == null ? null : it.pause().since(),
                            it.pause() == null ? null : it.pause().until(),
                            it.pause() == null ? null : it.pause().reason(),
                            it.escalation() == null ? null : it.escalation().at(),
                            it.escalation() == null ? null : it.escalation().superior(),
                            it.stop() == null ? null : it.stop().at(),
                            it.stop() == null ? null : it.stop().how().name().toLowerCase(Locale.ROOT),
                            it.stop() == null ? null : it.stop().by(),
                            it.stop() == null ? null : it.stop().act(),
                            it.stop() == null && it.inTime(now) ? null : it.inTime(now),
                            fate(it)))
                    .toList());
        });
    }

    private static @Nullable String fate(OfficeClock it) {
        return it.stop() == null || it.stop().fate() == null
                ? null
                : it.stop().fate().name().toLowerCase(Locale.ROOT);
    }
}
