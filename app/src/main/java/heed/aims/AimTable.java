package heed.aims;

import heed.answers.Commitment;
import heed.people.Hat;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of this room.
@Repository
class AimTable {

    private static final String READ = "select a.*, p.name from aims.aim a join people.shown p on p.id = a.by";

    private final JdbcClient sql;

    AimTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is named already stays as it is.
    void name(UUID id, Commitment.Id commitment, Indicator indicator, Hat hat, Instant at) {
        sql.sql("""
                        insert into aims.aim (id, commitment, indicator, purpose, by, hat, at)
                        values (:id, :commitment, :indicator, :purpose, :by, :hat, :at)
                        on conflict (commitment, indicator) where dropped is null do nothing
                        """)
                .param("id", id)
                .param("commitment", commitment.value())
                .param("indicator", indicator.id().value())
                .param("purpose", indicator.purpose().value())
                .param("by", hat.person().value())
                .param("hat", hat.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(Commitment.Id commitment, UUID indicator, Instant at) {
        sql.sql("""
                        update aims.aim set dropped = :at
                         where commitment = :commitment and indicator = :indicator and dropped is null
                        """)
                .param("commitment", commitment.value())
                .param("indicator", indicator)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What these promises should move, in the order in which it was named.
    List<Aim> of(Collection<UUID> commitments) {
        return sql.sql(READ + " where a.commitment = any (:ids) and a.dropped is null order by a.at, a.id")
                .param("ids", commitments.toArray(UUID[]::new))
                .query(AimTable::read)
                .list();
    }

    /// What should move this number, in the order in which it was named.
    List<Aim> on(Indicator.Id indicator) {
        return sql.sql(READ + " where a.indicator = :indicator and a.dropped is null order by a.at, a.id")
                .param("indicator", indicator.value())
                .query(AimTable::read)
                .list();
    }

    /// All that were ever named, in that order.
    List<Aim> of(Purpose.Id purpose) {
        return sql.sql(READ + " where a.purpose = :purpose order by a.at, a.id")
                .param("purpose", purpose.value())
                .query(AimTable::read)
                .list();
    }

    private static Aim read(ResultSet row, int number) throws SQLException {
        var dropped = row.getObject("dropped", OffsetDateTime.class);
        return new Aim(
                row.getObject("id", UUID.class),
                new Commitment.Id(row.getObject("commitment", UUID.class)),
                new Indicator.Id(row.getObject("indicator", UUID.class)),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                dropped == null ? null : dropped.toInstant());
    }
}
