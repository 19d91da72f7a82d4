package heed.answers;

import heed.people.Hat;
import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about promises whose keeping is contested.
@Repository
class ContestTable {

    private final JdbcClient sql;

    ContestTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when it does not count as kept, when this person settled it, or has contested it before.
    boolean insert(
            UUID id,
            Commitment.Id commitment,
            Person.Id by,
            Hat.@Nullable Id hat,
            String evidence,
            @Nullable String link,
            Instant at) {
        return sql.sql("""
                        insert into answers.contest (id, commitment, by, hat, evidence, link, at, settled_by, pen)
                        select :id, m.id, :by, :hat, :evidence, :link, :at, m.settled_by,
                               (select pen.pen from contributions.pen_used pen
                                 where pen.person = :by and pen.purpose = m.purpose and answers.in_ones_own_name(:hat))
                          from answers.commitment m
                         where m.id = :commitment and m.outcome = 'KEPT' and m.settled_by <> :by
                        on conflict (commitment, by) do nothing
                        """)
                        .param("id", id)
                        .param("commitment", commitment.value())
                        .param("by", by.value())
                        .param("hat", hat == null ? null : hat.value(), Types.OTHER)
                        .param("evidence", evidence.strip())
                        .param("link", link)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False when it was judged before.
    boolean judge(UUID id, Contest.Verdict verdict, String reason, Hat hat, Instant at) {
        return sql.sql("""
                        update answers.contest
                           set verdict = :verdict, reason = :reason, judged_by = :by, judged_hat = :hat, judged_at = :at
                         where id = :id and verdict is null
                        """)
                        .param("id", id)
                        .param("verdict", verdict.name())
                        .param("reason", reason.strip())
                        .param("by", hat.person().value())
                        .param("hat", hat.id().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False when it was hidden before.
    boolean hide(UUID id, String reason, Hat hat, Instant at) {
        return sql.sql("""
                        insert into answers.contest_hiding (contest, reason, by, hat, at)
                        values (:id, :reason, :by, :hat, :at) on conflict (contest) do nothing
                        """)
                        .param("id", id)
                        .param("reason", reason.strip())
                        .param("by", hat.person().value())
                        .param("hat", hat.id().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    UUID author(UUID id) {
        return sql.sql("select by from answers.contest where id = :id")
                .param("id", id)
                .query((row, _) -> row.getObject("by", UUID.class))
                .single();
    }

    /// Who contested it, settled it, or promised it.
    Set<UUID> involved(UUID contest) {
        return Set.copyOf(sql.sql("""
                        select distinct unnest(array[x.by, x.settled_by, c.author]) as person
                          from answers.contest x join contributions.readable c on c.id = x.commitment
                         where x.id = :id
                        """)
                .param("id", contest)
                .query((row, _) -> row.getObject("person", UUID.class))
                .list());
    }

    /// In the order in which they were made.
    List<Contest> of(Commitment.Id commitment) {
        return sql.sql("""
                        select x.*, answers.unless_hidden(x.id, x.reason) as judged_because, coalesce(pen.name, p.name) as name, j.name as judge, h.label,
                               w.kind as hat_kind, w.label as hat_label,
                               hidden.reason as hidden,
                               database.official() or database.moderates() or database.audits()
                                   or x.by = database.reader() as read
                          from answers.contest x
                          left join answers.contest_hiding hidden on hidden.contest = x.id
                          join people.shown p on p.id = x.by
                          left join contributions.pen_shown pen on pen.id = x.pen
                          left join people.shown j on j.id = x.judged_by
                          left join people.hat_shown h on h.id = x.judged_hat
                          left join people.hat_shown w on w.id = x.hat
                         where x.commitment = :commitment order by x.at, x.id
                        """)
                .param("commitment", commitment.value())
                .query(ContestTable::read)
                .list();
    }

    private static Contest read(ResultSet row, int number) throws SQLException {
        var hiding = row.getString("hidden") instanceof String reason
                ? new Contest.Hiding(reason, row.getBoolean("read"))
                : null;
        var shown = hiding == null || hiding.read();
        return new Contest(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Hat.Worn.of(row.getString("hat_kind"), row.getString("hat_label")),
                shown ? row.getString("evidence") : "",
                shown ? row.getString("link") : null,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("verdict") instanceof String verdict
                        ? new Contest.Judgement(
                                Contest.Verdict.valueOf(verdict),
                                Objects.requireNonNullElse(row.getString("judged_because"), ""),
                                row.getString("judge"),
                                row.getString("label"),
                                row.getObject("judged_at", OffsetDateTime.class).toInstant())
                        : null,
                hiding);
    }
}
