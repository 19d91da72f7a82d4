package heed.signin;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about links sent by mail. The database's clock decides what has ended.
@Repository
class LinkTable {

    private final JdbcClient sql;

    LinkTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param joins the person who asked to join the account behind the address; null for a plain sign-in
    record Link(String address, String next, Person.@Nullable Id joins) {}

    void remember(byte[] token, byte[] browser, Link link, Duration lasts) {
        sql.sql("""
                        insert into signin.sign_in (token, browser, address, next, joins, ends)
                        values (:token, :browser, :address, :next, :joins, now() + make_interval(secs => :seconds))
                        """)
                .param("token", token)
                .param("browser", browser)
                .param("address", link.address())
                .param("next", link.next())
                .param("joins", link.joins() == null ? null : link.joins().value(), java.sql.Types.OTHER)
                .param("seconds", (double) lasts.toSeconds())
                .update();
    }

    Optional<Link> waiting(byte[] token, byte[] browser) {
        return sql.sql("""
                        select address, next, joins from signin.sign_in
                         where token = :token and browser = :browser and ends > now()
                        """)
                .param("token", token)
                .param("browser", browser)
                .query(LinkTable::link)
                .optional();
    }

    /// A link is used by deleting it: of two at once, one finds it.
    Optional<Link> redeem(byte[] token, byte[] browser) {
        return sql.sql("""
                        delete from signin.sign_in where token = :token and browser = :browser and ends > now()
                        returning address, next, joins
                        """)
                .param("token", token)
                .param("browser", browser)
                .query(LinkTable::link)
                .optional();
    }

    /// A link that is not used up, in whatever browser it was asked for.
    record Met(String address, boolean ended) {}

    Optional<Met> met(byte[] token) {
        return sql.sql("select address, ends <= now() as ended from signin.sign_in where token = :token")
                .param("token", token)
                .query((row, _) -> new Met(row.getString("address"), row.getBoolean("ended")))
                .optional();
    }

    void drop(Person.Id person, List<String> addresses) {
        sql.sql("delete from signin.sign_in where joins = :person or address = any(:addresses)")
                .param("person", person.value())
                .param("addresses", addresses.toArray(String[]::new))
                .update();
    }

    /// How many links to this mailbox still work, and how many of them this browser asked for.
    record Waiting(int all, int here) {}

    Waiting waitingFor(String address, byte[] browser) {
        return sql.sql("""
                        select count(*) as all_of_them, count(*) filter (where browser = :browser) as here
                          from signin.sign_in where address = :address and ends > now()
                        """)
                .param("address", address)
                .param("browser", browser)
                .query((row, _) -> new Waiting(row.getInt("all_of_them"), row.getInt("here")))
                .single();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("address"),
                row.getString("next"),
                row.getObject("joins", UUID.class) instanceof UUID joins ? new Person.Id(joins) : null);
    }

    /// Removes links that ended longer ago than this.
    int forget(int days) {
        return sql.sql("""
                        delete from signin.sign_in where ends < now() - make_interval(days => :days)
                        """).param("days", days).update();
    }
}
