package heed.clocks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL by which late clocks are handed up.
@Repository
class EscalationTable {

    private final JdbcClient sql;

    EscalationTable(JdbcClient sql) {
        this.sql = sql;
    }

    record Late(UUID clock, String office) {}

    /// Those due before this instant that nobody handed up. They are held, and what another node holds is left to it.
    List<Late> late(Instant before, int most) {
        return sql.sql("""
                        select k.id, k.office from clocks.clock k
                         where k.stopped is null and k.due < :before
                           and not exists (select 1 from clocks.escalation e where e.clock = k.id)
                         order by k.due, k.id limit :most for update of k skip locked
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Late(row.getObject("id", UUID.class), row.getString("office")))
                .list();
    }

    /// False when another node was quicker.
    boolean escalate(UUID clock, @Nullable UUID superior, @Nullable String office, Instant at) {
        return sql.sql("""
                        insert into clocks.escalation (clock, superior, office, at)
                        values (:clock, :superior, :office, :at) on conflict do nothing
                        """)
                        .param("clock", clock)
                        .param("superior", superior, java.sql.Types.OTHER)
                        .param("office", office, java.sql.Types.VARCHAR)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
