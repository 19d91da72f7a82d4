package heed.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remembers whether this town is the invented one.
@Repository
class TownTable {

    private final JdbcClient sql;

    TownTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// True for the first who asks. A second one waits until the first is done, and then finds it filled.
    boolean claim() {
        return sql.sql("insert into demo.town default values on conflict do nothing")
                        .update()
                == 1;
    }

    boolean filled() {
        return sql.sql("select exists (select 1 from demo.town)")
                .query(Boolean.class)
                .single();
    }
}
