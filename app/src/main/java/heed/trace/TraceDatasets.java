package heed.trace;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.trace.Knows.About;
import heed.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The walk of one contribution as open data.
@Configuration
class TraceDatasets {

    @Bean
    Dataset walkAsData(Walks walks) {
        var columns = List.of(
                new Column("distance", Type.INTEGER, "trace.column-distance"),
                new Column("thread", Type.TEXT, "trace.column-thread"),
                new Column("joined_with", Type.TEXT, "trace.column-joined-with"),
                new Column("id", Type.TEXT, "trace.column-id"),
                new Column("kind", Type.TEXT, "trace.column-kind"),
                new Column("words", Type.TEXT, "trace.column-words"),
                new Column("by", Type.TEXT, "trace.column-by"),
                new Column("office", Type.TEXT, "trace.column-office"),
                new Column("at", Type.TIME, "trace.column-at"),
                new Column("fate", Type.TEXT, "trace.column-fate"),
                new Column("reason", Type.TEXT, "trace.column-reason"),
                new Column("voted", Type.INTEGER, "trace.column-voted"),
                new Column("agree", Type.INTEGER, "trace.column-agree"),
                new Column("state", Type.TEXT, "trace.column-state"));
        return Dataset.of("/trace/{id}", "trace.data", columns, in -> Rows.of(rows(walks.at(id(in.get("id"))))));
    }

    private static List<List<@Nullable Object>> rows(WalkPage page) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var walk = page.walk();
        walk.from().far().forEach(it -> rows.add(row(-2, it, page)));
        walk.from().near().forEach(it -> rows.add(row(-1, it, page)));
        rows.add(row(0, null, walk.here(), page.fate(), page.about(walk.here())));
        walk.on().near().forEach(it -> rows.add(row(1, it, page)));
        walk.on().far().forEach(it -> rows.add(row(2, it, page)));
        page.ends().forEach(it -> rows.add(row(it, walk)));
        return rows;
    }

    private static List<@Nullable Object> row(int distance, Walk.Step it, WalkPage page) {
        return row(distance, it, it.stop(), it.fate(), page.about(it.stop()));
    }

    private static List<@Nullable Object> row(
            int distance, Walk.@Nullable Step step, Walk.Stop stop, @Nullable FateShown fate, About about) {
        return Rows.row(
                distance,
                step == null ? null : step.kind().word(),
                step == null ? null : step.at(),
                stop.id(),
                stop.kind(),
                stop.words(),
                stop.author(),
                stop.office(),
                stop.at(),
                fate == null ? null : fate.fate().name().toLowerCase(Locale.ROOT),
                fate == null ? null : fate.reason(),
                about.voted(),
                about.agree(),
                about.mark() == null ? null : about.mark().word());
    }

    /// An end stands one step behind what leads to it. It was said by nobody, at no time.
    private static List<@Nullable Object> row(Reaches.End it, Walk walk) {
        var far = walk.on().far().stream().anyMatch(step -> step.stop().id().equals(it.at()));
        int distance = it.at().equals(walk.here().id()) ? 1 : far ? 3 : 2;
        return Rows.row(
                distance,
                "should-move",
                null,
                it.id(),
                "indicator",
                it.words(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException _) {
            throw new NotFound("contribution " + typed);
        }
    }
}
