package heed.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about the weeks of a map: what was voted when, and what is kept of past weeks.
@Repository
class WeekTable {

    private final JdbcClient sql;
    private final JdbcTemplate streaming;

    WeekTable(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(10_000);
    }

    /// Consultations at whose weeks up to this moment nobody has looked yet.
    List<UUID> due(Instant until) {
        return sql.sql("select id from opinions.consultation where weeks_to is null or weeks_to < :until order by id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Whether no other node is at it; the claim ends with the transaction.
    boolean claim(UUID consultation) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:consultation, 0))")
                .param("consultation", "opinions.week " + consultation)
                .query(Boolean.class)
                .single();
    }

    Optional<Instant> looked(UUID consultation) {
        return sql.sql("select weeks_to from opinions.consultation where id = :id and weeks_to is not null")
                .param("id", consultation)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void looked(UUID consultation, Instant until) {
        sql.sql("update opinions.consultation set weeks_to = :until where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", consultation)
                .update();
    }

    /// The end of the last week that is kept.
    Optional<Instant> last(UUID consultation) {
        return sql.sql("select until from opinions.week where consultation = :id order by first desc limit 1")
                .param("id", consultation)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// A week in which somebody voted, and how many did.
    record Turnout(LocalDate first, int voters) {}

    List<Turnout> turnout(UUID consultation, Instant from, Instant until, ZoneId zone) {
        return sql.sql("""
                        select date_trunc('week', e.at at time zone :zone)::date as first,
                               count(distinct e.participant) as voters
                          from opinions.vote_event e
                         where e.consultation = :id and e.at >= :from and e.at < :until
                           and not exists (select 1 from opinions.participant p
                                            where p.consultation = e.consultation
                                              and p.number = e.participant and p.joined_into is not null)
                         group by 1 order by 1
                        """)
                .param("id", consultation)
                .param("zone", zone.getId())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Turnout(row.getObject("first", LocalDate.class), row.getInt("voters")))
                .list();
    }

    int voters(UUID consultation, Instant from, Instant until) {
        return sql.sql("""
                        select count(distinct e.participant) from opinions.vote_event e
                         where e.consultation = :id and e.at >= :from and e.at < :until
                           and not exists (select 1 from opinions.participant p
                                            where p.consultation = e.consultation
                                              and p.number = e.participant and p.joined_into is not null)
                        """)
                .param("id", consultation)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// The votes that counted at a moment, by participant and statement: the latest of each, where votes on a joined
    /// statement count for the one it is joined into today.
    MapTable.Cells cells(UUID consultation, Instant until) {
        var cells = new MapTable.Cells(_ -> {});
        streaming.query("""
                        select distinct on (1, 2) e.participant, coalesce(s.joined_into, s.number), e.value
                          from opinions.vote_event e
                          join opinions.statement s on s.consultation = e.consultation and s.number = e.statement
                          join opinions.participant p on p.consultation = e.consultation and p.number = e.participant
                         where e.consultation = ? and e.at < ? and p.joined_into is null
                         order by 1, 2, e.at desc, (s.joined_into is null) desc, e.position desc
                        """, cells, consultation, until.atOffset(ZoneOffset.UTC));
        return cells;
    }

    /// Keeps it unless one of that week is there: a week that is kept is never rewritten.
    void keep(UUID consultation, LocalDate first, Instant until, String made) {
        sql.sql("""
                        insert into opinions.week (consultation, first, until, made)
                        values (:id, :first, :until, :made) on conflict do nothing
                        """)
                .param("id", consultation)
                .param("first", first)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("made", made)
                .update();
    }

    /// The weeks as they were written down, the first first.
    List<String> of(UUID consultation) {
        return sql.sql("select made from opinions.week where consultation = :id order by first")
                .param("id", consultation)
                .query((row, _) -> row.getString("made"))
                .list();
    }
}
