package heed.opinions;

import heed.people.Rung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about the rungs of those who vote: how many votes come from which, and votes that are kept and do not
/// count yet because their givers stand below what is needed.
@Repository
class RungTable {

    private static final String BY_RUNG = """
            select vote.statement,
                   case when person.guest then 'GUEST' when person.imported then 'IMPORTED'
                        else coalesce(proof.rung, 'CONFIRMED') end as rung,
                   count(*) filter (where vote.value > 0) as agree,
                   count(*) filter (where vote.value < 0) as disagree,
                   count(*) filter (where vote.value = 0) as pass
              from opinions.vote
              join opinions.participant on participant.consultation = vote.consultation
                                       and participant.number = vote.participant
              join people.shown person on person.id = participant.person
              left join people.rung_shown proof on proof.person = participant.person
            """;
    private static final String EACH = " group by 1, 2 order by 1, 2";

    private final JdbcClient sql;

    RungTable(JdbcClient sql) {
        this.sql = sql;
    }

    record Kept(UUID person, int statement, int value, Instant at) {}

    /// Those of these people who stand on the rung or above it.
    Set<UUID> standOn(Rung lowest, Collection<UUID> people) {
        return new HashSet<>(
                sql.sql("select distinct person from unnest(:people) person where people.stands_on(person, :lowest)")
                        .param("people", people.toArray(UUID[]::new))
                        .param("lowest", lowest.name())
                        .query(UUID.class)
                        .list());
    }

    /// A later vote on the same statement replaces an earlier one.
    void keep(UUID consultation, List<Kept> votes) {
        if (votes.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into opinions.waiting_vote (consultation, person, statement, value, at)
                        select distinct on (person, statement) :consultation, person, statement, value, at
                          from unnest(:people::uuid[], :statements::int[], :values::int[], :at::timestamptz[])
                               with ordinality as given (person, statement, value, at, place)
                         order by person, statement, at desc, place desc
                        on conflict (consultation, person, statement)
                        do update set value = excluded.value, at = excluded.at where excluded.at >= waiting_vote.at
                        """)
                .param("consultation", consultation)
                .param("people", each(votes, Kept::person).toArray(UUID[]::new))
                .param("statements", each(votes, Kept::statement).toArray(Integer[]::new))
                .param("values", each(votes, Kept::value).toArray(Integer[]::new))
                .param("at", each(votes, it -> it.at().toString()).toArray(String[]::new))
                .update();
    }

    private static <T> List<T> each(List<Kept> votes, Function<Kept, T> what) {
        return votes.stream().map(what).toList();
    }

    /// Counts what waited for the rung on which this person stands now; what waits for a higher one goes on waiting.
    void count(UUID person) {
        sql.sql("select opinions.count_waiting(:person)")
                .param("person", person)
                .query((_, _) -> 0)
                .list();
    }

    /// How many votes on a statement wait.
    long waiting(UUID consultation, int statement) {
        return sql.sql("""
                        select coalesce(sum(votes), 0) from opinions.waiting_count
                         where consultation = :consultation and statement = :statement
                        """)
                .param("consultation", consultation)
                .param("statement", statement)
                .query(Long.class)
                .single();
    }

    /// How many votes on a statement come from each rung of proof.
    List<ByRung> byRung(UUID consultation, int statement) {
        return sql.sql(BY_RUNG + " where vote.consultation = :consultation and vote.statement = :statement" + EACH)
                .param("consultation", consultation)
                .param("statement", statement)
                .query(RungTable::byRung)
                .list();
    }

    /// The same of all statements.
    List<ByRung> byRung(UUID consultation) {
        return sql.sql(BY_RUNG + " where vote.consultation = :consultation" + EACH)
                .param("consultation", consultation)
                .query(RungTable::byRung)
                .list();
    }

    private static ByRung byRung(ResultSet row, int number) throws SQLException {
        return new ByRung(
                row.getInt("statement"),
                ByRung.Rung.valueOf(row.getString("rung")),
                row.getInt("agree"),
                row.getInt("disagree"),
                row.getInt("pass"));
    }

    void join(UUID other, UUID person) {
        sql.sql("""
                        with moved as (
                            delete from opinions.waiting_vote where person = :other
                            returning consultation, statement, value, at)
                        insert into opinions.waiting_vote (consultation, person, statement, value, at)
                        select consultation, :person, statement, value, at from moved
                        on conflict (consultation, person, statement)
                        do update set value = excluded.value, at = excluded.at where excluded.at > waiting_vote.at
                        """).param("other", other).param("person", person).update();
    }

    void erase(UUID person) {
        sql.sql("delete from opinions.waiting_vote where person = :person")
                .param("person", person)
                .update();
    }
}
