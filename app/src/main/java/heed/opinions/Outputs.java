package heed.opinions;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Beside;
import heed.purposes.Purposes;
import heed.web.Parts;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// How much was said and answered here: counted, set apart from the numbers that show whether life got better, and
// never
/// called a success.
@Configuration
class Outputs {

    private static final int LAST = 1000;

    @Bean
    @Order(LAST)
    Beside outputsApart(Opinions opinions, Parts parts) {
        return (purpose, shell) -> {
            var turnout = opinions.turnout(purpose.id());
            return turnout.statements() == 0
                    ? List.of()
                    : List.of(parts.of(
                            "opinions/outputs", Map.of("shell", shell, "purpose", purpose, "turnout", turnout)));
        };
    }

    @Bean
    Dataset outputsAsData(Purposes purposes, Opinions opinions) {
        var columns = List.of(
                new Column("output", Type.TEXT, "opinions.column-output"),
                new Column("count", Type.INTEGER, "opinions.column-output-count"));
        return Dataset.of("/purposes/{purpose}/outputs", "opinions.data-outputs", columns, in -> {
            var turnout =
                    opinions.turnout(purposes.at(in.getOrDefault("purpose", "")).id());
            return Rows.of(List.of(
                    Rows.row("statements", turnout.statements()),
                    Rows.row("votes", turnout.votes()),
                    Rows.row("people", turnout.participants())));
        });
    }
}
