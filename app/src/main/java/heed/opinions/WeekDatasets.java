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

/// The weeks of a map as open data.
@Configuration
class WeekDatasets {

    @Bean
    Dataset weeksAsData(Purposes purposes, Opinions opinions, Weeks weeks) {
        var columns = List.of(
                new Column("week", Type.DATE, "opinions.column-week"),
                new Column("counted", Type.TIME, "opinions.column-week-counted"),
                new Column("people", Type.INTEGER, "opinions.column-week-people"),
                new Column("newcomers", Type.INTEGER, "opinions.column-newcomers"),
                new Column("votes", Type.INTEGER, "opinions.column-week-votes"),
                new Column("group", Type.TEXT, "opinions.column-week-group"),
                new Column("size", Type.INTEGER, "opinions.column-week-size"),
                new Column("x", Type.NUMBER, "opinions.column-middle-x"),
                new Column("y", Type.NUMBER, "opinions.column-middle-y"));
        return Dataset.of("/purposes/{purpose}/map/weeks", "opinions.data-weeks", columns, in -> {
            var purpose = OpinionDatasets.purpose(purposes, opinions, in);
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var it : weeks.of(purpose.id())) {
                for (var group : it.groups()) {
                    rows.add(Rows.row(
                            it.first(),
                            it.counted(),
                            it.people(),
                            it.newcomers(),
                            it.votes(),
                            group.letter(),
                            group.size(),
                            group.x(),
                            group.y()));
                }
                rows.add(Rows.row(
                        it.first(),
                        it.counted(),
                        it.people(),
                        it.newcomers(),
                        it.votes(),
                        "none",
                        it.ungrouped(),
                        null,
                        null));
            }
            return Rows.of(rows);
        });
    }

    @Bean
    Dataset statementsOfWeeksAsData(Purposes purposes, Opinions opinions, Weeks weeks) {
        var columns = List.of(
                new Column("week", Type.DATE, "opinions.column-week"),
                new Column("number", Type.INTEGER, "opinions.column-number"),
                new Column("words", Type.TEXT, "opinions.column-words"),
                new Column("bridging", Type.INTEGER, "opinions.column-week-bridging"),
                new Column("shared", Type.INTEGER, "opinions.column-week-shared"),
                new Column("divides", Type.BOOLEAN, "opinions.column-week-divides"),
                new Column("group", Type.TEXT, "opinions.column-group"),
                new Column("agree", Type.INTEGER, "opinions.column-week-agree"));
        return Dataset.of("/purposes/{purpose}/weekly-statements", "opinions.data-weekly", columns, in -> {
            var purpose = OpinionDatasets.purpose(purposes, opinions, in);
            var readable = WeekPages.readable(opinions, purpose);
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var week : weeks.of(purpose.id())) {
                for (var it : new WeekView(week, null, readable).all()) {
                    var agree = it.said().agree();
                    for (int g = 0; g < agree.size(); g++) {
                        rows.add(Rows.row(
                                week.first(),
                                it.said().number(),
                                it.statement().words(),
                                it.said().bridging(),
                                it.said().side(),
                                it.said().divides(),
                                week.groups().isEmpty() ? "all" : MapShown.letter(g),
                                agree.get(g) == Week.UNKNOWN ? null : agree.get(g)));
                    }
                }
            }
            return Rows.of(rows);
        });
    }
}
