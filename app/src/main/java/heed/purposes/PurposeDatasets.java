package heed.purposes;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Places;
import heed.opendata.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The lists of this room as open data.
@Configuration
class PurposeDatasets {

    private static Column column(String name, Type type, String describedBy) {
        return new Column(name, type, describedBy);
    }

    @Bean
    Dataset purposesAsData(Purposes purposes) {
        var columns = List.of(
                column("id", Type.TEXT, "purposes.column-id"),
                column("slug", Type.TEXT, "purposes.column-slug"),
                column("title", Type.TEXT, "purposes.name"),
                column("state", Type.TEXT, "purposes.column-state"),
                column("problem", Type.TEXT, "purposes.what-is-wrong"),
                column("affected", Type.TEXT, "purposes.who-is-affected"),
                column("outcome", Type.TEXT, "purposes.outcome-wanted"),
                column("decides", Type.TEXT, "purposes.who-decides"),
                column("limits", Type.TEXT, "purposes.limits"),
                column("promise", Type.TEXT, "purposes.we-promise"),
                column("office", Type.TEXT, "purposes.office"),
                column("circle", Type.TEXT, "purposes.who-reads"));
        return Dataset.of("/purposes", "purposes.data-purposes", columns, in -> {
            var state = in.getOrDefault("state", "");
            var chosen = PurposesPage.STATES.contains(state) ? state : "";
            return Rows.of(purposes.published().stream()
                    .filter(it -> PurposesPage.matches(it, chosen))
                    .map(PurposeDatasets::row)
                    .toList());
        });
    }

    private static List<@Nullable Object> row(Purpose it) {
        return Rows.row(
                it.id().value(),
                it.slug(),
                it.title(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.why().problem(),
                it.why().affected(),
                it.why().outcome(),
                it.why().decides(),
                it.why().limits(),
                it.promise() == null ? null : it.promise().name().toLowerCase(Locale.ROOT),
                it.officeName() == null ? it.office() : it.officeName(),
                it.circle());
    }

    @Bean
    Dataset indicatorsAsData(Purposes purposes) {
        var columns = List.of(
                column("indicator", Type.TEXT, "purposes.column-indicator"),
                column("name", Type.TEXT, "purposes.number-name"),
                column("unit", Type.TEXT, "purposes.unit"),
                column("measured_on", Type.DATE, "purposes.measured-on"),
                column("value", Type.NUMBER, "purposes.value"),
                column("start", Type.BOOLEAN, "purposes.column-start"),
                column("source", Type.TEXT, "purposes.source"),
                column("target", Type.NUMBER, "purposes.target"),
                column("target_date", Type.DATE, "purposes.target-at"));
        return Dataset.of("/purposes/{purpose}/indicators", "purposes.data-indicators", columns, in -> {
            var whole = purposes.whole(in.getOrDefault("purpose", ""));
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var it : whole.indicators()) {
                var values = Chart.values(it);
                for (var value : values) {
                    rows.add(Rows.row(
                            it.id().value(),
                            it.name(),
                            it.unit(),
                            value.on(),
                            value.value(),
                            value.on().equals(it.baselineAt()),
                            value.source(),
                            it.target(),
                            it.targetAt()));
                }
            }
            return Rows.of(rows);
        });
    }

    @Bean
    Dataset stagesAsData(Purposes purposes) {
        var columns = List.of(
                column("place", Type.INTEGER, "purposes.column-place"),
                column("kind", Type.TEXT, "purposes.stage-kind"),
                column("name", Type.TEXT, "purposes.stage-name"),
                column("from", Type.DATE, "purposes.starts"),
                column("until", Type.DATE, "purposes.ends"),
                column("happened", Type.TEXT, "purposes.happened"));
        return Dataset.of("/purposes/{purpose}/stages", "purposes.data-stages", columns, in -> {
            var stages = purposes.whole(in.getOrDefault("purpose", "")).stages();
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var it : stages) {
                rows.add(Rows.row(
                        rows.size() + 1,
                        it.key() == null ? null : it.key().name().toLowerCase(Locale.ROOT),
                        it.name(),
                        it.starts(),
                        it.ends(),
                        it.happened()));
            }
            return Rows.of(rows);
        });
    }

    /// So that the catalogue can link to the lists of each purpose, also to those of other rooms.
    @Bean
    Places purposesAsPlaces(Purposes purposes) {
        return new Places() {
            @Override
            public String variable() {
                return "purpose";
            }

            @Override
            public List<Place> all() {
                return purposes.published().stream()
                        .map(it -> new Place(it.slug(), it.title()))
                        .toList();
            }
        };
    }
}
