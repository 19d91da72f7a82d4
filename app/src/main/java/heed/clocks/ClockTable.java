package heed.clocks;

import heed.clocks.OfficeClock.How;
import heed.people.Hat;
import heed.trace.Fate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about clocks. One is there for those who may read what it waits about.
///
/// A condition on what has a policy says `case` where `coalesce` would do: PostgreSQL takes `coalesce` for leaky
/// there, and then uses no index.
@Repository
class ClockTable {

    private static final String READ = """
            select k.*, c.words, c.kind, c.author_name, o.name as office_name, p.slug, p.title,
                   e.at as escalated, s.name as superior, eo.name as superior_office,
                   z.since, z.until, z.reason, zp.name as paused_by, who.name as by_name, h.label, a.words as said,
                   (select f.fate from trace.fate_shown f
                     where k.act is not null and f.contribution = k.contribution and f.by_answer = k.act) as fate
              from clocks.clock k
              join contributions.readable c on c.id = k.contribution
              join people.office_shown o on o.key = k.office
              left join lateral (select b.earlier from trace.step b
                                  where b.later = k.contribution and b.kind = 'BELONGS_TO' limit 1) b on true
              left join lateral (select slug, title from purposes.shown
                                  where id = case when b.earlier is null then k.contribution else b.earlier end
                                  limit 1) p on true
              left join clocks.escalation e on e.clock = k.id
              left join people.shown s on s.id = e.superior
              left join people.office_shown eo on eo.key = e.office
              left join lateral (select * from clocks.pause x where x.clock = k.id order by x.since desc limit 1) z on true
              left join people.shown zp on zp.id = z.by
              left join people.shown who on who.id = k.by
              left join people.hat_shown h on h.id = k.hat
              left join clocks.acknowledgement a on a.id = k.act
            """;
    private static final String URGENT =
            " order by k.stopped is not null, case when k.stopped is null then k.due end, k.stopped desc, k.id";

    private final JdbcClient sql;

    ClockTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// One that was started before stays as it is.
    void start(OfficeClock.Id id, UUID contribution, Duty duty, Start it, int days, Instant due) {
        sql.sql("""
                        insert into clocks.clock
                               (id, contribution, office, duty, cause, cause_id, started, days, due)
                        values (:id, :contribution, :office, :duty, :cause, :of, :started, :days, :due)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("contribution", contribution)
                .param("office", it.office())
                .param("duty", duty.name())
                .param("cause", it.cause().name())
                .param("of", it.causeId())
                .param("started", it.at().atOffset(ZoneOffset.UTC))
                .param("days", days)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Of these, those that were still running: each is stopped once.
    int stop(Collection<UUID> clocks, How how, @Nullable Hat by, @Nullable UUID act, Instant at) {
        return sql.sql("""
                        update clocks.clock set stopped = greatest(cast(:at as timestamptz), started), how = :how,
                               by = :by, hat = :hat, act = :act
                         where id = any (:ids) and stopped is null
                        """)
                .param("ids", clocks.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("how", how.name())
                .param("by", by == null ? null : by.person().value(), java.sql.Types.OTHER)
                .param("hat", by == null ? null : by.id().value(), java.sql.Types.OTHER)
                .param("act", act, java.sql.Types.OTHER)
                .update();
    }

    void judged(UUID contest, Hat by, Instant at) {
        sql.sql("""
                        update clocks.clock set stopped = greatest(cast(:at as timestamptz), started), how = 'JUDGED',
                               by = :by, hat = :hat, act = :contest
                         where cause = 'CONTESTED' and cause_id = :contest and stopped is null
                        """)
                .param("contest", contest)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.person().value())
                .param("hat", by.id().value())
                .update();
    }

    void acknowledge(UUID id, String office, String words, Hat by, Instant at) {
        sql.sql("""
                        insert into clocks.acknowledgement (id, office, words, by, hat, at)
                        values (:id, :office, :words, :by, :hat, :at)
                        """)
                .param("id", id)
                .param("office", office)
                .param("words", words)
                .param("by", by.person().value())
                .param("hat", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Held until the transaction ends, so that of two who change it one waits; false when it does not run.
    boolean lock(OfficeClock.Id id) {
        return sql.sql("select id from clocks.clock where id = :id and stopped is null for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void pause(OfficeClock.Id id, Deadline.Away away, String reason, Hat by, Instant at, Instant due) {
        sql.sql("""
                        insert into clocks.pause (clock, since, until, reason, by, hat, at)
                        values (:id, :since, :until, :reason, :by, :hat, :at)
                        """)
                .param("id", id.value())
                .param("since", away.since())
                .param("until", away.until())
                .param("reason", reason)
                .param("by", by.person().value())
                .param("hat", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("update clocks.clock set due = :due where id = :id and stopped is null")
                .param("id", id.value())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order of time.
    List<Deadline.Away> pauses(OfficeClock.Id id) {
        return sql.sql("select since, until from clocks.pause where clock = :id order by since")
                .param("id", id.value())
                .query((row, _) -> new Deadline.Away(
                        row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    /// What runs at one office runs at another from now on; where that has the same clock, one of the two ends.
    void move(String office, String into, Instant at) {
        sql.sql("""
                        update clocks.clock k set office = :into where office = :office and stopped is null
                           and not exists (select 1 from clocks.clock x where x.office = :into and x.duty = k.duty
                                 and (x.cause = k.cause and x.cause_id = k.cause_id
                                      or x.contribution = k.contribution and x.stopped is null))
                        """).param("office", office).param("into", into).update();
        sql.sql("""
                        update clocks.clock set stopped = :at, how = 'HANDED_OVER'
                         where office = :office and stopped is null
                        """)
                .param("office", office)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OfficeClock> find(Collection<UUID> ids) {
        return sql.sql(READ + " where k.id = any (:ids)" + URGENT)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ClockTable::read)
                .list();
    }

    List<OfficeClock> of(Collection<UUID> contributions) {
        return sql.sql(READ + " where k.contribution = any (:ids)" + URGENT)
                .param("ids", contributions.toArray(UUID[]::new))
                .query(ClockTable::read)
                .list();
    }

    /// Of what belongs to this purpose, and of the purpose itself: those that run.
    List<OfficeClock> running(UUID purpose, int most) {
        return sql.sql(READ + """
                         where k.id = any (array(select clocks.running_about(:purpose, :most))) order by k.due, k.id
                        """)
                .param("purpose", purpose)
                .param("most", most)
                .query(ClockTable::read)
                .list();
    }

    /// Running ones first, the most urgent first; then the latest stopped.
    List<OfficeClock> all(Sought it, Instant now, LocalDate today, int most) {
        return find(picked(it, now, today, most));
    }

    /// The few that are shown, each half in the order of an index, before anything is looked up about them.
    private List<UUID> picked(Sought it, Instant now, LocalDate today, int most) {
        return sql.sql("""
                        select k.id from (
                        (select k.id, k.due, k.stopped from clocks.clock k
                          where k.stopped is null and :state in ('', 'running', 'late', 'paused')
                            and (:office = '' or k.office = :office) and (:duty = '' or lower(k.duty) = :duty)
                            and case :state when 'late' then k.due < date_trunc('second', cast(:now as timestamptz))
                                            when 'paused' then exists (
                                                select 1 from clocks.pause z
                                                 where z.clock = k.id and z.since <= :today and z.until > :today)
                                            else true end
                          order by k.due, k.id limit :most)
                        union all
                        (select k.id, k.due, k.stopped from clocks.clock k
                          where k.stopped is not null and :state not in ('running', 'late', 'paused')
                            and (:office = '' or k.office = :office) and (:duty = '' or lower(k.duty) = :duty)
                            and case :state when 'answered' then k.how in ('ANSWERED', 'CLOSED')
                                            when 'in-time' then k.how in ('ANSWERED', 'CLOSED')
                                                 and date_trunc('second', k.stopped) <= k.due
                                            when 'handed-over' then k.how = 'HANDED_OVER'
                                            when 'acted' then k.how = 'ANSWERED' and exists (
                                                 select 1 from trace.fate_shown f where f.contribution = k.contribution
                                                    and f.by_answer = k.act
                                                    and f.fate in ('ADOPTED', 'ADOPTED_IN_PART'))
                                            when 'changed' then k.how = 'ANSWERED' and exists (
                                                 select 1 from trace.fate_shown f where f.contribution = k.contribution
                                                    and f.by_answer = k.act and f.fate = 'CHANGED_MIND')
                                            else true end
                          order by k.stopped desc, k.id limit :most)) k
                        """ + URGENT + " limit :most")
                .param("office", it.office())
                .param("duty", it.duty())
                .param("state", it.state())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("most", most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static OfficeClock read(ResultSet row, int number) throws SQLException {
        return new OfficeClock(
                new OfficeClock.Id(row.getObject("id", UUID.class)),
                new OfficeClock.What(
                        row.getObject("contribution", UUID.class),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("author_name"),
                        row.getString("slug"),
                        row.getString("title")),
                row.getString("office"),
                row.getString("office_name"),
                Duty.valueOf(row.getString("duty")),
                Cause.valueOf(row.getString("cause")),
                at(row, "started"),
                row.getInt("days"),
                at(row, "due"),
                row.getString("reason") instanceof String reason
                        ? new OfficeClock.Pause(
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                reason,
                                row.getString("paused_by"))
                        : null,
                row.getObject("escalated") == null
                        ? null
                        : new OfficeClock.Escalation(
                                row.getString("superior"), row.getString("superior_office"), at(row, "escalated")),
                row.getString("how") instanceof String how
                        ? new OfficeClock.Stop(
                                at(row, "stopped"),
                                How.valueOf(how),
                                row.getString("by_name"),
                                row.getString("label"),
                                row.getObject("act", UUID.class),
                                row.getString("said"),
                                row.getString("fate") instanceof String fate ? Fate.valueOf(fate) : null)
                        : null);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
