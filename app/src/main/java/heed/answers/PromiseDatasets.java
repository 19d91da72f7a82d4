package heed.answers;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Hat;
import heed.web.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The register of each promise, and what was lifted to be one, as open data.
@Configuration
class PromiseDatasets {

    @Bean
    Dataset registerAsData(CommitmentView view) {
        var columns = List.of(
                new Column("at", Type.TIME, "answers.column-event-at"),
                new Column("event", Type.TEXT, "answers.column-event"),
                new Column("part", Type.TEXT, "answers.column-part"),
                new Column("words", Type.TEXT, "answers.column-event-words"),
                new Column("link", Type.TEXT, "answers.link"),
                new Column("due", Type.DATE, "answers.due-on"),
                new Column("by", Type.TEXT, "answers.column-event-by"),
                new Column("picture", Type.TEXT, "answers.column-picture"),
                new Column("picture_words", Type.TEXT, "answers.column-picture-words"),
                new Column("hidden", Type.TEXT, "answers.column-hidden"),
                new Column("as", Type.TEXT, "answers.column-as"));
        return Dataset.of(
                "/commitments/{commitment}",
                "answers.data-register",
                columns,
                in -> Rows.of(view.events(view.found(id(in.getOrDefault("commitment", "")))).stream()
                        .map(PromiseDatasets::row)
                        .toList()));
    }

    private static List<@Nullable Object> row(Event it) {
        var picture = it.picture();
        var hiding = it.hiding();
        return Rows.row(
                it.at(),
                it.word(),
                it.about(),
                it.words(),
                it.link(),
                it.due(),
                it.by(),
                picture == null ? null : picture.path(),
                picture == null ? null : picture.words(),
                hiding == null ? null : hiding.reason(),
                plain(it.worn()));
    }

    @Bean
    Dataset liftsAsData(Answers answers, Lifts lifts) {
        var columns = List.of(
                new Column("sentence", Type.TEXT, "answers.lift-sentence"),
                new Column("by", Type.TEXT, "answers.lifted-by"),
                new Column("at", Type.TIME, "answers.column-event-at"),
                new Column("due", Type.DATE, "answers.lift-when"),
                new Column("confirmed", Type.BOOLEAN, "answers.column-confirmed"),
                new Column("reason", Type.TEXT, "answers.column-reason"),
                new Column("commitment", Type.TEXT, "answers.column-commitment"),
                new Column("as", Type.TEXT, "answers.column-as"));
        return Dataset.of("/answers/{answer}/lifts", "answers.data-lifts", columns, in -> {
            var typed = in.getOrDefault("answer", "");
            var answer = answers.find(typed).orElseThrow(() -> new NotFound("answer " + typed));
            return Rows.of(lifts.of(answer.id()).stream()
                    .map(it -> {
                        var promised = it.commitment();
                        return Rows.row(
                                it.sentence(),
                                it.by(),
                                it.at(),
                                it.due(),
                                it.confirmed(),
                                it.reason(),
                                promised == null ? null : promised.value(),
                                plain(it.worn()));
                    })
                    .toList());
        });
    }

    private static @Nullable String plain(Hat.@Nullable Worn worn) {
        return worn == null ? null : worn.plain();
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            throw new NotFound("commitment " + typed);
        }
    }
}
