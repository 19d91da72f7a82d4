package heed.acts;

import heed.people.Hat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about official acts, read from the views that the rooms publish of theirs.
@Repository
class ActTable {

    private static final String ALL = """
            select id, at, kind, person, hat, office, on_what, why, path, on_hat, on_label from people.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from offices.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from contributions.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from purposes.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from answers.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from clocks.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from opinions.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from polis.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from roll.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from verdicts.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from readings.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from aims.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from asking.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from reviews.act_shown
            union all
            select id, at, kind, person, hat, office, on_what, why, path, null, null from tripwires.act_shown
            """;

    private final JdbcClient sql;

    ActTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is looked for, and after which act of the list.
    record Sought(
            @Nullable String office,
            Act.@Nullable Kind kind,
            @Nullable Instant before,
            String id) {}

    /// The latest first. Whose office it was is known only once all is put together; else only what is shown is.
    List<Act> find(Sought sought, int most) {
        return sql.sql("""
                        with act as materialized (
                            select * from (""" + ALL + """
                               ) act
                             where (:kind::text is null or act.kind = :kind)
                               and (:before::timestamptz is null or (act.at, md5(act.id)) < (:before, :id))
                             order by act.at desc, md5(act.id) desc
                             limit case when :office::text is null then :most end)
                        select md5(act.id) as id, act.at, act.kind, person.name as by,
                               coalesce(hat.label, spoke.label) as hat, coalesce(hat.kind, spoke.kind) as hat_kind,
                               coalesce(act.office, hat.office, spoke.office) as office,
                               act.on_what, act.on_hat, act.on_label, act.why, act.path
                          from act
                          join people.shown person on person.id = act.person
                          left join people.hat_shown hat on hat.id = act.hat
                          left join lateral (
                              select h.label, h.office, h.kind from people.hat_shown h
                               where act.hat is null and h.person = act.person and h.kind in ('OFFICE', 'TOWN')
                                 and h.since <= act.at and (h.until is null or h.until > act.at)
                               order by h.kind, h.since limit 1) spoke on true
                         where :office::text is null or coalesce(act.office, hat.office, spoke.office) = :office
                         order by act.at desc, md5(act.id) desc limit :most
                        """)
                .param("kind", sought.kind() == null ? null : sought.kind().name(), Types.VARCHAR)
                .param("office", sought.office(), Types.VARCHAR)
                .param(
                        "before",
                        sought.before() == null ? null : sought.before().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", sought.id())
                .param("most", most)
                .query(ActTable::act)
                .list();
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Act.Kind.valueOf(row.getString("kind")),
                row.getString("by"),
                Hat.Worn.of(row.getString("hat_kind"), row.getString("hat")),
                row.getString("office"),
                row.getString("on_what"),
                Hat.Worn.of(row.getString("on_hat"), row.getString("on_label")),
                row.getString("why"),
                row.getString("path"));
    }
}
