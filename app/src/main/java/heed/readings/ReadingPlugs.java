package heed.readings;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Kept;
import heed.purposes.Purposes;
import heed.purposes.Under;
import heed.web.Parts;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What this room shows on pages of others, its lists as open data, and what goes by itself.
@Configuration
class ReadingPlugs {

    private static final int SHOWN = 10;
    private static final int MOST = 1000;

    @Bean
    @Order(20)
    Under fetchedUnderTheLine(Readings readings, Parts parts) {
        return (purpose, indicator, visitor, shell) -> {
            var under = new UnderLine(
                    purpose,
                    indicator,
                    readings.feed(indicator.id()).orElse(null),
                    readings.attempts(purpose.id(), indicator.id(), SHOWN),
                    readings.kept(purpose.id(), indicator.id()),
                    readings.differences(indicator),
                    readings.recalls(purpose.id(), indicator.id()),
                    purpose.isMine(visitor));
            return under.empty() ? List.of() : List.of(parts.of("readings/under", Map.of("shell", shell, "it", under)));
        };
    }

    @Bean
    static Kept attemptsKept(ReadingTable table) {
        return Kept.of("readings.kept-attempts", new Kept.Days(365, 30, 3650), table::forget);
    }

    @Bean
    Dataset fetchedValuesAsData(Purposes purposes, Readings readings) {
        var columns = List.of(
                new Column("indicator", Type.TEXT, "readings.column-indicator"),
                new Column("measured_on", Type.DATE, "readings.column-day"),
                new Column("value", Type.NUMBER, "readings.column-value"),
                new Column("address", Type.TEXT, "readings.column-address"),
                new Column("source", Type.TEXT, "readings.column-source"),
                new Column("fetched", Type.TIME, "readings.column-fetched"),
                new Column("seen", Type.TIME, "readings.column-seen"));
        return Dataset.of(
                "/purposes/{purpose}/fetched-values",
                "readings.data-values",
                columns,
                in -> Rows.of(readings
                        .kept(purposes.at(in.getOrDefault("purpose", "")).id(), null)
                        .stream()
                        .map(it -> Rows.row(
                                it.indicator().value(),
                                it.on(),
                                it.value(),
                                it.address(),
                                it.source(),
                                it.fetched(),
                                it.seen()))
                        .toList()));
    }

    @Bean
    Dataset attemptsAsData(Purposes purposes, Readings readings) {
        var columns = List.of(
                new Column("indicator", Type.TEXT, "readings.column-indicator"),
                new Column("at", Type.TIME, "readings.column-at"),
                new Column("address", Type.TEXT, "readings.column-address"),
                new Column("failure", Type.TEXT, "readings.column-failure"),
                new Column("detail", Type.TEXT, "readings.column-detail"),
                new Column("found", Type.INTEGER, "readings.column-found"),
                new Column("added", Type.INTEGER, "readings.column-added"),
                new Column("unreadable", Type.INTEGER, "readings.column-unreadable"));
        return Dataset.of(
                "/purposes/{purpose}/fetches",
                "readings.data-attempts",
                columns,
                in -> Rows.of(readings
                        .attempts(purposes.at(in.getOrDefault("purpose", "")).id(), null, MOST)
                        .stream()
                        .map(it -> Rows.row(
                                it.indicator().value(),
                                it.at(),
                                it.address(),
                                it.failure(),
                                it.detail(),
                                it.found(),
                                it.added(),
                                it.unreadable()))
                        .toList()));
    }

    @Bean
    Dataset recallsAsData(Purposes purposes, Readings readings) {
        var columns = List.of(
                new Column("indicator", Type.TEXT, "readings.column-indicator"),
                new Column("measured_on", Type.DATE, "readings.column-day"),
                new Column("value", Type.NUMBER, "readings.column-value"),
                new Column("source", Type.TEXT, "readings.column-source"),
                new Column("why", Type.TEXT, "readings.column-why"),
                new Column("by", Type.TEXT, "readings.column-by"),
                new Column("hat", Type.TEXT, "readings.column-hat"),
                new Column("at", Type.TIME, "readings.column-taken-at"));
        return Dataset.of(
                "/purposes/{purpose}/recalled-values",
                "readings.data-recalls",
                columns,
                in -> Rows.of(readings
                        .recalls(purposes.at(in.getOrDefault("purpose", "")).id(), null)
                        .stream()
                        .map(it -> Rows.row(
                                it.indicator().value(),
                                it.on(),
                                it.value(),
                                it.source(),
                                it.why(),
                                it.byName(),
                                it.hatLabel(),
                                it.at()))
                        .toList()));
    }
}
