package heed.answers;

import heed.people.Hat;
import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about sentences that were lifted to be promises.
@Repository
class LiftTable {

    private static final String READ = """
            select l.*, coalesce(o.joined_to, l.office) as office_now, coalesce(pen.name, p.name) as name,
                   w.kind as hat_kind, w.label as hat_label
              from answers.lift l
              join people.shown p on p.id = l.by
              left join people.hat_shown w on w.id = l.hat
              left join contributions.pen_shown pen on pen.id = l.pen
              left join people.office_shown o on o.key = l.office
            """;

    private final JdbcClient sql;

    LiftTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when this sentence was lifted before.
    boolean insert(
            UUID id,
            Answer.Id answer,
            String office,
            String sentence,
            @Nullable LocalDate due,
            Person.Id by,
            Hat.@Nullable Id hat,
            Instant at) {
        return sql.sql("""
                        insert into answers.lift (id, answer, office, sentence, due, by, hat, at, pen)
                        values (:id, :answer, :office, :sentence, :due, :by, :hat, :at,
                                (select pen.pen from contributions.pen_used pen
                                   join answers.answer a on a.purpose = pen.purpose and a.id = :answer
                                  where pen.person = :by and answers.in_ones_own_name(:hat)))
                        on conflict (answer, sentence) do nothing
                        """)
                        .param("id", id)
                        .param("answer", answer.value())
                        .param("office", office)
                        .param("sentence", sentence)
                        .param("due", due)
                        .param("by", by.value())
                        .param("hat", hat == null ? null : hat.value(), Types.OTHER)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Holds it until the end of the transaction; false when the office has said already.
    boolean holdOpen(UUID id) {
        return sql.sql("select id from answers.lift where id = :id and confirmed is null for no key update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void end(UUID id, @Nullable String reason, Commitment.@Nullable Id commitment, Person.Id by, Instant at) {
        sql.sql("""
                        update answers.lift
                           set confirmed = :confirmed, reason = :reason, commitment = :commitment, ended_by = :by,
                               ended_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("confirmed", commitment != null)
                .param("reason", reason)
                .param("commitment", commitment == null ? null : commitment.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Lift> find(UUID id) {
        return sql.sql(READ + " where l.id = :id")
                .param("id", id)
                .query(LiftTable::read)
                .optional();
    }

    /// In the order in which they were lifted.
    List<Lift> of(Answer.Id answer) {
        return sql.sql(READ + " where l.answer = :answer order by l.at, l.id")
                .param("answer", answer.value())
                .query(LiftTable::read)
                .list();
    }

    /// The office of the hat under which an answer was given.
    String officeOf(Answer.Id answer) {
        return sql.sql("""
                        select h.office from contributions.readable c join people.hat_shown h on h.id = c.hat
                         where c.id = :id
                        """).param("id", answer.value()).query(String.class).single();
    }

    private static Lift read(ResultSet row, int number) throws SQLException {
        return new Lift(
                row.getObject("id", UUID.class),
                new Answer.Id(row.getObject("answer", UUID.class)),
                row.getString("office_now"),
                row.getString("sentence"),
                row.getObject("due", LocalDate.class),
                row.getString("name"),
                Hat.Worn.of(row.getString("hat_kind"), row.getString("hat_label")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("confirmed", Boolean.class),
                row.getString("reason"),
                row.getObject("commitment", UUID.class) instanceof UUID id ? new Commitment.Id(id) : null);
    }
}
