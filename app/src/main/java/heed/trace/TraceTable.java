package heed.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the trace. The policy leaves out whatever has an end that the reader may not read.
@Repository
class TraceTable {

    private static final String BEFORE = """
            with l as (select kind, later as near, earlier as far, at from trace.step where later = any (:ids)
                        order by at desc, earlier limit :most)
            """;
    private static final String AFTER = """
            with l as (select kind, earlier as near, later as far, at from trace.step where earlier = any (:ids)
                        order by at desc, later limit :most)
            """;
    private static final String SAID = """
            with l as (select 'BELONGS_TO' as kind, cast(:purpose as uuid) as near, id as far, at
                         from trace.belonging(:purpose))
            """;
    private static final String ENDED = """
            with l as (select 'BELONGS_TO' as kind, cast(:purpose as uuid) as near, id as far, at
                         from trace.ended(:purpose, :fate, :most))
            """;
    private static final String STOPS = """
            select l.kind as link, l.near, c.*, f.contribution, f.fate, f.reason, f.by_answer, f.at as settled_at
              from l
              join contributions.readable c on c.id = l.far
              left join lateral (select * from trace.fate s where s.contribution = c.id order by s.at desc, s.id desc limit 1) f
                   on true
             order by l.at desc, c.at desc, c.id
            """;

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

    void part(UUID one, UUID other) {
        sql.sql("select trace.part(:one, :other)")
                .param("one", one)
                .param("other", other)
                .query((_, _) -> 0)
                .list();
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

    List<Link> from(Collection<UUID> ids) {
        return sql.sql("select * from trace.link where from_id = any (:ids) order by at desc, to_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(TraceTable::link)
                .list();
    }

    List<Link> to(UUID id) {
        return sql.sql("select * from trace.link where to_id = :id order by at desc, from_id")
                .param("id", id)
                .query(TraceTable::link)
                .list();
    }

    long countBefore(UUID id) {
        return sql.sql("select count(*) from trace.step where later = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    long countAfter(UUID id) {
        return sql.sql("select count(*) from trace.step where earlier = :id")
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

    Coverage coverage(UUID purpose) {
        return sql.sql("select said, settled from trace.coverage(:purpose)")
                .param("purpose", purpose)
                .query((row, _) -> new Coverage(row.getLong("said"), row.getLong("settled")))
                .single();
    }

    List<Walk.Stop> waiting(UUID purpose, int most) {
        return sql.sql("""
                        select c.* from trace.waiting(:purpose, :most) with ordinality as w (id, place)
                          join contributions.readable c on c.id = w.id
                         order by w.place
                        """)
                .param("purpose", purpose)
                .param("most", most)
                .query(TraceTable::stop)
                .list();
    }

    List<Walk.Step> said(UUID purpose) {
        return sql.sql(SAID + STOPS)
                .param("purpose", purpose)
                .query(TraceTable::step)
                .list();
    }

    List<Walk.Step> ended(UUID purpose, @Nullable Fate fate, int most) {
        return sql.sql(ENDED + STOPS)
                .param("purpose", purpose)
                .param("fate", fate == null ? null : fate.name(), Types.VARCHAR)
                .param("most", most)
                .query(TraceTable::step)
                .list();
    }

    Fates fates(UUID purpose) {
        var fates = new EnumMap<Fate, Long>(Fate.class);
        var waiting = new AtomicLong();
        sql.sql("select fate, times from trace.fates(:purpose)")
                .param("purpose", purpose)
                .query(row -> {
                    if (row.getString("fate") instanceof String fate) {
                        fates.put(Fate.valueOf(fate), row.getLong("times"));
                    } else {
                        waiting.set(row.getLong("times"));
                    }
                });
        return new Fates(fates, waiting.get());
    }

    Optional<Walk.Stop> stop(UUID id) {
        return sql.sql("select * from contributions.readable where id = :id")
                .param("id", id)
                .query(TraceTable::stop)
                .optional();
    }

    /// What these came from, the newest first.
    List<Walk.Step> before(Collection<UUID> ids) {
        return steps(sql.sql(BEFORE + STOPS), ids);
    }

    /// What came of these, the newest first.
    List<Walk.Step> after(Collection<UUID> ids) {
        return steps(sql.sql(AFTER + STOPS), ids);
    }

    private static List<Walk.Step> steps(JdbcClient.StatementSpec query, Collection<UUID> ids) {
        return query.param("ids", ids.toArray(UUID[]::new))
                .param("most", Trace.MOST)
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
        return new Walk.Step(
                row.getObject("near", UUID.class), Link.Kind.valueOf(row.getString("link")), stop(row, number), fate);
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
