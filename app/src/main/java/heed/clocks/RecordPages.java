package heed.clocks;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How all offices listen, side by side.
@Controller
class RecordPages {

    private final Records records;

    RecordPages(Records records) {
        this.records = records;
    }

    @GetMapping("/listening")
    String all(Model model) {
        model.addAttribute("all", records.all());
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
                new Column("changed_mind", Type.INTEGER, "clocks.changed"));
        return Dataset.of(
                "/listening",
                "clocks.data-listening",
                columns,
                _ -> Rows.of(records.all().stream()
                        .map(it -> Rows.row(
                                it.office(),
                                it.heard(),
                                it.answered(),
                                it.inTime(),
                                it.waiting(),
                                it.late(),
                                it.handed(),
                                it.acted(),
                                it.changed()))
                        .toList()));
    }
}
