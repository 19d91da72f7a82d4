package heed.contributions;

import heed.people.Hat;
import heed.people.Person;
import heed.people.Rung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the kernel. Rows that the reader may not read are not there: the policy sees to it.
@Repository
class ContributionTable {

    private final JdbcClient sql;

    ContributionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(List<Saying> sayings, List<Instant> at) {
        sql.sql("""
                        insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
                        select id, kind, author, nullif(hat, '')::uuid, circle, language, state, words, at
                          from unnest(:ids::uuid[], :kinds::text[], :authors::uuid[], :hats::text[], :circles::text[],
                                      :languages::text[], :states::text[], :words::text[], :at::timestamptz[])
                            as said (id, kind, author, hat, circle, language, state, words, at)
                        """)
                .param("ids", each(sayings, it -> it.id().value()).toArray(UUID[]::new))
                .param("kinds", each(sayings, Saying::kind).toArray(String[]::new))
                .param("authors", each(sayings, it -> it.author().value()).toArray(UUID[]::new))
                .param("hats", hats(sayings))
                .param("circles", each(sayings, Saying::circle).toArray(String[]::new))
                .param("languages", each(sayings, Saying::language).toArray(String[]::new))
                .param("states", each(sayings, it -> it.state().name()).toArray(String[]::new))
                .param("words", each(sayings, Saying::words).toArray(String[]::new))
                .param("at", at.stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    void reword(Contribution.Id id, String words, Person.Id by, Instant at) {
        sql.sql("""
                        insert into contributions.version (contribution, version, words, by, at)
                        select id, version, words, author, at from contributions.contribution
                         where id = :id and version = 1
                        on conflict do nothing
                        """).param("id", id.value()).update();
        sql.sql("""
                        with said as (
                            update contributions.contribution set words = :words, version = version + 1
                             where id = :id returning id, version)
                        insert into contributions.version (contribution, version, words, by, at)
                        select id, version, :words, :by, :at from said
                        """)
                .param("id", id.value())
                .param("words", words)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void state(Contribution.Id id, Contribution.State state) {
        sql.sql("update contributions.contribution set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    /// Shows what waited for the rung on which its author stands now, and returns it.
    List<Contribution> showWaiting(Person.Id author) {
        return sql.sql("""
                        select c.* from contributions.show_waiting(:author) shown
                          join contributions.contribution c on c.id = shown order by c.at, c.id
                        """)
                .param("author", author.value())
                .query(ContributionTable::read)
                .list();
    }

    void need(Contribution.Id id, Rung lowest) {
        sql.sql("update contributions.contribution set needs = :lowest where id = :id")
                .param("id", id.value())
                .param("lowest", lowest.name())
                .update();
    }

    void rename(Person.Id from, Person.Id to) {
        sql.sql("update contributions.contribution set author = :to where author = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// The latest first.
    List<Contribution> of(Person.Id author) {
        return sql.sql("select * from contributions.contribution where author = :author order by at desc, id")
                .param("author", author.value())
                .query(ContributionTable::read)
                .list();
    }

    void forget(Person.Id author) {
        sql.sql("select contributions.forget(:author)")
                .param("author", author.value())
                .query((_, _) -> 0)
                .list();
    }

    void hiding(Contribution.Id id, String reason, Person.Id by, Hat.@Nullable Id hat) {
        sql.sql("insert into contributions.hiding (contribution, by, hat, reason) values (:id, :by, :hat, :reason)")
                .param("id", id.value())
                .param("by", by.value())
                .param("hat", hat == null ? null : hat.value(), java.sql.Types.OTHER)
                .param("reason", reason)
                .update();
    }

    List<Hiding> hidden(int most) {
        return sql.sql("""
                        select c.id, c.kind, c.words, c.author_name, h.at, h.reason, p.name as by_name, hat.kind as by_kind,
                               hat.label as by_label
                          from contributions.hiding h
                          join contributions.readable c on c.id = h.contribution and c.state = 'HIDDEN'
                          join people.shown p on p.id = h.by
                          left join people.hat_shown hat on hat.id = h.hat
                         where not exists (select 1 from contributions.hiding later
                                            where later.contribution = h.contribution and later.at > h.at)
                         order by h.at desc, c.id limit :most
                        """).param("most", most).query(ContributionTable::hiding).list();
    }

    Optional<Hiding> hiding(Contribution.Id id) {
        return sql.sql("""
                        select c.id, c.kind, c.words, c.author_name, h.at, h.reason, p.name as by_name, hat.kind as by_kind,
                               hat.label as by_label
                          from contributions.hiding h
                          join contributions.readable c on c.id = h.contribution
                          join people.shown p on p.id = h.by
                          left join people.hat_shown hat on hat.id = h.hat
                         where h.contribution = :id
                         order by h.at desc limit 1
                        """)
                .param("id", id.value())
                .query(ContributionTable::hiding)
                .optional();
    }

    private static Hiding hiding(ResultSet row, int number) throws SQLException {
        return new Hiding(
                new Contribution.Id(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("words"),
                row.getString("author_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("by_name"),
                Hat.Worn.of(row.getString("by_kind"), row.getString("by_label")));
    }

    Optional<Contribution> find(Contribution.Id id) {
        return sql.sql("select * from contributions.contribution where id = :id")
                .param("id", id.value())
                .query(ContributionTable::read)
                .optional();
    }

    List<Wording> versions(Contribution.Id id) {
        return sql.sql("""
                        select version, words, by, at from contributions.version where contribution = :id
                        union
                        select version, words, author, at from contributions.contribution where id = :id and version = 1
                        order by version
                        """)
                .param("id", id.value())
                .query((row, _) -> new Wording(
                        row.getInt("version"),
                        row.getString("words"),
                        new Person.Id(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Contribution> like(String words, String kind, int limit) {
        return sql.sql("""
                        select c.* from contributions.alike(:words, :kind, :limit) likest
                          join contributions.contribution c on c.id = likest.id
                         order by likest.likeness desc, c.id
                        """)
                .param("words", words)
                .param("kind", kind)
                .param("limit", limit)
                .query(ContributionTable::read)
                .list();
    }

    List<Contribution> search(String query, int limit) {
        return sql.sql("""
                        select c.* from contributions.found(:query, :limit) with ordinality best (id, place)
                          join contributions.contribution c on c.id = best.id
                         order by best.place
                        """)
                .param("query", query)
                .param("limit", limit)
                .query(ContributionTable::read)
                .list();
    }

    private static <T> List<T> each(List<Saying> sayings, Function<Saying, T> what) {
        return sayings.stream().map(what).toList();
    }

    /// An empty text stands for no hat: arrays carry no nulls here.
    private static String[] hats(List<Saying> sayings) {
        return each(sayings, it -> it.hat() instanceof Hat.Id hat ? hat.value().toString() : "")
                .toArray(String[]::new);
    }

    private static Contribution read(ResultSet row, int number) throws SQLException {
        return new Contribution(
                new Contribution.Id(row.getObject("id", UUID.class)),
                row.getString("kind"),
                new Person.Id(row.getObject("author", UUID.class)),
                row.getObject("hat", UUID.class) instanceof UUID hat ? new Hat.Id(hat) : null,
                row.getString("circle"),
                row.getString("language"),
                Contribution.State.valueOf(row.getString("state")),
                row.getString("words"),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
