package heed.opinions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many take part, counted by the database: nothing is fetched to be counted.
///
/// Votes are by far the most of it. Whatever changes them also touches their consultation, so they are counted once for
/// each touch; a count that is newer than its touch is made again by the next.
@Repository
class TurnoutTable {

    private static final int MOST = 1_000;

    private final JdbcClient sql;
    private final Cache<UUID, Counted> counted =
            Caffeine.newBuilder().maximumSize(MOST).build();

    TurnoutTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Counted(OffsetDateTime touched, long votes) {}

    Turnout of(UUID consultation) {
        var known = counted.getIfPresent(consultation);
        return sql.sql("select touched, participants, statements, votes from opinions.turnout(:id, :known)")
                .param("id", consultation)
                .param("known", known == null ? null : known.touched(), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> new Turnout(
                        row.getLong("participants"),
                        row.getLong("statements"),
                        votes(
                                consultation,
                                known,
                                row.getObject("touched", OffsetDateTime.class),
                                row.getObject("votes", Long.class))))
                .optional()
                .orElse(new Turnout(0, 0, 0));
    }

    private long votes(UUID consultation, @Nullable Counted known, OffsetDateTime touched, @Nullable Long anew) {
        if (anew != null) {
            counted.put(consultation, new Counted(touched, anew));
            return anew;
        }
        return known == null ? 0 : known.votes();
    }
}
