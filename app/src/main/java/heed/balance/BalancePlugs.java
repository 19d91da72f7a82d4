package heed.balance;

import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Activity;
import heed.purposes.Closings;
import heed.purposes.Marked;
import heed.purposes.Reopenings;
import heed.web.Parts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to the report from the page of the purpose, and the report as open data.
@Configuration
class BalancePlugs {

    @Bean
    Activity reportOnPurpose(Parts parts) {
        return (purpose, _, shell) -> {
            if (purpose.isDraft()) {
                return List.of();
            }
            var link = parts.of("balance/link", Map.of("shell", shell, "purpose", purpose));
            return List.of(new Activity.Card(70, "", _ -> {}, link));
        };
    }

    /// What was decided, opened again and kept, on the lines of the numbers.
    @Bean
    Marked decidedAndDone(Closings closings, Reopenings reopenings, Commitments commitments, Clock clock) {
        return (purpose, shell) -> {
            var marks = new ArrayList<Marked.Mark>();
            closings.of(purpose.id())
                    .ifPresent(
                            it -> marks.add(mark(it.at(), shell.say("balance.mark-decided"), purpose.path(), clock)));
            reopenings
                    .of(purpose.id())
                    .forEach(it -> marks.add(mark(it.at(), shell.say("balance.mark-reopened"), purpose.path(), clock)));
            for (var it : commitments.of(purpose.id())) {
                if (it.settlement() != null && it.state(LocalDate.now(clock)) == Commitment.State.KEPT) {
                    marks.add(mark(it.settlement().at(), it.words(), it.path(), clock));
                }
            }
            return marks;
        };
    }

    private static Marked.Mark mark(Instant at, String words, String path, Clock clock) {
        return new Marked.Mark(LocalDate.ofInstant(at, clock.getZone()), words, path);
    }

    @Bean
    Dataset reportAsData(Balance balance) {
        var columns = List.of(
                new Column("part", Type.TEXT, "balance.column-part"),
                new Column("what", Type.TEXT, "balance.column-what"),
                new Column("about", Type.TEXT, "balance.column-about"),
                new Column("value", Type.TEXT, "balance.column-value"),
                new Column("list", Type.TEXT, "balance.column-list"));
        return Dataset.of(
                "/purposes/{purpose}/report",
                "balance.data",
                columns,
                in -> Rows.of(balance.of(in.getOrDefault("purpose", "")).lines().stream()
                        .map(it -> Rows.row(Balance.word(it.part()), it.word(), it.about(), it.value(), it.list()))
                        .toList()));
    }
}
