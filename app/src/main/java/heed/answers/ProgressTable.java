package heed.answers;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what happens to promises on their way.
@Repository
class ProgressTable {

    private final JdbcClient sql;

    ProgressTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Commitment.Id commitment, Progress it, Person.Id by) {
        sql.sql("""
                        insert into answers.progress (id, commitment, kind, part, words, link, due, by, at)
                        values (:id, :commitment, :kind, :part, :words, :link, :due, :by, :at)
                        """)
                .param("id", it.id())
                .param("commitment", commitment.value())
                .param("kind", it.kind().name())
                .param("part", it.part())
                .param("words", it.words().strip())
                .param("link", it.link())
                .param("due", it.due())
                .param("by", by.value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order in which it was reported.
    List<Progress> of(Commitment.Id commitment) {
        return sql.sql("""
                        select r.id, r.kind, r.part, answers.unless_hidden(r.id, r.words) as words,
                               answers.unless_hidden(r.id, r.link) as link, r.due, r.at, p.name
                          from answers.progress r join people.shown p on p.id = r.by
                         where r.commitment = :commitment order by r.at, r.id
                        """)
                .param("commitment", commitment.value())
                .query(ProgressTable::read)
                .list();
    }

    private static Progress read(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getObject("id", UUID.class),
                Progress.Kind.valueOf(row.getString("kind")),
                row.getObject("part", UUID.class),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getString("link"),
                row.getObject("due", LocalDate.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
