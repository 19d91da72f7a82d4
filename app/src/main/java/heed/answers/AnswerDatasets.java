package heed.answers;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Purposes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Answers and promises as open data.
@Configuration
class AnswerDatasets {

    @Bean
    Dataset answersAsData(Answers answers, Purposes purposes) {
        var columns = List.of(
                new Column("id", Type.TEXT, "answers.column-id"),
                new Column("at", Type.TIME, "answers.column-at"),
                new Column("official", Type.TEXT, "answers.column-official"),
                new Column("office", Type.TEXT, "answers.column-office"),
                new Column("group", Type.TEXT, "answers.column-group"),
                new Column("words", Type.TEXT, "answers.words"),
                new Column("statements", Type.TEXT, "answers.column-statements"),
                new Column("promises", Type.INTEGER, "answers.column-promises"));
        return Dataset.of(
                "/purposes/{purpose}/answers",
                "answers.data",
                columns,
                in -> Rows.of(
                        answers.of(purposes.at(in.getOrDefault("purpose", "")).id()).stream()
                                .map(AnswerDatasets::row)
                                .toList()));
    }

    private static List<@Nullable Object> row(Answer it) {
        var settled = it.settled().stream()
                .map(one -> one.statement().value() + " " + one.fate().name().toLowerCase(Locale.ROOT) + ": "
                        + one.reason())
                .collect(Collectors.joining("\n"));
        return Rows.row(
                it.id().value(),
                it.at(),
                it.author(),
                it.office(),
                it.group(),
                it.words(),
                settled.isEmpty() ? null : settled,
                it.commitments().size());
    }

    @Bean
    Dataset commitmentsAsData(Commitments commitments, Clock clock) {
        var columns = List.of(
                new Column("id", Type.TEXT, "answers.column-id"),
                new Column("purpose", Type.TEXT, "answers.column-purpose"),
                new Column("promise", Type.TEXT, "answers.promise-one"),
                new Column("official", Type.TEXT, "answers.column-official"),
                new Column("office", Type.TEXT, "answers.column-office"),
                new Column("promised_at", Type.TIME, "answers.column-promised"),
                new Column("due", Type.DATE, "answers.due-on"),
                new Column("state", Type.TEXT, "answers.column-state"),
                new Column("evidence", Type.TEXT, "answers.evidence"),
                new Column("settled_at", Type.TIME, "answers.column-settled"));
        return Dataset.of("/commitments", "answers.data-promises", columns, in -> {
            var today = LocalDate.now(clock);
            return Rows.of(commitments.all(CommitmentsPage.state(in.getOrDefault("state", ""))).stream()
                    .map(it -> row(it, today))
                    .toList());
        });
    }

    private static List<@Nullable Object> row(Commitment it, LocalDate today) {
        var settlement = it.settlement();
        return Rows.row(
                it.id().value(),
                it.slug(),
                it.words(),
                it.author(),
                it.officeName(),
                it.at(),
                it.due(),
                it.state(today).word(),
                settlement == null ? null : settlement.evidence(),
                settlement == null ? null : settlement.at());
    }
}
