package heed.opinions;

import heed.methods.opinionmap.Bridging;
import heed.methods.opinionmap.OpinionMap;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Trace;
import heed.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The lists of this room as open data.
@Configuration
class OpinionDatasets {

    @Bean
    Dataset statementsAsData(Purposes purposes, Opinions opinions, Maps maps, Trace trace) {
        var columns = List.of(
                new Column("number", Type.INTEGER, "opinions.column-number"),
                new Column("id", Type.TEXT, "opinions.column-id"),
                new Column("words", Type.TEXT, "opinions.column-words"),
                new Column("at", Type.TIME, "opinions.column-at"),
                new Column("seed", Type.BOOLEAN, "opinions.column-seed"),
                new Column("agree", Type.INTEGER, "opinions.column-agree"),
                new Column("disagree", Type.INTEGER, "opinions.column-disagree"),
                new Column("pass", Type.INTEGER, "opinions.column-pass"),
                new Column("consensus", Type.NUMBER, "opinions.column-consensus"),
                new Column("bridging", Type.NUMBER, "opinions.column-bridging"),
                new Column("bridging_lower", Type.NUMBER, "opinions.column-bridging-lower"),
                new Column("bridging_upper", Type.NUMBER, "opinions.column-bridging-upper"),
                new Column("priority", Type.NUMBER, "opinions.column-priority"),
                new Column("fate", Type.TEXT, "opinions.column-fate"));
        return Dataset.of("/purposes/{purpose}/statements", "opinions.data-statements", columns, in -> {
            var purpose = purpose(purposes, opinions, in);
            var shown = maps.of(purpose.id()).orElse(null);
            var statements = opinions.statements(purpose.id()).stream()
                    .filter(Statement::shown)
                    .toList();
            var fates =
                    trace.fatesOf(statements.stream().map(it -> it.id().value()).toList());
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var it : statements) {
                var row = StatementRow.of(it, shown, fates.get(it.id().value()));
                rows.add(Rows.row(
                        it.number(),
                        it.id().value(),
                        it.words(),
                        it.at(),
                        it.seed(),
                        row.everybody().agree(),
                        row.everybody().disagree(),
                        row.everybody().pass(),
                        row.consensus(),
                        bridging(shown, it, Bridging::score),
                        bridging(shown, it, Bridging::lower),
                        bridging(shown, it, Bridging::upper),
                        column(shown, it, OpinionMap::priority),
                        row.fate() == null ? null : row.fate().fate().name().toLowerCase(Locale.ROOT)));
            }
            return Rows.of(rows);
        });
    }

    /// Null for what the map does not know yet.
    private static @Nullable Double column(
            @Nullable MapShown shown, Statement statement, Function<OpinionMap, double[]> values) {
        int column = shown == null ? -1 : shown.column(statement.number());
        return shown == null || column < 0 ? null : values.apply(shown.map())[column];
    }

    private static @Nullable Double bridging(
            @Nullable MapShown shown, Statement statement, Function<Bridging, double[]> values) {
        return column(shown, statement, map -> values.apply(map.bridging()));
    }

    @Bean
    Dataset receptionAsData(Purposes purposes, Opinions opinions, Maps maps) {
        var columns = List.of(
                new Column("number", Type.INTEGER, "opinions.column-number"),
                new Column("group", Type.TEXT, "opinions.column-group"),
                new Column("agree", Type.INTEGER, "opinions.column-agree"),
                new Column("disagree", Type.INTEGER, "opinions.column-disagree"),
                new Column("pass", Type.INTEGER, "opinions.column-pass"));
        return Dataset.of("/purposes/{purpose}/reception", "opinions.data-reception", columns, in -> {
            var purpose = purpose(purposes, opinions, in);
            var shown = maps.of(purpose.id()).orElse(null);
            var rows = new ArrayList<List<@Nullable Object>>();
            opinions.statements(purpose.id()).stream()
                    .filter(Statement::shown)
                    .forEach(it -> MapView.counted(shown, it)
                            .forEach(by -> rows.add(
                                    Rows.row(it.number(), group(by.letter()), by.agree(), by.disagree(), by.pass()))));
            return Rows.of(rows);
        });
    }

    @Bean
    Dataset placesAsData(Purposes purposes, Opinions opinions, Maps maps) {
        var columns = List.of(
                new Column("participant", Type.INTEGER, "opinions.column-participant"),
                new Column("group", Type.TEXT, "opinions.column-group"),
                new Column("x", Type.NUMBER, "opinions.column-x"),
                new Column("y", Type.NUMBER, "opinions.column-y"),
                new Column("bundle", Type.INTEGER, "opinions.column-bundle"),
                new Column("counted", Type.BOOLEAN, "opinions.column-counted"));
        return Dataset.of("/purposes/{purpose}/places", "opinions.data-places", columns, in -> {
            var purpose = purpose(purposes, opinions, in);
            var shown = maps.of(purpose.id()).orElse(null);
            var rows = new ArrayList<List<@Nullable Object>>();
            for (int row = 0; shown != null && row < shown.participants().length; row++) {
                int group = shown.map().group()[row];
                int bundle = shown.map().weighed().bundle()[row];
                rows.add(Rows.row(
                        shown.participants()[row],
                        group < 0 ? null : MapShown.letter(group),
                        shown.map().x()[row],
                        shown.map().y()[row],
                        bundle < 0 ? null : bundle,
                        !shown.map().weighed().surplus()[row]));
            }
            return Rows.of(rows);
        });
    }

    static String group(String letter) {
        return letter.isEmpty() ? "all" : letter;
    }

    @Bean
    Dataset votesAsData(Purposes purposes, Opinions opinions, Maps maps) {
        var columns = List.of(
                new Column("participant", Type.INTEGER, "opinions.column-participant"),
                new Column("statement", Type.INTEGER, "opinions.column-number"),
                new Column("vote", Type.INTEGER, "opinions.column-vote"),
                new Column("group", Type.TEXT, "opinions.column-group"),
                new Column("chance", Type.NUMBER, "opinions.column-chance"));
        return Dataset.of("/purposes/{purpose}/votes", "opinions.data-votes", columns, in -> {
            var purpose = purpose(purposes, opinions, in);
            var shown = maps.of(purpose.id()).orElse(null);
            var rows = new ArrayList<List<@Nullable Object>>();
            var chances = opinions.chances(purpose.id());
            for (var it : opinions.votes(purpose.id())) {
                int row = shown == null ? -1 : shown.row(it.participant());
                int group = shown == null || row < 0 ? -1 : shown.map().group()[row];
                rows.add(Rows.row(
                        it.participant(),
                        it.statement(),
                        it.value(),
                        group < 0 ? null : MapShown.letter(group),
                        chances.find(it.participant(), it.statement())));
            }
            return Rows.of(rows);
        });
    }

    @Bean
    Dataset rungsAsData(Purposes purposes, Opinions opinions, RungCounts counts) {
        var columns = List.of(
                new Column("statement", Type.INTEGER, "opinions.column-number"),
                new Column("rung", Type.TEXT, "opinions.column-rung"),
                new Column("agree", Type.INTEGER, "opinions.column-agree"),
                new Column("disagree", Type.INTEGER, "opinions.column-disagree"),
                new Column("pass", Type.INTEGER, "opinions.column-pass"));
        return Dataset.of("/purposes/{purpose}/rungs", "opinions.data-rungs", columns, in -> {
            var purpose = purpose(purposes, opinions, in);
            return Rows.of(counts.byRung(purpose.id()).stream()
                    .map(it -> Rows.row(
                            it.statement(),
                            it.rung().name().toLowerCase(Locale.ROOT),
                            it.agree(),
                            it.disagree(),
                            it.pass()))
                    .toList());
        });
    }

    @Bean
    Dataset areasAsData(Purposes purposes, Opinions opinions, Areas areas) {
        var columns = List.of(
                new Column("area", Type.TEXT, "opinions.column-area"),
                new Column("proven", Type.INTEGER, "opinions.column-proven"),
                new Column("took-part", Type.INTEGER, "opinions.column-took-part"));
        return Dataset.of(
                "/purposes/{purpose}/areas",
                "opinions.data-areas",
                columns,
                in -> Rows.of(areas.of(purpose(purposes, opinions, in).id()).stream()
                        .map(it -> Rows.row(it.name(), it.proven(), it.tookPart()))
                        .toList()));
    }

    static Purpose purpose(Purposes purposes, Opinions opinions, Map<String, String> in) {
        var purpose = purposes.at(in.getOrDefault("purpose", ""));
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + purpose.slug());
        }
        return purpose;
    }
}
