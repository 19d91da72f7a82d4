package heed.retention;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about how long data is kept.
@Repository
class RetentionTable {

    private final JdbcClient sql;

    RetentionTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<String, Integer> chosen() {
        var chosen = new HashMap<String, Integer>();
        sql.sql("select kind, days from retention.choice").query(row -> {
            chosen.put(row.getString("kind"), row.getInt("days"));
        });
        return chosen;
    }

    void choose(String kind, int days) {
        sql.sql("""
                        insert into retention.choice (kind, days) values (:kind, :days)
                        on conflict (kind) do update set days = excluded.days
                        """).param("kind", kind).param("days", days).update();
    }

    /// Whether this node is the one that looks in this hour.
    boolean claim() {
        return sql.sql("update retention.look set at = now() where at < now() - interval '1 hour'")
                        .update()
                == 1;
    }
}
