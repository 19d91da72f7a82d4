package heed.opinions;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Purposes;
import heed.web.Parts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What this room adds to the page of one statement beside how it was received, and the joinings as data.
@Configuration
class StatementPlugs {

    @Bean
    @Order(10)
    StatementPart wordings(Opinions opinions, Rewording rewording, Parts parts) {
        return (id, visitor, shell) -> {
            var statement = opinions.find(new Statement.Id(id)).orElseThrow();
            var person = visitor.person();
            var mine = person != null && statement.author().equals(person.id());
            var why = person == null || !mine ? null : rewording.refused(statement, person.id());
            var model = new HashMap<String, Object>();
            model.put("statement", statement);
            model.put("versions", rewording.versions(statement.id()));
            model.put("mine", mine);
            model.put("may", mine && why == null);
            model.put("shell", shell);
            if (why != null) {
                model.put("why", why);
            }
            return parts.of("opinions/wordings", model);
        };
    }

    @Bean
    @Order(20)
    StatementPart joined(Opinions opinions, Joinings joinings, Purposes purposes, Parts parts) {
        return (id, visitor, shell) -> {
            var statement = opinions.find(new Statement.Id(id)).orElseThrow();
            var others = new LinkedHashMap<Joining, Statement>();
            joinings.of(statement.id())
                    .forEach(it -> joinings.find(it.target().equals(statement.id()) ? it.statement() : it.target())
                            .ifPresent(other -> others.put(it, other)));
            var hat = visitor.official() ? visitor.hat() : null;
            var tends = hat != null
                    && purposes.find(statement.purpose())
                            .filter(it -> it.office().equals(hat.office()))
                            .isPresent();
            return parts.of(
                    "opinions/joined",
                    Map.of("statement", statement, "joinings", others, "tends", tends, "shell", shell));
        };
    }

    @Bean
    Dataset joiningsAsData(Purposes purposes, Joinings joinings) {
        var columns = List.of(
                new Column("statement", Type.TEXT, "opinions.column-id"),
                new Column("into", Type.TEXT, "opinions.column-into"),
                new Column("office", Type.TEXT, "opinions.column-office"),
                new Column("reason", Type.TEXT, "opinions.column-reason"),
                new Column("votes", Type.INTEGER, "opinions.column-joined-votes"),
                new Column("at", Type.TIME, "opinions.column-joined-at"),
                new Column("parted_at", Type.TIME, "opinions.column-parted-at"));
        return Dataset.of(
                "/purposes/{purpose}/joinings",
                "opinions.data-joinings",
                columns,
                in -> Rows.of(
                        joinings.all(purposes.at(in.getOrDefault("purpose", "")).id()).stream()
                                .map(it -> Rows.row(
                                        it.statement().value(),
                                        it.target().value(),
                                        it.office(),
                                        it.reason(),
                                        it.votes(),
                                        it.at(),
                                        it.partedAt()))
                                .toList()));
    }
}
