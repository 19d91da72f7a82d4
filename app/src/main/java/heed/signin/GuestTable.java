package heed.signin;

import heed.people.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about when guests were here the last time.
@Repository
class GuestTable {

    private final JdbcClient sql;

    GuestTable(JdbcClient sql) {
        this.sql = sql;
    }

    boolean anyQuiet(int days) {
        return sql.sql("""
                        select exists (select 1 from signin.session s
                                         join people.shown guest on guest.id = s.person and guest.guest
                                        where s.seen < now() - make_interval(days => :days))
                            or exists (select 1 from signin.last_visit v
                                        where v.at < now() - make_interval(days => :days))
                        """).param("days", days).query(Boolean.class).single();
    }

    /// Guests whose last visit was longer ago than this. Whoever comes at this moment is passed over, or comes as a
    /// stranger: their session is held, and written down as the last visit.
    List<Person.Id> quiet(int days, int most) {
        sql.sql("""
                        with quiet as (
                            select s.key from signin.session s
                              join people.shown guest on guest.id = s.person and guest.guest
                             where s.seen < now() - make_interval(days => :days)
                             limit :most for update of s skip locked)
                        delete from signin.session s using quiet where s.key = quiet.key
                        """).param("days", days).param("most", most).update();
        return sql.sql("""
                        with quiet as (
                            select v.person from signin.last_visit v
                             where v.at < now() - make_interval(days => :days)
                               and not exists (select 1 from signin.session s where s.person = v.person)
                             limit :most)
                        delete from signin.last_visit v using quiet where v.person = quiet.person returning v.person
                        """)
                .param("days", days)
                .param("most", most)
                .query((row, _) -> new Person.Id(row.getObject("person", UUID.class)))
                .list();
    }
}
