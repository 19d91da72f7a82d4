package heed.purposes;

import heed.people.Hat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
}
