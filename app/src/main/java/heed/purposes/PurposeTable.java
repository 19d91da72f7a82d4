package heed.purposes;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PurposeTable {

    private final JdbcClient sql;

    PurposeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// False where the slug is taken.
    boolean insert(Purpose.Id id, String slug, Draft draft) {
        return sql.sql("""
                        insert into purposes.purpose
                            (id, slug, problem, affected, outcome, decides, limits, promise, owner, office)
                        values (:id, :slug, :problem, :affected, :outcome, :decides, :limits, :promise, :owner, :office)
                        on conflict (slug) do nothing
                        """)
                        .param("id", id.value())
                        .param("slug", slug)
                        .param("problem", draft.why().problem())
                        .param("affected", draft.why().affected())
                        .param("outcome", draft.why().outcome())
                        .param("decides", draft.why().decides())
                        .param("limits", draft.why().limits())
                        .param("promise", name(draft.promise()))
                        .param("owner", draft.owner().value())
                        .param("office", draft.office())
                        .update()
                == 1;
    }

    void reword(Purpose.Id id, Purpose.Why why, Purpose.@Nullable Promise promise) {
        sql.sql("""
                        update purposes.purpose
                           set problem = :problem, affected = :affected, outcome = :outcome,
                               decides = :decides, limits = :limits, promise = :promise
                         where id = :id
                        """)
                .param("id", id.value())
                .param("problem", why.problem())
                .param("affected", why.affected())
                .param("outcome", why.outcome())
                .param("decides", why.decides())
                .param("limits", why.limits())
                .param("promise", name(promise))
                .update();
    }

    /// @param at when it was published; null for now, by the clock of the database
    void open(Purpose.Id id, @Nullable Instant at) {
        sql.sql("""
                        update purposes.purpose set state = 'OPEN', published_at = coalesce(:at::timestamptz, now())
                         where id = :id and state = 'DRAFT'
                        """)
                .param("id", id.value())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decided(Purpose.Id id) {
        sql.sql("update purposes.purpose set state = 'DECIDED' where id = :id and state = 'OPEN'")
                .param("id", id.value())
                .update();
    }

    void reopened(Purpose.Id id) {
        sql.sql("update purposes.purpose set state = 'OPEN' where id = :id and state = 'DECIDED'")
                .param("id", id.value())
                .update();
    }

    /// Two officials who publish, or change, the same purpose do so one after the other.
    Optional<Purpose> lock(Purpose.Id id) {
        return sql.sql("select id from purposes.purpose where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    void hand(String office, String to) {
        sql.sql("update purposes.purpose set office = :to where office = :office")
                .param("office", office)
                .param("to", to)
                .update();
    }

    Optional<Purpose> find(Purpose.Id id) {
        return sql.sql("""
                        select p.*, c.words, c.circle, c.language, c.hat_label, o.name as owner_name
                          from purposes.purpose p
                          join contributions.readable c on c.id = p.id
                          join people.shown o on o.id = p.owner
                         where p.id = :id
                        """).param("id", id.value()).query(PurposeTable::read).optional();
    }

    Optional<Purpose> find(String slug) {
        return sql.sql("""
                        select p.*, c.words, c.circle, c.language, c.hat_label, o.name as owner_name
                          from purposes.purpose p
                          join contributions.readable c on c.id = p.id
                          join people.shown o on o.id = p.owner
                         where p.slug = :slug
                        """).param("slug", slug).query(PurposeTable::read).optional();
    }

    /// Of one office, or of all where `office` is blank.
    List<Purpose> published(String office, int most) {
        return sql.sql("""
                        select p.*, c.words, c.circle, c.language, c.hat_label, o.name as owner_name
                          from purposes.purpose p
                          join contributions.readable c on c.id = p.id
                          join people.shown o on o.id = p.owner
                         where p.state <> 'DRAFT' and (:office = '' or p.office = :office)
                         order by p.state = 'DECIDED', p.published_at desc, p.id
                         limit :most
                        """)
                .param("office", office)
                .param("most", most)
                .query(PurposeTable::read)
                .list();
    }

    /// Those in this state, or in any where it is null, that come after this one in the list; from the first where it
    /// names none.
    List<Purpose> listed(Purpose.@Nullable State state, String after, int most) {
        return sql.sql("""
                        select p.*, c.words, c.circle, c.language, c.hat_label, o.name as owner_name
                          from purposes.purpose p
                          join contributions.readable c on c.id = p.id
                          join people.shown o on o.id = p.owner
                          left join purposes.shown a on a.slug = :after
                         where p.state <> 'DRAFT' and (:state::text is null or p.state = :state)
                           and (a.id is null
                                or (a.state <> 'DECIDED' and p.state = 'DECIDED')
                                or ((a.state = 'DECIDED') = (p.state = 'DECIDED')
                                    and (p.published_at < a.published_at
                                         or (p.published_at = a.published_at and p.id > a.id))))
                         order by p.state = 'DECIDED', p.published_at desc, p.id
                         limit :most
                        """)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("after", after)
                .param("most", most)
                .query(PurposeTable::read)
                .list();
    }

    List<Purpose> drafts() {
        return sql.sql("""
                        select p.*, c.words, c.circle, c.language, c.hat_label, o.name as owner_name
                          from purposes.purpose p
                          join contributions.readable c on c.id = p.id
                          join people.shown o on o.id = p.owner
                         where p.state = 'DRAFT'
                         order by p.id desc
                        """).query(PurposeTable::read).list();
    }

    private static @Nullable String name(Purpose.@Nullable Promise promise) {
        return promise == null ? null : promise.name();
    }

    private static Purpose read(ResultSet row, int number) throws SQLException {
        return new Purpose(
                new Purpose.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("words"),
                row.getString("circle"),
                row.getString("language"),
                Purpose.State.valueOf(row.getString("state")),
                new Purpose.Why(
                        row.getString("problem"),
                        row.getString("affected"),
                        row.getString("outcome"),
                        row.getString("decides"),
                        row.getString("limits")),
                row.getString("promise") instanceof String promise ? Purpose.Promise.valueOf(promise) : null,
                new Person.Id(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                row.getString("office"),
                row.getString("hat_label"));
    }
}
