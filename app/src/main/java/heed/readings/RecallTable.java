package heed.readings;

import heed.people.Hat;
import heed.purposes.Indicator;
import heed.purposes.Indicator.Measurement;
import heed.purposes.Purpose;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about values that were taken back.
@Repository
class RecallTable {

    private final JdbcClient sql;

    RecallTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Indicator it, Measurement was, String why, Hat hat) {
        sql.sql("""
                        insert into readings.recall (indicator, measured_on, value, source, purpose, why, by, hat)
                        values (:indicator, :on, :value, :source, :purpose, :why, :by, :hat)
                        """)
                .param("indicator", it.id().value())
                .param("on", was.on())
                .param("value", was.value())
                .param("source", was.source())
                .param("purpose", it.purpose().value())
                .param("why", why)
                .param("by", hat.person().value())
                .param("hat", hat.id().value())
                .update();
    }

    /// The latest first.
    List<Recall> of(Purpose.Id purpose, Indicator.@Nullable Id indicator) {
        return sql.sql("""
                        select r.*, p.name, h.label from readings.recall r
                          join people.shown p on p.id = r.by
                          join people.hat_shown h on h.id = r.hat
                         where r.purpose = :purpose and (cast(:indicator as uuid) is null or r.indicator = :indicator)
                         order by r.at desc, r.measured_on
                        """)
                .param("purpose", purpose.value())
                .param("indicator", indicator == null ? null : indicator.value(), Types.OTHER)
                .query((row, _) -> new Recall(
                        new Indicator.Id(row.getObject("indicator", UUID.class)),
                        row.getObject("measured_on", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getString("source"),
                        row.getString("why"),
                        row.getString("name"),
                        row.getString("label"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
