package heed.purposes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which changes of the whole database can be seen now.
@Repository
class SnapshotTable {

    private final JdbcClient sql;

    SnapshotTable(JdbcClient sql) {
        this.sql = sql;
    }

    String seen() {
        return sql.sql("select pg_current_snapshot()::text").query(String.class).single();
    }
}
