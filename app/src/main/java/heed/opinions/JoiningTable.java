package heed.opinions;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about statements that are joined.
@Repository
class JoiningTable {

    private final JdbcClient sql;

    JoiningTable(JdbcClient sql) {
        this.sql = sql;
    }

    void join(Joining it, int into) {
        sql.sql("update opinions.statement set joined_into = :into, moderated = -1 where id = :id")
                .param("into", into)
                .param("id", it.statement().value())
                .update();
        sql.sql("""
                        insert into opinions.joining (id, statement, target, by, office, reason, votes, moderated, at)
                        values (:id, :statement, :target, :by, :office, :reason, :votes, :moderated, :at)
                        """)
                .param("id", it.id())
                .param("statement", it.statement().value())
                .param("target", it.target().value())
                .param("by", it.by().value())
                .param("office", it.office())
                .param("reason", it.reason())
                .param("votes", it.votes())
                .param("moderated", it.moderated())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void part(Joining it, Person.Id by, Instant at) {
        sql.sql("update opinions.statement set joined_into = null, moderated = :moderated where id = :id")
                .param("moderated", it.moderated())
                .param("id", it.statement().value())
                .update();
        sql.sql("update opinions.joining set parted_by = :by, parted_at = :at where id = :id")
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", it.id())
                .update();
    }

    void countAgain(UUID consultation, int one, int other) {
        sql.sql("select opinions.count_again(:consultation, :one, :other)")
                .param("consultation", consultation)
                .param("one", one)
                .param("other", other)
                .query((_, _) -> 0)
                .list();
    }

    boolean hasJoined(UUID target) {
        return sql.sql("select exists (select 1 from opinions.joining where target = :target and parted_at is null)")
                .param("target", target)
                .query(Boolean.class)
                .single();
    }

    /// Those of this statement, whichever of the two it was; the latest first.
    List<Joining> of(UUID statement) {
        return sql.sql("select * from opinions.joining where statement = :id or target = :id order by at desc, id desc")
                .param("id", statement)
                .query(JoiningTable::read)
                .list();
    }

    /// All of a consultation, the latest first.
    List<Joining> all(UUID consultation) {
        return sql.sql("""
                        select j.* from opinions.joining j join opinions.statement s on s.id = j.statement
                         where s.consultation = :consultation order by j.at desc, j.id desc
                        """)
                .param("consultation", consultation)
                .query(JoiningTable::read)
                .list();
    }

    /// Those of what this person said, the latest first.
    List<Joining> of(Person.Id author) {
        return sql.sql("""
                        select j.* from opinions.joining j
                         where exists (select 1 from contributions.readable c
                                        where c.id in (j.statement, j.target) and c.author = :author)
                         order by j.at desc, j.id desc
                        """)
                .param("author", author.value())
                .query(JoiningTable::read)
                .list();
    }

    private static Joining read(ResultSet row, int number) throws SQLException {
        return new Joining(
                row.getObject("id", UUID.class),
                new Statement.Id(row.getObject("statement", UUID.class)),
                new Statement.Id(row.getObject("target", UUID.class)),
                new Person.Id(row.getObject("by", UUID.class)),
                row.getString("office"),
                row.getString("reason"),
                row.getInt("votes"),
                row.getInt("moderated"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("parted_at", OffsetDateTime.class) instanceof OffsetDateTime at ? at.toInstant() : null);
    }
}
