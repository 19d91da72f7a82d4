package heed.reviews;

import heed.contributions.Kind;
import heed.offices.OfficePart;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Activity;
import heed.purposes.Purposes;
import heed.trace.Knows;
import heed.web.Parts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What this room shows on pages of others, and its list as open data.
@Configuration
class ReviewPlugs {

    /// First on the page while something is due; a tab of its own once something was said.
    @Bean
    Activity reviewsOnPurpose(Reviews reviews, Parts parts) {
        return (purpose, visitor, shell) -> {
            var due = reviews.due(purpose.id());
            var said = reviews.of(purpose.id());
            if (due.isEmpty() && said.isEmpty()) {
                return List.of();
            }
            var main = parts.of(
                    "reviews/card",
                    Map.of(
                            "shell",
                            shell,
                            "purpose",
                            purpose,
                            "due",
                            due,
                            "said",
                            said.stream().limit(1).toList(),
                            "mayReview",
                            purpose.isMine(visitor)));
            return List.of(new Activity.Card(due.isEmpty() ? 45 : 1, shell.say("reviews.tab"), main, null));
        };
    }

    @Bean
    @Order(12)
    OfficePart reviewsOfOffices(Reviews reviews, Parts parts) {
        return (office, _, shell) ->
                parts.of("reviews/of-office", Map.of("shell", shell, "due", reviews.due(office.key())));
    }

    @Bean
    Kind reviewKind(Reviews reviews) {
        return new Kind() {
            @Override
            public String name() {
                return Reviews.KIND;
            }

            @Override
            public String path(UUID id) {
                return reviews.path(id);
            }
        };
    }

    @Bean
    Knows reviewsOnTheTrace(Reviews reviews) {
        return new Knows() {
            @Override
            public String kind() {
                return Reviews.KIND;
            }

            @Override
            public Map<UUID, About> about(Collection<UUID> ids) {
                return reviews.these(ids).stream()
                        .collect(Collectors.toMap(Review::id, it -> new About(null, null, mark(it.result()))));
            }
        };
    }

    private static Knows.Mark mark(Review.Result it) {
        return new Knows.Mark(it.word(), it.key(), it.look());
    }

    @Bean
    Dataset reviewsAsData(Purposes purposes, Reviews reviews) {
        var columns = List.of(
                new Column("id", Type.TEXT, "reviews.column-id"),
                new Column("due", Type.DATE, "reviews.column-due"),
                new Column("result", Type.TEXT, "reviews.column-result"),
                new Column("evidence", Type.TEXT, "reviews.evidence"),
                new Column("link", Type.TEXT, "reviews.link"),
                new Column("promise", Type.TEXT, "reviews.promise-kept"),
                new Column("by", Type.TEXT, "reviews.column-by"),
                new Column("office", Type.TEXT, "reviews.column-office"),
                new Column("at", Type.TIME, "reviews.column-at"));
        return Dataset.of(
                "/purposes/{purpose}/reviews",
                "reviews.data",
                columns,
                in -> Rows.of(
                        reviews.of(purposes.at(in.getOrDefault("purpose", "")).id()).stream()
                                .map(it -> Rows.row(
                                        it.id(),
                                        it.due(),
                                        it.result().word(),
                                        it.evidence(),
                                        it.link(),
                                        it.kept(),
                                        it.by(),
                                        it.office(),
                                        it.at()))
                                .toList()));
    }
}
