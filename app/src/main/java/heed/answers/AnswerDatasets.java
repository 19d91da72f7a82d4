package heed.answers;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Purposes;
import heed.trace.Trace;
import heed.trace.Walk;
import heed.web.NotFound;
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
                new Column("groups", Type.TEXT, "answers.column-group"),
                new Column("words", Type.TEXT, "answers.words"),
                new Column("next", Type.TEXT, "answers.column-next"),
                new Column("next_on", Type.DATE, "answers.column-next-on"),
                new Column("people", Type.INTEGER, "answers.column-people"),
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
        var next = it.next();
        return Rows.row(
                it.id().value(),
                it.at(),
                it.author(),
                it.office(),
                groups(it),
                it.words(),
                next == null ? null : next.words(),
                next == null ? null : next.on(),
                it.people(),
                settled.isEmpty() ? null : settled,
                it.commitments().size());
    }

    private static @Nullable String groups(Answer it) {
        return it.groups().isEmpty()
                ? null
                : it.groups().stream().map(Answer.Group::letter).collect(Collectors.joining(" "));
    }

    @Bean
    Dataset answeredAsData(Answers answers) {
        var columns = List.of(
                new Column("statement", Type.TEXT, "answers.column-statement"),
                new Column("words", Type.TEXT, "answers.column-said"),
                new Column("by", Type.TEXT, "answers.column-said-by"),
                new Column("fate", Type.TEXT, "answers.column-fate"),
                new Column("reason", Type.TEXT, "answers.column-reason"));
        return Dataset.of("/answers/{answer}", "answers.data-whom", columns, in -> {
            var id = in.getOrDefault("answer", "");
            return Rows.of(answers.find(id).orElseThrow(() -> new NotFound("answer " + id)).settled().stream()
                    .map(it -> Rows.row(
                            it.statement().value(),
                            it.words(),
                            it.author(),
                            it.fate().name().toLowerCase(Locale.ROOT),
                            it.reason()))
                    .toList());
        });
    }

    @Bean
    Dataset coverageAsData(Purposes purposes, Trace trace) {
        var columns = List.of(
                new Column("id", Type.TEXT, "answers.column-id"),
                new Column("kind", Type.TEXT, "answers.column-kind"),
                new Column("words", Type.TEXT, "answers.column-said"),
                new Column("by", Type.TEXT, "answers.column-said-by"),
                new Column("at", Type.TIME, "answers.column-said-at"),
                new Column("fate", Type.TEXT, "answers.column-fate"),
                new Column("reason", Type.TEXT, "answers.column-reason"),
                new Column("answer", Type.TEXT, "answers.column-answer"));
        return Dataset.of("/purposes/{purpose}/coverage", "answers.data-coverage", columns, in -> {
            var purpose = purposes.at(in.getOrDefault("purpose", "")).id().value();
            var shown = CoveragePage.Shown.of(in.getOrDefault("fate", CoveragePage.ALL));
            return Rows.of(trace.said(purpose).stream()
                    .filter(it -> shown.takes(it.fate()))
                    .map(AnswerDatasets::row)
                    .toList());
        });
    }

    private static List<@Nullable Object> row(Walk.Step it) {
        var stop = it.stop();
        var fate = it.fate();
        return Rows.row(
                stop.id(),
                stop.kind(),
                stop.words(),
                stop.author(),
                stop.at(),
                fate == null ? null : fate.fate().name().toLowerCase(Locale.ROOT),
                fate == null ? null : fate.reason(),
                fate == null ? null : fate.by());
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
                new Column("settled_at", Type.TIME, "answers.column-settled"),
                new Column("first_due", Type.DATE, "answers.column-first-due"),
                new Column("office_key", Type.TEXT, "answers.column-office-key"),
                new Column("replaced_by", Type.TEXT, "answers.replaced-by"),
                new Column("contested", Type.BOOLEAN, "answers.column-contested"),
                new Column("contest_waits", Type.BOOLEAN, "answers.column-contest-waits"),
                new Column("overturned", Type.BOOLEAN, "answers.column-overturned"));
        return Dataset.of("/commitments", "answers.data-promises", columns, in -> {
            var today = LocalDate.now(clock);
            return Rows.of(commitments.all(Sought.of(in), null, Integer.MAX_VALUE).stream()
                    .map(it -> row(it, today))
                    .toList());
        });
    }

    private static List<@Nullable Object> row(Commitment it, LocalDate today) {
        var settlement = it.settlement();
        var replacedBy = it.replacedBy();
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
                settlement == null ? null : settlement.at(),
                it.firstDue(),
                it.office(),
                replacedBy == null ? null : replacedBy.value(),
                it.doubt().ever(),
                it.doubt().open(),
                it.doubt().overturned());
    }
}
