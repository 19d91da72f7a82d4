package heed.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about sessions and sign-in links. The database's clock decides what has ended.
@Repository
class SessionTable {

    private final JdbcClient sql;

    SessionTable(JdbcClient sql) {
        this.sql = sql;
    }

    record Found(Person person, @Nullable Hat hat) {}

    record Link(String address, String next) {}

    void open(byte[] key, Person.Id person, Hat.@Nullable Id hat, Duration stays) {
        sql.sql("""
                        insert into people.session (key, person, hat, ends)
                        values (:key, :person, :hat, now() + make_interval(secs => :seconds))
                        """)
                .param("key", key)
                .param("person", person.value())
                .param("hat", hat == null ? null : hat.value(), java.sql.Types.OTHER)
                .param("seconds", (double) stays.toSeconds())
                .update();
    }

    void close(byte[] key) {
        sql.sql("delete from people.session where key = :key or ends < now()")
                .param("key", key)
                .update();
    }

    Optional<Found> find(byte[] key) {
        return sql.sql("""
                        select person.id as person_id, person.name, hat.*
                          from people.session
                          join people.person on person.id = session.person
                          left join people.hat on hat.id = session.hat and (hat.until is null or hat.until > now())
                         where session.key = :key and session.ends > now()
                        """).param("key", key).query(SessionTable::found).optional();
    }

    void remember(byte[] token, byte[] browser, Link link, Duration lasts) {
        sql.sql("""
                        insert into people.sign_in (token, browser, address, next, ends)
                        values (:token, :browser, :address, :next, now() + make_interval(secs => :seconds))
                        """)
                .param("token", token)
                .param("browser", browser)
                .param("address", link.address())
                .param("next", link.next())
                .param("seconds", (double) lasts.toSeconds())
                .update();
    }

    Optional<Link> waiting(byte[] token, byte[] browser) {
        return sql.sql("""
                        select address, next from people.sign_in
                         where token = :token and browser = :browser and ends > now()
                        """)
                .param("token", token)
                .param("browser", browser)
                .query((row, _) -> new Link(row.getString("address"), row.getString("next")))
                .optional();
    }

    /// A link is used by deleting it: of two at once, one finds it.
    Optional<Link> redeem(byte[] token, byte[] browser) {
        return sql.sql("""
                        delete from people.sign_in where token = :token and browser = :browser and ends > now()
                        returning address, next
                        """)
                .param("token", token)
                .param("browser", browser)
                .query((row, _) -> new Link(row.getString("address"), row.getString("next")))
                .optional();
    }

    void dropEnded() {
        sql.sql("delete from people.sign_in where ends < now()").update();
    }

    int waitingFor(String address) {
        return sql.sql("select count(*) from people.sign_in where address = :address and ends > now()")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var person = new Person(new Person.Id(row.getObject("person_id", UUID.class)), row.getString("name"));
        return new Found(person, row.getObject("id") == null ? null : PeopleTable.hat(row, number));
    }
}
