package heed.clocks;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// How all offices listen, side by side.
@Controller
class RecordPages {

    private final Records records;

    RecordPages(Records records) {
        this.records = records;
    }

    /// Of all offices, or of one.
    @GetMapping("/listening")
    String all(@RequestParam(defaultValue = "") String office, Model model) {
        model.addAttribute("all", records.of(office.strip()));
        model.addAttribute("query", office.isBlank() ? "" : "?office=" + UriUtils.encode(office.strip(), "UTF-8"));
        return "clocks/listening";
    }

    @Bean
    static Dataset listeningAsData(Records records) {
        var columns = List.of(
                new Column("office", Type.TEXT, "clocks.column-office"),
                new Column("heard", Type.INTEGER, "clocks.heard"),
                new Column("answered", Type.INTEGER, "clocks.answered"),
                new Column("in_time", Type.INTEGER, "clocks.in-time"),
                new Column("waiting", Type.INTEGER, "clocks.waiting"),
                new Column("late", Type.INTEGER, "clocks.late"),
                new Column("handed_over", Type.INTEGER, "clocks.handed"),
                new Column("acted", Type.INTEGER, "clocks.acted"),
                new Column("changed_mind", Type.INTEGER, "clocks.changed"),
                new Column("promised", Type.INTEGER, "clocks.promised"),
                new Column("kept", Type.INTEGER, "clocks.kept"),
                new Column("broken", Type.INTEGER, "clocks.broken"),
                new Column("replaced", Type.INTEGER, "clocks.replaced"),
                new Column("delayed", Type.INTEGER, "clocks.delayed"),
                new Column("contested", Type.INTEGER, "clocks.contested"),
                new Column("contest_waits", Type.INTEGER, "clocks.contest-waits"),
                new Column("overturned", Type.INTEGER, "clocks.overturned"),
                new Column("stands", Type.INTEGER, "clocks.stands"),
                new Column("thanked", Type.INTEGER, "clocks.thanked"));
        return Dataset.of(
                "/listening",
                "clocks.data-listening",
                columns,
                in -> Rows.of(records.of(in.getOrDefault("office", "").strip()).stream()
                        .map(RecordPages::row)
                        .toList()));
    }

    private static List<@Nullable Object> row(Listening it) {
        var promises = it.promises();
        return Rows.row(
                it.office(),
                it.heard(),
                it.answered(),
                it.inTime(),
                it.waiting(),
                it.late(),
                it.handed(),
                it.acted(),
                it.changed(),
                promises.made(),
                promises.kept(),
                promises.broken(),
                promises.replaced(),
                promises.delayed(),
                promises.contested(),
                promises.waiting(),
                promises.overturned(),
                promises.stands(),
                it.thanked());
    }
}
