package heed.polis;

import heed.contributions.Contribution;
import heed.people.Person;
import heed.polis.Conversation.Summary;
import heed.purposes.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of this room: which folders came in, and what statements say.
@Repository
class ImportTable {

    private final JdbcClient sql;

    ImportTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Waits until nobody else brings the same folder in; until the end of this transaction nobody else begins.
    void alone(String folder) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:folder, 0)) is null")
                .param("folder", folder)
                .query(Boolean.class)
                .single();
    }

    Optional<Purpose.Id> find(String folder) {
        return sql.sql("select purpose from polis.import where folder = :folder")
                .param("folder", folder)
                .query(UUID.class)
                .optional()
                .map(Purpose.Id::new);
    }

    void insert(String folder, Purpose.Id purpose, Summary summary) {
        sql.sql("""
                        insert into polis.import (folder, purpose, url, views, description)
                        values (:folder, :purpose, :url, :views, :description)
                        """)
                .param("folder", folder)
                .param("purpose", purpose.value())
                .param("url", summary.url())
                .param("views", summary.views())
                .param("description", summary.description())
                .update();
    }

    /// What Polis said of a conversation that became this purpose.
    Optional<Summary> summary(Purpose.Id purpose, String topic) {
        return sql.sql("select url, views, description from polis.import where purpose = :purpose")
                .param("purpose", purpose.value())
                .query((row, _) ->
                        new Summary(topic, row.getString("url"), row.getLong("views"), row.getString("description")))
                .optional();
    }

    /// The words of statements, as far as the reader may read them. A pseudonym stands for its person.
    List<Words> words(Collection<UUID> of) {
        return sql.sql("""
                        select id, coalesce(pen, author) as author, circle, state, words, at from contributions.readable
                         where id = any(:ids)
                        """)
                .param("ids", of.toArray(UUID[]::new))
                .query(ImportTable::words)
                .list();
    }

    private static Words words(ResultSet row, int number) throws SQLException {
        return new Words(
                row.getObject("id", UUID.class),
                new Person.Id(row.getObject("author", UUID.class)),
                row.getString("circle"),
                Contribution.State.valueOf(row.getString("state")),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    record Words(UUID id, Person.Id author, String circle, Contribution.State state, String words, Instant at) {}
}
