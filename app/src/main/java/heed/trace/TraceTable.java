package heed.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the trace. The policy leaves out whatever has an end that the reader may not read.
@Repository
class TraceTable {

    private final JdbcClient sql;

    TraceTable(JdbcClient sql) {
        this.sql = sql;
    }

    void link(List<Link> links) {
        sql.sql("""
                        insert into trace.link (from_id, kind, to_id, at)
                        select * from unnest(:from::uuid[], :kind::text[], :to::uuid[], :at::timestamptz[])
                        on conflict do nothing
                        """)
                .param("from", links.stream().map(Link::from).toArray(UUID[]::new))
                .param("kind", links.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("to", links.stream().map(Link::to).toArray(UUID[]::new))
                .param("at", links.stream().map(it -> it.at().toString()).toArray(String[]::new))
                .update();
    }

    void settle(UUID id, FateShown it) {
        sql.sql("""
                        insert into trace.fate (id, contribution, fate, reason, by_answer, at)
                        values (:id, :contribution, :fate, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("contribution", it.contribution())
                .param("fate", it.fate().name())
                .param("reason", it.reason())
                .param("by", it.by())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Link> from(UUID id) {
        return sql.sql("select * from trace.link where from_id = :id order by at desc, to_id")
                .param("id", id)
                .query(TraceTable::link)
                .list();
    }

    List<Link> to(UUID id) {
        return sql.sql("select * from trace.link where to_id = :id order by at desc, from_id")
                .param("id", id)
                .query(TraceTable::link)
                .list();
    }

    long countFrom(UUID id) {
        return sql.sql("select count(*) from trace.link where from_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    long countTo(UUID id) {
        return sql.sql("select count(*) from trace.link where to_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    List<FateShown> fatesOf(Collection<UUID> ids) {
        return sql.sql("select * from trace.fate_shown where contribution = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(TraceTable::fate)
                .list();
    }

    List<FateShown> history(UUID id) {
        return sql.sql("select * from trace.fate where contribution = :id order by at desc, id desc")
                .param("id", id)
                .query(TraceTable::fate)
                .list();
    }

    List<FateShown> settledBy(Collection<UUID> answers) {
        return sql.sql("select * from trace.fate where by_answer = any (:answers) order by id")
                .param("answers", answers.toArray(UUID[]::new))
                .query(TraceTable::fate)
                .list();
    }

    Optional<Walk.Stop> stop(UUID id) {
        return sql.sql("select * from contributions.readable where id = :id")
                .param("id", id)
                .query(TraceTable::stop)
                .optional();
    }

    List<Walk.Step> ahead(UUID id, int most) {
        return sql.sql("""
                        select l.kind as link, c.*, f.contribution, f.fate, f.reason, f.by_answer, f.at as settled_at
                          from (select * from trace.link where from_id = :id order by at desc, to_id limit :most) l
                          join contributions.readable c on c.id = l.to_id
                          left join lateral (select * from trace.fate_shown s where s.contribution = c.id) f on true
                         order by l.at desc, c.id
                        """)
                .param("id", id)
                .param("most", most)
                .query(TraceTable::step)
                .list();
    }

    List<Walk.Step> behind(UUID id, int most) {
        return sql.sql("""
                        select l.kind as link, c.*, f.contribution, f.fate, f.reason, f.by_answer, f.at as settled_at
                          from (select * from trace.link where to_id = :id order by at desc, from_id limit :most) l
                          join contributions.readable c on c.id = l.from_id
                          left join lateral (select * from trace.fate_shown s where s.contribution = c.id) f on true
                         order by l.at desc, c.id
                        """)
                .param("id", id)
                .param("most", most)
                .query(TraceTable::step)
                .list();
    }

    private static Walk.Step step(ResultSet row, int number) throws SQLException {
        var fate = row.getObject("contribution", UUID.class) instanceof UUID contribution
                ? new FateShown(
                        contribution,
                        Fate.valueOf(row.getString("fate")),
                        row.getString("reason"),
                        row.getObject("by_answer", UUID.class),
                        instant(row, "settled_at"))
                : null;
        return new Walk.Step(Link.Kind.valueOf(row.getString("link")), stop(row, number), fate);
    }

    private static Walk.Stop stop(ResultSet row, int number) throws SQLException {
        return new Walk.Stop(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("words"),
                row.getString("author_name"),
                "OFFICE".equals(row.getString("hat_kind")) ? row.getString("hat_label") : null,
                instant(row, "at"));
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("from_id", UUID.class),
                Link.Kind.valueOf(row.getString("kind")),
                row.getObject("to_id", UUID.class),
                instant(row, "at"));
    }

    private static FateShown fate(ResultSet row, int number) throws SQLException {
        return new FateShown(
                row.getObject("contribution", UUID.class),
                Fate.valueOf(row.getString("fate")),
                row.getString("reason"),
                row.getObject("by_answer", UUID.class),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
