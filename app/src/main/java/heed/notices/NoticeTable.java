package heed.notices;

import heed.contributions.Kind;
import heed.trace.Fate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what happened and whom it concerns.
@Repository
class NoticeTable {

    private final JdbcClient sql;
    private final Map<String, Kind> kinds;

    NoticeTable(JdbcClient sql, List<Kind> kinds) {
        this.sql = sql;
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    void insert(UUID id, Happened it) {
        happens(id, it.kind(), it.act(), null, it.at());
        sql.sql("""
                        insert into notices.about (thing, at, happening)
                        select thing, :at, :id from unnest(:things::uuid[]) as given (thing)
                        """)
                .param("id", id)
                .param("at", utc(it.at()))
                .param("things", it.about().toArray(UUID[]::new))
                .update();
    }

    void insert(UUID id, Addressed it) {
        happens(id, it.kind(), it.act(), it.path(), it.at());
        sql.sql("""
                        insert into notices.addressed (person, at, happening, because)
                        select person, :at, :id, :because from unnest(:people::uuid[]) as given (person)
                        """)
                .param("id", id)
                .param("at", utc(it.at()))
                .param("because", it.why().name())
                .param("people", it.to().toArray(UUID[]::new))
                .update();
    }

    private void happens(UUID id, String kind, UUID act, @Nullable String path, Instant at) {
        sql.sql("insert into notices.happening (id, kind, act, path, at) values (:id, :kind, :act, :path, :at)")
                .param("id", id)
                .param("kind", kind)
                .param("act", act)
                .param("path", path)
                .param("at", utc(at))
                .update();
    }

    /// What concerns the reader, the newest first; `seen` says what of it is unread.
    List<Notice> of(Instant after, @Nullable UUID before, Instant seen, int most) {
        return sql.sql("""
                        select n.happening, n.kind, n.at, n.because, coalesce(a.hat_label, a.author_name) as who,
                               a.id as act, a.kind as act_kind, a.words as act_words, t.words as thing_words, f.fate, h.path
                          from notices.of_reader(:after, :before, :most) n
                          join lateral (select path from notices.happening where id = n.happening offset 0) h on true
                          join lateral (select id, kind, words, hat_label, author_name from contributions.readable
                                         where id = n.act offset 0) a on true
                          join lateral (select words from contributions.readable where id = n.thing offset 0) t on true
                          left join lateral (select fate from trace.fate_given
                                              where contribution = n.thing and by_answer = n.act
                                              order by at desc, id desc limit 1) f on true
                         order by n.at desc, n.happening desc
                        """)
                .param("after", utc(after))
                .param("before", before, Types.OTHER)
                .param("most", most)
                .query((row, _) -> notice(row, seen))
                .list();
    }

    /// How many of them are unread, and not more than `most`.
    int unread(UUID person, int most) {
        return sql.sql("""
                        select count(*) from notices.of_reader(
                            coalesce((select seen from notices.reading where person = :person), '-infinity'), null, :most)
                        """)
                .param("person", person)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    Optional<Instant> seen(UUID person) {
        return sql.sql("select seen from notices.reading where person = :person")
                .param("person", person)
                .query((row, _) -> row.getObject("seen", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// What was read stays read, also by a page that was opened before.
    void see(UUID person, Instant until) {
        sql.sql("""
                        insert into notices.reading (person, seen) values (:person, :until)
                        on conflict (person) do update set seen = greatest(reading.seen, excluded.seen)
                        """).param("person", person).param("until", utc(until)).update();
    }

    void join(UUID other, UUID person) {
        sql.sql("""
                        insert into notices.reading (person, seen)
                        select :person, seen from notices.reading where person = :other
                        on conflict (person) do update set seen = greatest(reading.seen, excluded.seen)
                        """).param("other", other).param("person", person).update();
        sql.sql("""
                        insert into notices.addressed (person, at, happening, because)
                        select :person, at, happening, because from notices.addressed where person = :other
                        on conflict do nothing
                        """).param("other", other).param("person", person).update();
        forget(other);
    }

    void forget(UUID person) {
        sql.sql("delete from notices.addressed where person = :person")
                .param("person", person)
                .update();
        sql.sql("delete from notices.reading where person = :person")
                .param("person", person)
                .update();
    }

    private Notice notice(ResultSet row, Instant seen) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var act = row.getObject("act", UUID.class);
        return new Notice(
                row.getObject("happening", UUID.class),
                row.getString("kind"),
                at,
                Notice.Because.valueOf(row.getString("because")),
                row.getString("who"),
                row.getString("act_words"),
                row.getString("thing_words"),
                row.getString("fate") instanceof String fate ? Fate.valueOf(fate) : null,
                row.getString("path") instanceof String path ? path : path(row.getString("act_kind"), act),
                at.isAfter(seen));
    }

    private String path(String kind, UUID act) {
        var page = kinds.get(kind);
        return page == null ? "/contributions/" + act : page.path(act);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
