package heed.clocks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL by which it is counted how offices listen: from clocks that count towards an answer, fates,
/// promises and thanks.
@Repository
class RecordTable {

    private final JdbcClient sql;

    RecordTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Of one office, or of all where `office` is blank: those with the most late ones that still wait first,
    /// then by name.
    List<Listening> of(String office, Instant now) {
        return sql.sql("""
                        with clocks as (
                            select k.office, count(*) as heard,
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
                              left join lateral (select f.fate, f.by_answer from trace.fate_shown f
                                                  where f.contribution = k.contribution limit 1) f on f.by_answer = k.act
                             where k.duty = 'ANSWER' and (:office = '' or k.office = :office) group by k.office),
                        promises as (
                            select p.office, count(*) as made,
                                   count(*) filter (where p.outcome = 'KEPT' and p.waiting = 0 and p.upheld = 0) as kept,
                                   count(*) filter (where p.outcome = 'BROKEN'
                                                       or p.outcome = 'KEPT' and p.waiting = 0 and p.upheld > 0) as broken,
                                   count(*) filter (where p.outcome = 'REPLACED') as replaced,
                                   count(*) filter (where p.delayed) as delayed,
                                   count(*) filter (where p.contests > 0) as contested,
                                   count(*) filter (where p.waiting > 0) as undecided,
                                   count(*) filter (where p.upheld > 0) as overturned,
                                   count(*) filter (where p.contests > 0 and p.waiting = 0 and p.upheld = 0) as stands
                              from answers.promise_shown p
                             where :office = '' or p.office = :office group by p.office),
                        thanks as (select t.office, count(*) as thanked from thanks.shown t
                                    where :office = '' or t.office = :office group by t.office)
                        select o.key, o.name, k.*, p.*, t.thanked
                          from people.office_shown o
                          left join clocks k on k.office = o.key
                          left join promises p on p.office = o.key
                          left join thanks t on t.office = o.key
                         where coalesce(k.office, p.office, t.office) is not null
                         order by coalesce(k.late, 0) desc, o.name, o.key
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
                        row.getInt("changed"),
                        new Listening.Promises(
                                row.getInt("made"),
                                row.getInt("kept"),
                                row.getInt("broken"),
                                row.getInt("replaced"),
                                row.getInt("delayed"),
                                row.getInt("contested"),
                                row.getInt("undecided"),
                                row.getInt("overturned"),
                                row.getInt("stands")),
                        row.getInt("thanked")))
                .list();
    }
}
