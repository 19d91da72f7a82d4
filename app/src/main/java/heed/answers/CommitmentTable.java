package heed.answers;

import heed.people.Person;
import heed.purposes.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what was promised. What an office promised that became part of another, the other has promised now.
@Repository
class CommitmentTable {

    private static final String READ = """
            select m.*, answers.unless_hidden(m.id, m.evidence) as shown_evidence, coalesce(o.joined_to, m.office) as office_now, a.people, x.doubted, x.contested, x.overturned,
                   c.words, c.author_name, c.hat_label, c.at, p.slug, p.title, s.name as settler
              from answers.commitment m
              join answers.answer a on a.id = m.answer
              join contributions.readable c on c.id = m.id
              join purposes.shown p on p.id = m.purpose
              left join people.shown s on s.id = m.settled_by
              left join lateral (select count(*) > 0 as doubted, bool_or(verdict is null) as contested,
                                        bool_or(verdict = 'NOT_KEPT') as overturned
                                   from answers.contest where commitment = m.id) x on true
              left join people.office_shown o on o.key = m.office
            """;

    /// The few that are shown are picked first, so that only they are put together.
    private static final String PICKED = """
            with picked as materialized (
                select m.id from answers.commitment m
                 where (cast(:state as text) is null
                    or :state = case
                           when m.outcome = 'KEPT' and exists (select 1 from answers.contest x
                                where x.commitment = m.id and x.verdict is null) then 'CONTESTED'
                           when m.outcome = 'KEPT' and exists (select 1 from answers.contest x
                                where x.commitment = m.id and x.verdict = 'NOT_KEPT') then 'BROKEN'
                           when m.outcome is not null then m.outcome
                           when m.due_now < :today then 'OVERDUE' else 'OPEN' end)
                   and (not :unsettled or m.outcome is null)
                   and case :mark when 'delayed' then m.due_now > m.due
                           when 'doubted' then exists (select 1 from answers.contest x where x.commitment = m.id)
                           when 'overturned' then exists (select 1 from answers.contest x
                                where x.commitment = m.id and x.verdict = 'NOT_KEPT')
                           when 'stands' then exists (select 1 from answers.contest x where x.commitment = m.id)
                                and not exists (select 1 from answers.contest x
                                where x.commitment = m.id and x.verdict is distinct from 'STANDS')
                           else true end
                   and (:office = '' or m.office = any (array(
                           select o.key from people.office_shown o where :office = coalesce(o.joined_to, o.key))))
                   and m.purpose = any (array(select p.id from purposes.shown p where :purpose in ('', p.slug)))
                   and exists (select 1 from answers.answer a where a.id = m.answer offset 0)
                   and (cast(:after as uuid) is null
                        or (m.due_now, m.id) > (select due_now, id from answers.commitment where id = :after))
                 order by m.due_now, m.id
                 limit :most)
            """;

    private final JdbcClient sql;

    CommitmentTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Commitment.Id id, Answer.Id answer, Purpose.Id purpose, String office, LocalDate due) {
        sql.sql("""
                        insert into answers.commitment (id, answer, purpose, office, due, due_now)
                        values (:id, :answer, :purpose, :office, :due, :due)
                        """)
                .param("id", id.value())
                .param("answer", answer.value())
                .param("purpose", purpose.value())
                .param("office", office)
                .param("due", due)
                .update();
    }

    Optional<String> slugOf(Answer.Id answer) {
        return sql.sql("select p.slug from answers.answer a join purposes.shown p on p.id = a.purpose where a.id = :id")
                .param("id", answer.value())
                .query(String.class)
                .optional();
    }

    /// Holds it until the end of the transaction; false when it is settled already.
    boolean holdOpen(Commitment.Id id) {
        return sql.sql("select id from answers.commitment where id = :id and outcome is null for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void delay(Commitment.Id id, LocalDate due) {
        sql.sql("update answers.commitment set due_now = :due where id = :id and outcome is null")
                .param("id", id.value())
                .param("due", due)
                .update();
    }

    /// False when it was settled before.
    boolean settle(
            Commitment.Id id,
            Commitment.Outcome outcome,
            String evidence,
            Person.Id by,
            Instant at,
            Commitment.@Nullable Id replacedBy) {
        return sql.sql("""
                        update answers.commitment
                           set outcome = :outcome, evidence = :evidence, settled_by = :by, settled_at = :at,
                               replaced_by = :replaced
                         where id = :id and outcome is null
                        """)
                        .param("id", id.value())
                        .param("outcome", outcome.name())
                        .param("evidence", evidence)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("replaced", replacedBy == null ? null : replacedBy.value())
                        .update()
                == 1;
    }

    Optional<Commitment> find(Commitment.Id id) {
        return sql.sql(READ + """
                         where m.id = :id
                        """)
                .param("id", id.value())
                .query(CommitmentTable::read)
                .optional();
    }

    List<Commitment> these(Collection<UUID> ids) {
        return sql.sql(READ + " where m.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CommitmentTable::read)
                .list();
    }

    List<Commitment> of(Purpose.Id purpose) {
        return sql.sql(READ + """
                         where m.purpose = :purpose
                         order by m.due_now, m.id
                        """)
                .param("purpose", purpose.value())
                .query(CommitmentTable::read)
                .list();
    }

    List<Commitment> by(Collection<UUID> answers) {
        return sql.sql(READ + """
                         where m.answer = any (:answers)
                         order by m.due_now, m.id
                        """)
                .param("answers", answers.toArray(UUID[]::new))
                .query(CommitmentTable::read)
                .list();
    }

    /// What is due first comes first; after the commitment `after`, where that is given.
    List<Commitment> all(Sought sought, @Nullable UUID after, int most, LocalDate today) {
        return picked(sought, false, after, most, today);
    }

    /// What an office promised and has not settled, due first.
    List<Commitment> unsettled(String office, int most, LocalDate today) {
        return picked(new Sought(office, "", null, ""), true, null, most, today);
    }

    private List<Commitment> picked(Sought sought, boolean unsettled, @Nullable UUID after, int most, LocalDate today) {
        var state = sought.state();
        return sql.sql(PICKED + READ + " where m.id = any (array(select id from picked)) order by m.due_now, m.id")
                .param("state", state == null ? null : state.name())
                .param("mark", sought.mark())
                .param("office", sought.office())
                .param("purpose", sought.purpose())
                .param("after", after)
                .param("most", most)
                .param("today", today)
                .param("unsettled", unsettled)
                .query(CommitmentTable::read)
                .list();
    }

    private static Commitment read(ResultSet row, int number) throws SQLException {
        var settlement = row.getString("outcome") instanceof String outcome
                ? new Commitment.Settlement(
                        Commitment.Outcome.valueOf(outcome),
                        Objects.requireNonNullElse(row.getString("shown_evidence"), ""),
                        row.getString("settler"),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant())
                : null;
        return new Commitment(
                new Commitment.Id(row.getObject("id", UUID.class)),
                new Answer.Id(row.getObject("answer", UUID.class)),
                row.getString("slug"),
                row.getString("title"),
                row.getString("words"),
                row.getString("author_name"),
                row.getString("office_now"),
                row.getString("hat_label"),
                row.getObject("due_now", LocalDate.class),
                row.getObject("due", LocalDate.class),
                settlement,
                new Commitment.Doubt(
                        row.getBoolean("doubted"), row.getBoolean("contested"), row.getBoolean("overturned")),
                row.getObject("replaced_by", UUID.class) instanceof UUID by ? new Commitment.Id(by) : null,
                row.getObject("people", Integer.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
