package heed.signin;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about how often something is done. One row counts one stretch of time; the database adds up.
@Repository
class PaceTable {

    private final JdbcClient sql;

    PaceTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// How often this was done in the present stretch, this time included.
    int again(String what, byte[] who, Duration stretch) {
        return sql.sql("""
                        insert into signin.pace (what, who, since, times)
                        values (:what, :who, date_bin(make_interval(secs => :seconds), now(), timestamptz 'epoch'), 1)
                        on conflict (what, who, since) do update set times = pace.times + 1
                        returning times
                        """)
                .param("what", what)
                .param("who", who)
                .param("seconds", (double) stretch.toSeconds())
                .query(Integer.class)
                .single();
    }

    /// The salt of this day, the same on every node.
    byte[] salt(byte[] fresh) {
        sql.sql("insert into signin.salt (day, value) values (current_date, :fresh) on conflict do nothing")
                .param("fresh", fresh)
                .update();
        return sql.sql("select value from signin.salt where day = current_date")
                .query(byte[].class)
                .single();
    }

    /// What counts no more is forgotten, and with the salt the way back to a network's address.
    void forget() {
        sql.sql("delete from signin.pace where since < now() - interval '1 day'")
                .update();
        sql.sql("delete from signin.salt where day < current_date - 1").update();
    }
}
