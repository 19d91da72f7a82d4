package heed.opinions;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about consultations, participants and votes.
@Repository
class OpinionTable {

    private final JdbcClient sql;

    OpinionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void open(UUID consultation) {
        sql.sql("insert into opinions.consultation (id) values (:id) on conflict do nothing")
                .param("id", consultation)
                .update();
    }

    boolean exists(UUID consultation) {
        return sql.sql("select exists (select 1 from opinions.consultation where id = :id)")
                .param("id", consultation)
                .query(Boolean.class)
                .single();
    }

    Map<UUID, Instant> touched() {
        return sql
                .sql("select id, touched from opinions.consultation")
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getObject("touched", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void touch(UUID... consultations) {
        sql.sql("update opinions.consultation set touched = clock_timestamp() where id = any(:ids)")
                .param("ids", consultations)
                .update();
    }

    /// As [#touch], and returns the number of this transaction.
    long voted(UUID... consultations) {
        return sql.sql("""
                        update opinions.consultation set touched = clock_timestamp() where id = any(:ids)
                        returning pg_current_xact_id()::text::bigint
                        """).param("ids", consultations).query(Long.class).list().getFirst();
    }

    /// Gives numbers to those of these people who have none yet. The lock makes first votes of many newcomers queue for
    /// a moment, instead of drawing the same number.
    void admit(UUID consultation, List<UUID> people) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:consultation, 0))")
                .param("consultation", "opinions.participant " + consultation)
                .query((_, _) -> 0)
                .list();
        sql.sql("""
                        insert into opinions.participant (consultation, person, number)
                        select :consultation, given.person, row_number() over (order by given.place) - 1
                               + (select coalesce(max(number) + 1, 0) from opinions.participant where consultation = :consultation)
                          from unnest(:people::uuid[]) with ordinality as given (person, place)
                         where not exists (select 1 from opinions.participant known
                                            where known.consultation = :consultation and known.person = given.person)
                        """)
                .param("consultation", consultation)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    Map<UUID, Integer> numbers(UUID consultation, List<UUID> people) {
        return sql
                .sql("""
                        select person, number from opinions.participant
                         where consultation = :consultation and person = any(:people)
                        """)
                .param("consultation", consultation)
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("person", UUID.class), row.getInt("number")))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void number(UUID consultation, List<Numbered> people) {
        sql.sql("""
                        insert into opinions.participant (consultation, person, number)
                        select :consultation, person, number
                          from unnest(:people::uuid[], :numbers::int[]) as given (person, number)
                        """)
                .param("consultation", consultation)
                .param("people", people.stream().map(it -> it.person().value()).toArray(UUID[]::new))
                .param("numbers", people.stream().map(Numbered::number).toArray(Integer[]::new))
                .update();
    }

    List<Numbered> participants(UUID consultation) {
        return sql.sql(
                        "select number, person from opinions.participant where consultation = :id and joined_into is null order by number")
                .param("id", consultation)
                .query((row, _) ->
                        new Numbered(row.getInt("number"), new Person.Id(row.getObject("person", UUID.class))))
                .list();
    }

    /// Writes the log and the votes that count. Within the list a later vote on the same cell replaces an earlier one.
    void cast(UUID consultation, List<Ballot> ballots) {
        sql.sql("""
                        with given as (
                            select * from unnest(:participants::int[], :statements::int[], :values::int[], :at::timestamptz[])
                                     with ordinality as given (participant, statement, value, at, place)),
                        logged as (
                            insert into opinions.vote_event (consultation, participant, statement, value, at)
                            select :consultation, participant, statement, value, at from given order by place)
                        insert into opinions.vote (consultation, participant, statement, value, at)
                        select distinct on (participant, statement) :consultation, participant, statement, value, at
                          from given order by participant, statement, at desc, place desc
                        on conflict (consultation, participant, statement)
                        do update set value = excluded.value, at = excluded.at where excluded.at >= vote.at
                        """)
                .param("consultation", consultation)
                .param("participants", numbers(ballots, Ballot::participant))
                .param("statements", numbers(ballots, Ballot::statement))
                .param("values", numbers(ballots, Ballot::value))
                .param("at", ballots.stream().map(it -> it.at().toString()).toArray(String[]::new))
                .update();
    }

    /// The log, in the order of its writing. Where two accounts of one person voted, the votes that won stand
    /// under the number that remained. What was given on a joined statement comes first, under the one it was
    /// joined into: of two votes at the same moment the one on that statement itself is then the later one.
    List<Ballot> log(UUID consultation) {
        return sql.sql("""
                        select coalesce(joined.joined_into, event.statement) as statement,
                               event.participant, event.value, event.at
                          from opinions.vote_event event
                          left join opinions.statement joined
                                 on joined.consultation = event.consultation and joined.number = event.statement
                                and joined.joined_into is not null
                         where event.consultation = :id
                           and not exists (select 1 from opinions.participant p
                                            where p.consultation = event.consultation
                                              and p.number = event.participant and p.joined_into is not null)
                         order by joined.joined_into is null, event.position
                        """)
                .param("id", consultation)
                .query(OpinionTable::ballot)
                .list();
    }

    /// The votes that count, by participant and statement.
    List<Ballot> votes(UUID consultation) {
        return sql.sql("""
                        select statement, participant, value, at from opinions.vote
                         where consultation = :id order by participant, statement
                        """)
                .param("id", consultation)
                .query(OpinionTable::ballot)
                .list();
    }

    List<Ballot> votesOf(UUID consultation, UUID person) {
        return sql.sql("""
                        select vote.statement, vote.participant, vote.value, vote.at
                          from opinions.participant
                          join opinions.vote on vote.consultation = participant.consultation
                                            and vote.participant = participant.number
                         where participant.consultation = :id and participant.person = :person
                        union all
                        select statement, -1, value, at from opinions.waiting_vote
                         where consultation = :id and person = :person
                         order by at desc, statement
                        """)
                .param("id", consultation)
                .param("person", person)
                .query(OpinionTable::ballot)
                .list();
    }

    void join(UUID other, UUID person) {
        sql.sql("select opinions.join_people(:other, :person)")
                .param("other", other)
                .param("person", person)
                .query((_, _) -> 0)
                .list();
    }

    /// A vote as its giver sees it, with the statement's own id.
    record Given(UUID statement, int value, Instant at, boolean counts) {}

    List<Given> given(UUID person) {
        return sql.sql("""
                        select statement.id, vote.value, vote.at, true as counts
                          from opinions.participant
                          join opinions.vote on vote.consultation = participant.consultation
                                            and vote.participant = participant.number
                          join opinions.statement on statement.consultation = vote.consultation
                                                 and statement.number = vote.statement
                         where participant.person = :person
                        union all
                        select statement.id, kept.value, kept.at, false
                          from opinions.waiting_vote kept
                          join opinions.statement on statement.consultation = kept.consultation
                                                 and statement.number = kept.statement
                         where kept.person = :person
                         order by at desc, id
                        """)
                .param("person", person)
                .query((row, _) -> new Given(
                        row.getObject("id", UUID.class),
                        row.getInt("value"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("counts")))
                .list();
    }

    void touchAllOf(UUID person) {
        sql.sql("""
                        update opinions.consultation set touched = clock_timestamp()
                         where id in (select consultation from opinions.participant where person = :person)
                        """).param("person", person).update();
    }

    /// People who agree with any of these statements.
    long agreeing(Collection<UUID> statements) {
        return sql.sql("""
                        select count(distinct (vote.consultation, vote.participant))
                          from opinions.statement
                          join opinions.vote on vote.consultation = statement.consultation
                                            and vote.statement = statement.number and vote.value = 1
                         where statement.id = any (:statements)
                        """)
                .param("statements", statements.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    boolean asked(Person.Id person, Collection<UUID> ids) {
        return sql.sql("""
                        select exists (select 1 from contributions.readable c
                                        where c.id = any (:ids) and c.author = :person and c.kind <> 'purpose')
                            or exists (select 1 from opinions.participant p
                                        where p.consultation = any (:ids) and p.person = :person)
                            or exists (select 1
                                         from opinions.statement s
                                         join opinions.participant p on p.consultation = s.consultation
                                         join opinions.vote v on v.consultation = p.consultation
                                                             and v.participant = p.number and v.statement = s.number
                                        where s.id = any (:ids) and p.person = :person and v.value = 1)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static Integer[] numbers(List<Ballot> ballots, ToIntFunction<Ballot> what) {
        return ballots.stream().map(what::applyAsInt).toArray(Integer[]::new);
    }

    private static Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(
                row.getInt("statement"),
                row.getInt("participant"),
                row.getInt("value"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
