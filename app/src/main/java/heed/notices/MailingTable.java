package heed.notices;

import heed.people.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about who wants notices by mail.
@Repository
class MailingTable {

    private final JdbcClient sql;

    MailingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// One person's choice.
    ///
    /// @param id stands for the person in the link that ends the mails
    record Mailing(UUID person, UUID id, Pace pace, Locale language, Instant mailed) {}

    Optional<Mailing> of(UUID person) {
        return sql.sql("select * from notices.mailing where person = :person")
                .param("person", person)
                .query(MailingTable::read)
                .optional();
    }

    /// The next mail goes out at the first moment after `now`.
    void choose(UUID person, Pace pace, Locale language, Instant now) {
        sql.sql("""
                        insert into notices.mailing (person, pace, language, claimed)
                        values (:person, :pace, :language, :now)
                        on conflict (person) do update
                           set pace = excluded.pace, language = excluded.language,
                               claimed = greatest(mailing.claimed, excluded.claimed)
                        """)
                .param("person", person)
                .param("pace", pace.name())
                .param("language", language.toLanguageTag())
                .param("now", utc(now))
                .update();
    }

    /// Those to whom nobody has taken it on to write for this moment.
    List<Mailing> due(Pace pace, Instant moment, int most) {
        return sql.sql("""
                        select * from notices.mailing where pace = :pace and claimed < :moment
                         order by claimed, person limit :most
                        """)
                .param("pace", pace.name())
                .param("moment", utc(moment))
                .param("most", most)
                .query(MailingTable::read)
                .list();
    }

    /// True for one of all who try, on whichever node.
    boolean claim(Mailing it, Instant moment) {
        return sql.sql("""
                        update notices.mailing set claimed = :moment
                         where person = :person and pace = :pace and claimed < :moment
                        """)
                        .param("person", it.person())
                        .param("pace", it.pace().name())
                        .param("moment", utc(moment))
                        .update()
                == 1;
    }

    void mailed(UUID person, Instant until) {
        sql.sql("update notices.mailing set mailed = greatest(mailed, :until) where person = :person")
                .param("person", person)
                .param("until", utc(until))
                .update();
    }

    /// False when there is no such mailing.
    boolean end(UUID id) {
        return sql.sql("update notices.mailing set pace = 'NONE' where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean known(UUID id) {
        return sql.sql("select exists (select 1 from notices.mailing where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    byte[] seal() {
        return sql.sql("select value from notices.seal").query(byte[].class).single();
    }

    List<Map<String, String>> held(UUID person) {
        return of(person).stream()
                .map(it -> Held.row(
                        "pace", it.pace().word(), "language", it.language().toLanguageTag()))
                .toList();
    }

    /// Who stays keeps their own choice, and else has that of the other account.
    void join(UUID other, UUID person) {
        sql.sql("""
                        insert into notices.mailing (person, id, pace, language, claimed, mailed)
                        select :person, gen_random_uuid(), pace, language, claimed, mailed
                          from notices.mailing where person = :other
                        on conflict (person) do nothing
                        """).param("other", other).param("person", person).update();
        forget(other);
    }

    void forget(UUID person) {
        sql.sql("delete from notices.mailing where person = :person")
                .param("person", person)
                .update();
    }

    private static Mailing read(ResultSet row, int number) throws SQLException {
        return new Mailing(
                row.getObject("person", UUID.class),
                row.getObject("id", UUID.class),
                Pace.valueOf(row.getString("pace")),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("mailed", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
