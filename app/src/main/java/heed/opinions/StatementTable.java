package heed.opinions;

import heed.contributions.Contribution;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Rung;
import heed.purposes.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about statements.
@Repository
class StatementTable {

    private static final String READ = """
            select s.id, s.consultation, s.number, s.moderated, s.meta, s.seed, c.words, c.author, c.author_name,
                   case when c.hat_kind = 'OFFICE' then c.hat_label end as office, c.hat_kind, c.hat_label, c.state, c.at,
                   s.wording, s.joined_into
              from opinions.statement s join contributions.readable c on c.id = s.id
            """;

    private final JdbcClient sql;

    StatementTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Lets one newcomer after the other look for what is like theirs and draw a number, until the transaction ends.
    void queue(UUID consultation) {
        sql.sql("select 1 from opinions.consultation where id = :id for no key update")
                .param("id", consultation)
                .query((_, _) -> 0)
                .single();
    }

    /// Draws the next free number; whoever adds has queued.
    int add(UUID id, UUID consultation, boolean seed) {
        return sql.sql("""
                        insert into opinions.statement (id, consultation, number, seed)
                        select :id, :consultation, coalesce(max(number) + 1, 0), :seed
                          from opinions.statement_number where consultation = :consultation
                        returning number
                        """)
                .param("id", id)
                .param("consultation", consultation)
                .param("seed", seed)
                .query(Integer.class)
                .single();
    }

    /// Lets no vote on these be written until the transaction ends; whoever holds several takes them in one order.
    void hold(List<UUID> ids) {
        sql.sql("select 1 from opinions.statement where id = any(:ids) order by consultation, number for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query((_, _) -> 0)
                .list();
    }

    /// Where a vote on a statement counts, and which wording stands.
    record Stands(int number, int countsAs, int wording) {}

    /// As they stand while these votes are written: whoever changes words or joins statements waits for them.
    Map<Integer, Stands> stand(UUID consultation, Collection<Integer> numbers) {
        return sql
                .sql("""
                        select number, coalesce(joined_into, number) as counts_as, wording from opinions.statement
                         where consultation = :consultation and number = any(:numbers)
                         order by number for key share
                        """)
                .param("consultation", consultation)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, _) -> new Stands(row.getInt("number"), row.getInt("counts_as"), row.getInt("wording")))
                .stream()
                .collect(Collectors.toMap(Stands::number, Function.identity()));
    }

    void addAll(UUID consultation, List<NumberedStatement> statements) {
        sql.sql("""
                        insert into opinions.statement (id, consultation, number, moderated, meta, seed)
                        select id, :consultation, number, moderated, meta, seed
                          from unnest(:ids::uuid[], :numbers::int[], :moderated::int[], :meta::boolean[], :seed::boolean[])
                            as given (id, number, moderated, meta, seed)
                        """)
                .param("consultation", consultation)
                .param("ids", statements.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param(
                        "numbers",
                        statements.stream().map(NumberedStatement::number).toArray(Integer[]::new))
                .param(
                        "moderated",
                        statements.stream().map(NumberedStatement::moderated).toArray(Integer[]::new))
                .param("meta", statements.stream().map(NumberedStatement::meta).toArray(Boolean[]::new))
                .param("seed", statements.stream().map(NumberedStatement::seed).toArray(Boolean[]::new))
                .update();
    }

    /// False where there is no such statement.
    boolean moderate(UUID id, int moderated) {
        return sql.sql("update opinions.statement set moderated = :moderated where id = :id")
                        .param("id", id)
                        .param("moderated", moderated)
                        .update()
                > 0;
    }

    Optional<Statement> find(UUID id) {
        return sql.sql(READ + " where s.id = :id")
                .param("id", id)
                .query(StatementTable::read)
                .optional();
    }

    /// Where this person has not answered everything: of these consultations, in their order, the first few, with how
    /// many statements are left.
    Map<UUID, Long> left(List<UUID> consultations, @Nullable UUID person, int most) {
        var left = new LinkedHashMap<UUID, Long>();
        sql.sql("""
                        with mine as materialized (
                            select vote.consultation, vote.statement
                              from opinions.participant
                              join opinions.vote on vote.consultation = participant.consultation
                                                and vote.participant = participant.number
                             where participant.person = :person and participant.consultation = any(:ids)
                            union all
                            select consultation, statement from opinions.waiting_vote
                             where person = :person and consultation = any(:ids))
                        select given.id, waiting.left
                          from unnest(:ids) with ordinality as given (id, place)
                          cross join lateral (
                              select count(*) as left from opinions.listed(given.id) s
                               where s.moderated >= 0
                                 and (given.id, s.number) not in (select mine.consultation, mine.statement from mine)
                              ) waiting
                         where waiting.left > 0
                         order by given.place limit :most
                        """)
                .param("ids", consultations.toArray(UUID[]::new))
                .param("person", person, java.sql.Types.OTHER)
                .param("most", most)
                .query((row, _) -> left.put(row.getObject("id", UUID.class), row.getLong("left")))
                .list();
        return left;
    }

    Optional<Statement> numbered(UUID consultation, int number) {
        return sql.sql(READ + " where s.consultation = :consultation and s.number = :number")
                .param("consultation", consultation)
                .param("number", number)
                .query(StatementTable::read)
                .optional();
    }

    /// What a vote needs to know of these statements; those that the reader may not read are left out.
    List<Votable> votable(Collection<UUID> ids) {
        return sql.sql("""
                        select s.id, s.consultation, s.number, p.slug, c.state in ('SHOWN', 'WAITING') and p.state = 'OPEN' as open,
                               coalesce(need.lowest, 'GUEST') as lowest
                          from opinions.statement s
                          join contributions.readable c on c.id = s.id
                          join purposes.shown p on p.id = s.consultation
                          left join ladder.need_shown need on need.purpose = s.consultation and need.act = 'VOTE'
                         where s.id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Votable(
                        row.getObject("id", UUID.class),
                        row.getObject("consultation", UUID.class),
                        row.getInt("number"),
                        row.getString("slug"),
                        row.getBoolean("open"),
                        Rung.valueOf(row.getString("lowest"))))
                .list();
    }

    List<Listed> listed(UUID consultation) {
        return sql.sql("select id, number, moderated, at from opinions.listed(:id) order by number")
                .param("id", consultation)
                .query((row, _) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getInt("moderated"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Statement> these(Collection<UUID> ids) {
        return sql.sql(READ + " where s.id = any (:ids) order by s.number")
                .param("ids", ids.toArray(UUID[]::new))
                .query(StatementTable::read)
                .list();
    }

    List<Statement> of(UUID consultation) {
        return sql.sql(READ + " where s.consultation = :consultation order by s.number")
                .param("consultation", consultation)
                .query(StatementTable::read)
                .list();
    }

    List<Statement> by(Person.Id author) {
        return sql.sql(READ + " where c.author = :author order by c.at desc, s.id")
                .param("author", author.value())
                .query(StatementTable::read)
                .list();
    }

    private static Statement read(ResultSet row, int number) throws SQLException {
        return new Statement(
                new Statement.Id(row.getObject("id", UUID.class)),
                new Purpose.Id(row.getObject("consultation", UUID.class)),
                row.getInt("number"),
                row.getString("words"),
                new Person.Id(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                row.getString("office"),
                Hat.Worn.of(row.getString("hat_kind"), row.getString("hat_label")),
                Contribution.State.valueOf(row.getString("state")),
                row.getInt("moderated"),
                row.getBoolean("meta"),
                row.getBoolean("seed"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("wording"),
                row.getObject("joined_into", Integer.class));
    }
}
