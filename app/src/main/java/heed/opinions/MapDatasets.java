package heed.opinions;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.opinions.MapView.Counted;
import heed.opinions.MapView.Finding;
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

    @Bean
    Dataset groupsAsData(Purposes purposes, Opinions opinions, Maps maps) {
        var columns = List.of(
                new Column("finding", Type.TEXT, "opinions.column-finding"),
                new Column("number", Type.INTEGER, "opinions.column-number"),
                new Column("words", Type.TEXT, "opinions.column-words"),
                new Column("side", Type.TEXT, "opinions.column-side"),
                new Column("group", Type.TEXT, "opinions.column-group"),
                new Column("people", Type.INTEGER, "opinions.column-people"),
                new Column("agree", Type.INTEGER, "opinions.column-agree"),
                new Column("disagree", Type.INTEGER, "opinions.column-disagree"),
                new Column("pass", Type.INTEGER, "opinions.column-pass"),
                new Column("lower", Type.NUMBER, "opinions.column-share-lower"),
                new Column("upper", Type.NUMBER, "opinions.column-share-upper"));
        return Dataset.of("/purposes/{purpose}/groups", "opinions.data-groups", columns, in -> {
            var purpose = OpinionDatasets.purpose(purposes, opinions, in);
            var map = MapView.of(
                    maps.of(purpose.id()).orElse(null),
                    opinions.listed(purpose.id()),
                    opinions::these,
                    Integer.MAX_VALUE,
                    null);
            var rows = new ArrayList<List<@Nullable Object>>();
            map.shared().first().forEach(it -> add(rows, "shared", it, map));
            map.dividing().first().forEach(it -> add(rows, "dividing", it, map));
            map.needed().first().forEach(it -> add(rows, "needed", it, map));
            map.groups().forEach(g -> g.wants().forEach(it -> add(rows, g.letter(), it, map)));
            return Rows.of(rows);
        });
    }

    private static void add(List<List<@Nullable Object>> rows, String finding, Finding it, MapView map) {
        for (Counted by : it.byGroup()) {
            var share = by.interval(it.agrees());
            rows.add(Rows.row(
                    finding,
                    it.statement().number(),
                    it.statement().words(),
                    it.agrees() ? "agree" : "disagree",
                    OpinionDatasets.group(by.letter()),
                    by.index() < map.groups().size()
                            ? map.groups().get(by.index()).size()
                            : map.people(),
                    by.agree(),
                    by.disagree(),
                    by.pass(),
                    share.lower(),
                    share.upper()));
        }
    }

    @Bean
    Dataset robustAsData(Purposes purposes, Opinions opinions, Maps maps) {
        var columns = List.of(
                new Column("number", Type.INTEGER, "opinions.column-number"),
                new Column("words", Type.TEXT, "opinions.column-words"),
                new Column("bridging", Type.NUMBER, "opinions.column-bridging"),
                new Column("bridging_lower", Type.NUMBER, "opinions.column-bridging-lower"),
                new Column("bridging_upper", Type.NUMBER, "opinions.column-bridging-upper"),
                new Column("all_accounts", Type.NUMBER, "opinions.column-all-accounts"),
                new Column("without_flagged", Type.NUMBER, "opinions.column-without-flagged"),
                new Column("without_most_active", Type.NUMBER, "opinions.column-without-most-active"));
        return Dataset.of("/purposes/{purpose}/robust", "opinions.data-robust", columns, in -> {
            var purpose = OpinionDatasets.purpose(purposes, opinions, in);
            var shown = maps.of(purpose.id()).orElse(null);
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var it : opinions.statements(purpose.id())) {
                int column = shown == null || !it.shown() ? -1 : shown.column(it.number());
                if (shown != null && column >= 0) {
                    var standing = Standing.of(shown, column);
                    rows.add(Rows.row(
                            it.number(),
                            it.words(),
                            standing.score(),
                            standing.lower(),
                            standing.upper(),
                            standing.all(),
                            standing.withoutFlagged(),
                            standing.withoutMostActive()));
                }
            }
            return Rows.of(rows);
        });
    }
}
