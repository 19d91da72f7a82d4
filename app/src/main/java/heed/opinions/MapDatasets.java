package heed.opinions;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Purposes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the last finished map says, as open data.
@Configuration
class MapDatasets {

    @Bean
    Dataset askedAsData(Purposes purposes, Opinions opinions, Maps maps) {
        var columns = List.of(
                new Column("number", Type.INTEGER, "opinions.column-number"),
                new Column("group", Type.TEXT, "opinions.column-group"),
                new Column("asked", Type.INTEGER, "opinions.column-asked"),
                new Column("agree", Type.NUMBER, "opinions.column-weighed-agree"),
                new Column("disagree", Type.NUMBER, "opinions.column-weighed-disagree"),
                new Column("effective", Type.NUMBER, "opinions.column-effective"));
        return Dataset.of("/purposes/{purpose}/asked", "opinions.data-asked", columns, in -> {
            var purpose = OpinionDatasets.purpose(purposes, opinions, in);
            var shown = maps.of(purpose.id()).orElse(null);
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var it : opinions.statements(purpose.id())) {
                int column = shown == null || !it.shown() ? -1 : shown.column(it.number());
                for (int row = 0;
                        shown != null && column >= 0 && row <= shown.lot().everybody();
                        row++) {
                    var lot = shown.lot();
                    boolean known = lot.asked()[row][column] > 0;
                    rows.add(Rows.row(
                            it.number(),
                            row == lot.everybody() ? "all" : MapShown.letter(row),
                            lot.asked()[row][column],
                            known ? lot.agreeShare(row, column) : null,
                            known ? lot.disagreeShare(row, column) : null,
                            lot.effective(row, column)));
                }
            }
            return Rows.of(rows);
        });
    }
}
