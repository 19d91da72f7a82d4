package heed.asking;

import heed.offices.Offices;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.web.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Questions, and whom a reply answers, as open data.
@Configuration
class AskDatasets {

    private static final int ALL = 1_000_000;
    private static final List<Column> COLUMNS = List.of(
            new Column("id", Type.TEXT, "asking.column-id"),
            new Column("words", Type.TEXT, "asking.column-words"),
            new Column("by", Type.TEXT, "asking.column-by"),
            new Column("at", Type.TIME, "asking.column-at"),
            new Column("office", Type.TEXT, "asking.column-office"),
            new Column("about", Type.TEXT, "asking.column-about"),
            new Column("fate", Type.TEXT, "asking.column-fate"),
            new Column("reply", Type.TEXT, "asking.column-reply"),
            new Column("answered", Type.TIME, "asking.column-answered"),
            new Column("as", Type.TEXT, "asking.column-as"));

    @Bean
    Dataset questionsAsData(Questions questions, Offices offices) {
        return Dataset.of("/offices/{office}/questions", "asking.data", COLUMNS, in -> {
            var slug = in.getOrDefault("office", "");
            var office = offices.at(slug);
            return rows(questions.of(office, ALL));
        });
    }

    @Bean
    Dataset repliesAsData(Questions questions) {
        return Dataset.of(
                "/replies/{reply}",
                "asking.data-reply",
                COLUMNS,
                in -> rows(questions
                        .reply(id(in))
                        .orElseThrow(() -> new NotFound("reply"))
                        .questions()));
    }

    private static UUID id(Map<String, String> in) {
        try {
            return UUID.fromString(in.getOrDefault("reply", ""));
        } catch (IllegalArgumentException _) {
            throw new NotFound("reply " + in.get("reply"));
        }
    }

    private static Rows rows(List<Question> questions) {
        return Rows.of(questions.stream().map(AskDatasets::row).toList());
    }

    private static List<@Nullable Object> row(Question it) {
        return Rows.row(
                it.id().value(),
                it.words(),
                it.author(),
                it.at(),
                it.office(),
                it.about(),
                it.fate() == null ? null : it.fate().name().toLowerCase(Locale.ROOT),
                it.reply(),
                it.answered(),
                it.worn() == null ? null : it.worn().plain());
    }
}
