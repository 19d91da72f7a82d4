package heed.opinions;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many take part, counted by the database: nothing is fetched to be counted.
@Repository
class TurnoutTable {

    private final JdbcClient sql;

    TurnoutTable(JdbcClient sql) {
        this.sql = sql;
    }

    long votes(UUID consultation) {
        return sql.sql("select count(*) from opinions.vote where consultation = :id")
                .param("id", consultation)
                .query(Long.class)
                .single();
    }

    long participants(UUID consultation) {
        return sql.sql("select count(*) from opinions.participant where consultation = :id and joined_into is null")
                .param("id", consultation)
                .query(Long.class)
                .single();
    }
}
