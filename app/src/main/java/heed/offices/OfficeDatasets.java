package heed.offices;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The lists of this room as open data.
@Configuration
class OfficeDatasets {

    @Bean
    Dataset officesAsData(Offices offices) {
        var columns = List.of(
                new Column("office", Type.TEXT, "offices.column-office"),
                new Column("name", Type.TEXT, "offices.column-name"),
                new Column("part_of", Type.TEXT, "offices.column-part-of"),
                new Column("does", Type.TEXT, "offices.column-does"));
        return Dataset.of(
                "/offices",
                "offices.data-offices",
                columns,
                _ -> Rows.of(offices.all().stream()
                        .map(it -> Rows.row(it.key(), it.name(), it.parent(), it.does()))
                        .toList()));
    }

    @Bean
    Dataset pastOfOfficesAsData(Offices offices) {
        var columns = List.of(
                new Column("at", Type.TIME, "offices.column-at"),
                new Column("change", Type.TEXT, "offices.column-change"),
                new Column("name", Type.TEXT, "offices.column-past-name"),
                new Column("reason", Type.TEXT, "offices.column-reason"),
                new Column("by", Type.TEXT, "offices.column-by"));
        return Dataset.of("/offices/{office}/history", "offices.data-history", columns, in -> {
            var slug = in.getOrDefault("office", "");
            var office = offices.at(slug);
            return Rows.of(offices.history(office).stream()
                    .map(it -> Rows.row(
                            it.at(), it.change().name().toLowerCase(Locale.ROOT), it.name(), it.reason(), it.by()))
                    .toList());
        });
    }
}
