package heed.setup;

import heed.people.Person;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about the first run. The database's clock decides what has ended.
@Repository
class SetupTable {

    private final JdbcClient sql;

    SetupTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// True until somebody acted for the town for the first time.
    boolean open() {
        return sql.sql("""
                        select not exists (select 1 from setup.administrator)
                           and not exists (select 1 from people.hat_shown where kind = 'TOWN')
                        """).query(Boolean.class).single();
    }

    /// A new link instead of the one before; who has begun goes on.
    void invite(byte[] token, Duration lasts) {
        sql.sql("""
                        insert into setup.link (token, ends) values (:token, now() + make_interval(secs => :seconds))
                        on conflict (one) do update set token = excluded.token, ends = excluded.ends
                        """)
                .param("token", token)
                .param("seconds", (double) lasts.toSeconds())
                .update();
    }

    boolean waiting(byte[] token) {
        return sql.sql("select exists (select 1 from setup.link where token = :token and ends > now())")
                .param("token", token)
                .query(Boolean.class)
                .single();
    }

    /// A link is used by forgetting it: of two at once, one finds it.
    boolean begin(byte[] token, byte[] browser) {
        return sql.sql("""
                        update setup.link set token = null, browser = :browser where token = :token and ends > now()
                        """).param("token", token).param("browser", browser).update() == 1;
    }

    boolean begunBy(byte[] browser) {
        return sql.sql("select exists (select 1 from setup.link where browser = :browser and ends > now())")
                .param("browser", browser)
                .query(Boolean.class)
                .single();
    }

    /// False when somebody was quicker: there is room for one.
    boolean first(Person.Id person) {
        return sql.sql("""
                        insert into setup.administrator (person)
                        select :person
                         where not exists (select 1 from people.hat_shown where kind = 'TOWN')
                        on conflict do nothing
                        """).param("person", person.value()).update() == 1;
    }

    void forgetLink() {
        sql.sql("delete from setup.link").update();
    }
}
