package heed.answers;

import heed.people.Hat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about words of officials that are hidden in the register of a promise.
@Repository
class HidingTable {

    private final JdbcClient sql;

    HidingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when it was hidden before.
    boolean insert(Commitment.Id commitment, UUID event, String reason, Hat hat, Instant at) {
        return sql.sql("""
                        insert into answers.words_hiding (event, commitment, reason, by, hat, at)
                        values (:event, :commitment, :reason, :by, :hat, :at) on conflict (event) do nothing
                        """)
                        .param("event", event)
                        .param("commitment", commitment.value())
                        .param("reason", reason.strip())
                        .param("by", hat.person().value())
                        .param("hat", hat.id().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Why words are hidden, by what they are about, and whether this reader reads them all the same.
    Map<UUID, Contest.Hiding> of(Commitment.Id commitment) {
        return sql
                .sql("""
                        select event, reason, database.official() or database.moderates() or database.audits() as read
                          from answers.words_hiding where commitment = :commitment
                        """)
                .param("commitment", commitment.value())
                .query((row, _) -> Map.entry(
                        row.getObject("event", UUID.class),
                        new Contest.Hiding(row.getString("reason"), row.getBoolean("read"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Who wrote what is about this part, end or judgement; empty where there is none in this promise.
    Optional<UUID> author(Commitment.Id commitment, UUID event) {
        return sql.sql("""
                        select r.by from answers.progress r where r.id = :event and r.commitment = :commitment
                        union all
                        select m.settled_by from answers.commitment m
                         where m.id = :event and m.id = :commitment and m.settled_by is not null
                        union all
                        select x.judged_by from answers.contest x
                         where x.id = :event and x.commitment = :commitment and x.judged_by is not null
                        """)
                .param("event", event)
                .param("commitment", commitment.value())
                .query(UUID.class)
                .optional();
    }
}
