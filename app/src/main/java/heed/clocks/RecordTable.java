package heed.clocks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL by which it is counted how offices listen: from clocks that count towards an answer, and fates.
@Repository
class RecordTable {

    private final JdbcClient sql;

    RecordTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Of one office, or of all where `office` is blank: those with the most late ones that still wait first, then by
    // name.
    List<Listening> of(String office, Instant now) {
        return sql.sql("""
                        select o.key, o.name, count(*) as heard,
                               count(*) filter (where k.how in ('ANSWERED', 'CLOSED')) as answered,
                               count(*) filter (where k.how in ('ANSWERED', 'CLOSED')
                                                  and date_trunc('second', k.stopped) <= k.due) as in_time,
                               count(*) filter (where k.stopped is null) as waiting,
                               count(*) filter (where k.stopped is null
                                                  and date_trunc('second', cast(:now as timestamptz)) > k.due) as late,
                               count(*) filter (where k.how = 'HANDED_OVER') as handed,
                               count(*) filter (where k.how = 'ANSWERED'
                                                  and f.fate in ('ADOPTED', 'ADOPTED_IN_PART')) as acted,
                               count(*) filter (where k.how = 'ANSWERED' and f.fate = 'CHANGED_MIND') as changed
                          from clocks.clock k
                          join people.office_shown o on o.key = k.office
                          left join lateral (select f.fate, f.by_answer from trace.fate_shown f
                                              where f.contribution = k.contribution limit 1) f on f.by_answer = k.act
                         where k.duty = 'ANSWER' and (:office = '' or k.office = :office)
                         group by o.key, o.name
                         order by late desc, o.name, o.key
                        """)
                .param("office", office)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Listening(
                        row.getString("key"),
                        row.getString("name"),
                        row.getInt("heard"),
                        row.getInt("answered"),
                        row.getInt("in_time"),
                        row.getInt("waiting"),
                        row.getInt("late"),
                        row.getInt("handed"),
                        row.getInt("acted"),
                        row.getInt("changed")))
                .list();
    }
}
