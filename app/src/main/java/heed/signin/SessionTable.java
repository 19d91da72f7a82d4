package heed.signin;

import heed.people.Hat;
import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about sessions. The database's clock decides what has ended.
@Repository
class SessionTable {

    private final JdbcClient sql;

    SessionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param more whether they have another hat, worn or not, than the resident's
    /// @param quiet whether it was not used for a while, so that this use is written down
    record Found(
            Person person,
            @Nullable Hat hat,
            boolean guest,
            boolean suspended,
            Proof proof,
            boolean more,
            boolean quiet) {}

    /// After how long without a request a session ends: one of somebody who holds an official hat, and any other.
    /// One of a guest, who could not come back, ends on its day only.
    record Idle(Duration staff, Duration others) {}

    void open(byte[] key, Person.Id person, Hat.@Nullable Id hat, String device, Duration stays, Proof proof) {
        sql.sql("""
                        insert into signin.session (key, person, hat, device, proof, ends)
                        values (:key, :person, :hat, :device, :proof, now() + make_interval(secs => :seconds))
                        """)
                .param("key", key)
                .param("person", person.value())
                .param("hat", hat == null ? null : hat.value(), java.sql.Types.OTHER)
                .param("device", device)
                .param("proof", proof.name())
                .param("seconds", (double) stays.toSeconds())
                .update();
    }

    Optional<Proof> proof(byte[] key) {
        return sql.sql("select proof from signin.session where key = :key and ends > now()")
                .param("key", key)
                .query((row, _) -> Proof.valueOf(row.getString("proof")))
                .optional();
    }

    boolean begun(byte[] key, Duration within) {
        return sql.sql("""
                        select exists (select 1 from signin.session
                                        where key = :key and since > now() - make_interval(secs => :seconds))
                        """)
                .param("key", key)
                .param("seconds", (double) within.toSeconds())
                .query(Boolean.class)
                .single();
    }

    boolean fresh(byte[] key, Duration within) {
        return sql.sql("""
                        select exists (select 1 from signin.session
                                        where key = :key and since > now() - make_interval(secs => :seconds)
                                          and proof <> 'DEVICE')
                        """)
                .param("key", key)
                .param("seconds", (double) within.toSeconds())
                .query(Boolean.class)
                .single();
    }

    void wear(byte[] key, byte[] next, Hat.Id hat) {
        sql.sql("update signin.session set key = :next, hat = :hat where key = :key")
                .param("key", key)
                .param("next", next)
                .param("hat", hat.value())
                .update();
    }

    void step(byte[] key, byte[] next, Proof proof) {
        sql.sql("update signin.session set key = :next, proof = :proof, since = now() where key = :key")
                .param("key", key)
                .param("next", next)
                .param("proof", proof.name())
                .update();
    }

    void close(byte[] key) {
        sql.sql("delete from signin.session where key = :key").param("key", key).update();
    }

    boolean end(UUID id, Person.Id person) {
        return sql.sql("delete from signin.session where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    int endAll(Person.Id person) {
        return sql.sql("delete from signin.session where person = :person")
                .param("person", person.value())
                .update();
    }

    int endAll() {
        return sql.sql("delete from signin.session").update();
    }

    /// Who has these sessions, by their keys as [#name] writes them. An account that was joined to another opens
    /// nothing any more.
    Map<String, Found> find(List<byte[]> keys, Idle idle) {
        return sql
                .sql("""
                        select session.key as session_key, person.id as person_id, person.name, person.guest, session.proof,
                               hat.*,
                               exists (select 1 from people.suspension_shown s where s.person = person.id) as suspended,
                               exists (select 1 from people.hat_shown any_hat
                                        where any_hat.person = person.id and any_hat.kind <> 'RESIDENT'
                                          and (any_hat.until is null or any_hat.until > now())) as more,
                               session.seen < now() - interval '10 minutes' as quiet
                          from signin.session
                          join people.shown person on person.id = session.person and person.joined_to is null
                          left join people.hat_shown hat
                            on hat.id = session.hat and hat.person = session.person
                           and (hat.until is null or hat.until > now())
                         where session.key = any(:keys) and session.ends > now()
                           and (person.guest or session.seen > now() - make_interval(secs => case
                                when exists (select 1 from people.hat_shown official
                                              where official.person = person.id and official.guarded
                                                and (official.until is null or official.until > now()))
                                then :staff else :others end))
                        """)
                .param("keys", keys.toArray(byte[][]::new))
                .param("staff", (double) idle.staff().toSeconds())
                .param("others", (double) idle.others().toSeconds())
                .query((row, number) -> Map.entry(name(row.getBytes("session_key")), found(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String name(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    /// When these sessions were last used, to ten minutes: so that reading a page seldom writes.
    void seen(List<byte[]> keys) {
        sql.sql("""
                        update signin.session set seen = now()
                         where key = any(:keys) and seen < now() - interval '10 minutes'
                        """).param("keys", keys.toArray(byte[][]::new)).update();
    }

    /// Those that were idle too long are not listed.
    List<Session> of(Person.Id person, byte[] key, Duration idle) {
        return sql.sql("""
                        select id, device, since, seen, key = :key as here from signin.session
                         where person = :person and ends > now()
                           and (key = :key or seen > now() - make_interval(secs => :idle))
                         order by key = :key desc, seen desc, since desc
                        """)
                .param("person", person.value())
                .param("key", key)
                .param("idle", (double) idle.toSeconds())
                .query((row, _) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("seen", OffsetDateTime.class).toInstant(),
                        row.getBoolean("here")))
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var person = new Person(new Person.Id(row.getObject("person_id", UUID.class)), row.getString("name"));
        var hat = row.getObject("id", UUID.class) instanceof UUID id
                ? new Hat(
                        new Hat.Id(id),
                        person.id(),
                        Hat.Kind.valueOf(row.getString("kind")),
                        row.getString("office"),
                        row.getString("label"),
                        row.getString("circle"),
                        row.getBoolean("may_give"))
                : null;
        return new Found(
                person,
                hat,
                row.getBoolean("guest"),
                row.getBoolean("suspended"),
                Proof.valueOf(row.getString("proof")),
                row.getBoolean("more"),
                row.getBoolean("quiet"));
    }

    /// Removes sessions that ended longer ago than this.
    int forget(int days) {
        return sql.sql("""
                        delete from signin.session where ends < now() - make_interval(days => :days)
                        """).param("days", days).update();
    }
}
