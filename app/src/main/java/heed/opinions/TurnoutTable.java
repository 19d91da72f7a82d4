package heed.opinions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many take part, counted by the database: nothing is fetched to be counted.
///
/// Votes and people are by far the most of it. Whatever changes them also touches their consultation, so they are
// counted
/// once for each touch; a count that is newer than its touch is made again by the next.
@Repository
class TurnoutTable {

    private static final int MOST = 1_000;

    private final JdbcClient sql;
    private final Cache<UUID, Counted> counted =
            Caffeine.newBuilder().maximumSize(MOST).build();

    TurnoutTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Counted(OffsetDateTime touched, long participants, long votes) {}

    Turnout of(UUID consultation) {
        var known = counted.getIfPresent(consultation);
        return sql.sql("select touched, participants, statements, votes from opinions.turnout(:id, :known)")
                .param("id", consultation)
                .param("known", known == null ? null : known.touched(), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> {
                    var now = counted(known, row);
                    counted.put(consultation, now);
                    return new Turnout(now.participants(), row.getLong("statements"), now.votes());
                })
                .optional()
                .orElse(new Turnout(0, 0, 0));
    }

    private static Counted counted(@Nullable Counted known, ResultSet row) throws SQLException {
        var votes = row.getObject("votes", Long.class);
        return known != null && votes == null
                ? known
                : new Counted(
                        row.getObject("touched", OffsetDateTime.class),
                        row.getLong("participants"),
                        votes == null ? 0 : votes);
    }
}
