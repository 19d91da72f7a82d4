package heed.readings;

import heed.purposes.Indicator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Moves time on for one feed.
@TestComponent
class LaterTable {

    private final JdbcClient sql;

    LaterTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional
    public void now(Indicator.Id indicator) {
        sql.sql("update readings.feed set due = now() where indicator = :indicator")
                .param("indicator", indicator.value())
                .update();
    }
}
