package heed.oidc;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about providers' people. The database's clock decides what has ended.
@Repository
class OidcTable {

    private final JdbcClient sql;

    OidcTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param links the person who is signed in and wants to link, or null
    record Asked(String provider, String nonce, String verifier, String next, Person.@Nullable Id links) {}

    record Newcomer(String provider, String issuer, String subject, String name, String next) {}

    void ask(byte[] browser, byte[] state, Asked asked, int seconds) {
        sql.sql("delete from oidc.asked where ends < now()").update();
        sql.sql("""
                        insert into oidc.asked (browser, provider, state, nonce, verifier, next, links, ends)
                        values (:browser, :provider, :state, :nonce, :verifier, :next, :links,
                                now() + make_interval(secs => :seconds))
                        on conflict (browser) do update
                           set provider = excluded.provider, state = excluded.state, nonce = excluded.nonce,
                               verifier = excluded.verifier, next = excluded.next, links = excluded.links,
                               ends = excluded.ends
                        """)
                .param("browser", browser)
                .param("provider", asked.provider())
                .param("state", state)
                .param("nonce", asked.nonce())
                .param("verifier", asked.verifier())
                .param("next", asked.next())
                .param("links", asked.links() == null ? null : asked.links().value(), java.sql.Types.OTHER)
                .param("seconds", (double) seconds)
                .update();
    }

    /// A journey is used by deleting it: of two that come back at once, one finds it.
    Optional<Asked> asked(byte[] browser, byte[] state, String provider) {
        return sql.sql("""
                        delete from oidc.asked
                         where browser = :browser and state = :state and provider = :provider and ends > now()
                        returning provider, nonce, verifier, next, links
                        """)
                .param("browser", browser)
                .param("state", state)
                .param("provider", provider)
                .query((row, _) -> new Asked(
                        row.getString("provider"),
                        row.getString("nonce"),
                        row.getString("verifier"),
                        row.getString("next"),
                        row.getObject("links", UUID.class) instanceof UUID it ? new Person.Id(it) : null))
                .optional();
    }

    Optional<Person.Id> person(String issuer, String subject) {
        return sql.sql("select person from oidc.identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, _) -> new Person.Id(row.getObject("person", UUID.class)))
                .optional();
    }

    /// False when somebody has it.
    boolean link(UUID id, Newcomer it, Person.Id person) {
        return sql.sql("""
                        insert into oidc.identity (id, issuer, subject, provider, person)
                        values (:id, :issuer, :subject, :provider, :person)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("issuer", it.issuer())
                        .param("subject", it.subject())
                        .param("provider", it.provider())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    List<Identity> of(Person.Id person) {
        return sql.sql("select id, provider, since from oidc.identity where person = :person order by since, id")
                .param("person", person.value())
                .query(OidcTable::identity)
                .list();
    }

    Optional<String> remove(UUID id, Person.Id person) {
        return sql.sql("delete from oidc.identity where id = :id and person = :person returning provider")
                .param("id", id)
                .param("person", person.value())
                .query((row, _) -> row.getString("provider"))
                .optional();
    }

    void removeAll(Person.Id person) {
        sql.sql("delete from oidc.identity where person = :person")
                .param("person", person.value())
                .update();
        sql.sql("delete from oidc.asked where links = :person")
                .param("person", person.value())
                .update();
    }

    void join(Person.Id other, Person.Id person) {
        sql.sql("update oidc.identity set person = :person where person = :other")
                .param("other", other.value())
                .param("person", person.value())
                .update();
    }

    void welcome(byte[] browser, Newcomer it, int seconds) {
        sql.sql("delete from oidc.newcomer where ends < now() or browser = :browser")
                .param("browser", browser)
                .update();
        sql.sql("""
                        insert into oidc.newcomer (browser, provider, issuer, subject, name, next, ends)
                        values (:browser, :provider, :issuer, :subject, :name, :next,
                                now() + make_interval(secs => :seconds))
                        """)
                .param("browser", browser)
                .param("provider", it.provider())
                .param("issuer", it.issuer())
                .param("subject", it.subject())
                .param("name", it.name())
                .param("next", it.next())
                .param("seconds", (double) seconds)
                .update();
    }

    Optional<Newcomer> newcomer(byte[] browser) {
        return sql.sql("""
                        select provider, issuer, subject, name, next from oidc.newcomer
                         where browser = :browser and ends > now()
                        """).param("browser", browser).query(OidcTable::newcomer).optional();
    }

    Optional<Newcomer> takeNewcomer(byte[] browser) {
        return sql.sql("""
                        delete from oidc.newcomer where browser = :browser and ends > now()
                        returning provider, issuer, subject, name, next
                        """).param("browser", browser).query(OidcTable::newcomer).optional();
    }

    private static Newcomer newcomer(ResultSet row, int number) throws SQLException {
        return new Newcomer(
                row.getString("provider"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("next"));
    }

    private static Identity identity(ResultSet row, int number) throws SQLException {
        return new Identity(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
