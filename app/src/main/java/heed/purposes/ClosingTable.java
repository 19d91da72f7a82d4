package heed.purposes;

import heed.people.Hat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How purposes ended, and how they were opened again.
@Repository
class ClosingTable {

    private final JdbcClient sql;

    ClosingTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Purpose.Id purpose, Closing.Words words, Hat hat, Instant at) {
        sql.sql("""
                        insert into purposes.closing (purpose, heard, decided, next, next_on, by, hat, at)
                        values (:purpose, :heard, :decided, :next, :on, :by, :hat, :at)
                        """)
                .param("purpose", purpose.value())
                .param("heard", words.heard().strip())
                .param("decided", words.decided().strip())
                .param("next", words.next().strip())
                .param("on", words.on())
                .param("by", hat.person().value())
                .param("hat", hat.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Closing> find(Purpose.Id purpose) {
        return sql.sql("""
                        select c.*, p.name, h.label
                          from purposes.closing c
                          join people.shown p on p.id = c.by
                          join people.hat_shown h on h.id = c.hat
                         where c.purpose = :purpose
                         order by c.at desc limit 1
                        """)
                .param("purpose", purpose.value())
                .query((row, _) -> new Closing(
                        new Closing.Words(
                                row.getString("heard"),
                                row.getString("decided"),
                                row.getString("next"),
                                row.getObject("next_on", LocalDate.class)),
                        row.getString("name"),
                        row.getString("label"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void reopen(UUID id, Purpose.Id purpose, Instant at) {
        sql.sql("insert into purposes.reopening (id, purpose, at) values (:id, :purpose, :at)")
                .param("id", id)
                .param("purpose", purpose.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Reopening> reopenings(Purpose.Id purpose) {
        return sql.sql("""
                        select r.id, r.at, c.words, c.author_name, c.hat_label
                          from purposes.reopening r join contributions.readable c on c.id = r.id
                         where r.purpose = :purpose
                         order by r.at desc, r.id desc
                        """)
                .param("purpose", purpose.value())
                .query((row, _) -> new Reopening(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getString("author_name"),
                        row.getString("hat_label"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<String> slugOf(UUID reopening) {
        return sql.sql("""
                        select p.slug from purposes.reopening r join purposes.purpose p on p.id = r.purpose where r.id = :id
                        """).param("id", reopening).query(String.class).optional();
    }
}
