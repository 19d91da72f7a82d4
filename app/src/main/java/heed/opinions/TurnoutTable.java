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

    Turnout of(UUID consultation) {
        return sql.sql("select participants, statements, votes from opinions.turnout(:id)")
                .param("id", consultation)
                .query((row, _) ->
                        new Turnout(row.getLong("participants"), row.getLong("statements"), row.getLong("votes")))
                .optional()
                .orElse(new Turnout(0, 0, 0));
    }
}
