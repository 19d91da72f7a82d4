package heed.tripwires;

import heed.people.Hat;
import heed.people.Person;
import heed.purposes.Purpose;
import heed.tripwires.Tripwire.Call;
import heed.tripwires.Tripwire.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
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

@Repository
class TripwireTable {

    private static final String READ = """
            select t.*, p.name from tripwires.tripwire t join people.shown p on p.id = t.by
            """;

    private final JdbcClient sql;

    TripwireTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            UUID id,
            Purpose.Id purpose,
            Kind kind,
            @Nullable Integer threshold,
            @Nullable LocalDate day,
            Hat hat,
            Instant at) {
        sql.sql("""
                        insert into tripwires.tripwire (id, purpose, kind, threshold, day, by, hat, at)
                        values (:id, :purpose, :kind, :threshold, :day, :by, :hat, :at)
                        """)
                .param("id", id)
                .param("purpose", purpose.value())
                .param("kind", kind.name())
                .param("threshold", threshold, java.sql.Types.INTEGER)
                .param("day", day, java.sql.Types.DATE)
                .param("by", hat.person().value())
                .param("hat", hat.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order in which they were set.
    List<Tripwire> of(Purpose.Id purpose) {
        return sql.sql(READ + " where t.purpose = :purpose order by t.at, t.id")
                .param("purpose", purpose.value())
                .query(TripwireTable::read)
                .list();
    }

    /// Those of decided purposes that nothing has touched yet.
    List<Tripwire> set() {
        return sql.sql(READ + """
                         join purposes.shown u on u.id = t.purpose and u.state = 'DECIDED'
                         where t.touched is null
                         order by t.at, t.id
                        """).query(TripwireTable::read).list();
    }

    /// True for the one who touches it; whoever comes second waits, and then finds it touched.
    boolean touch(UUID id, Instant at) {
        return sql.sql("update tripwires.tripwire set touched = :at where id = :id and touched is null")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void opened(UUID id, UUID reopening) {
        sql.sql("update tripwires.tripwire set reopening = :reopening where id = :id")
                .param("id", id)
                .param("reopening", reopening)
                .update();
    }

    boolean called(Purpose.Id purpose, Person.Id by, Instant closed) {
        return sql.sql("""
                        select exists (select 1 from tripwires.call
                                        where purpose = :purpose and by = :by and closed = :closed)
                        """)
                .param("purpose", purpose.value())
                .param("by", by.value())
                .param("closed", closed.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void call(UUID id, Purpose.Id purpose, Person.Id by, Instant closed) {
        sql.sql("insert into tripwires.call (id, purpose, by, closed) values (:id, :purpose, :by, :closed)")
                .param("id", id)
                .param("purpose", purpose.value())
                .param("by", by.value())
                .param("closed", closed.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those made since it was decided that all its readers may read, the first first.
    List<Call> calls(Purpose.Id purpose, Instant closed) {
        return sql.sql("""
                        select c.id, c.words, c.author_name, c.hat_kind, c.hat_label, c.at
                          from tripwires.call k
                          join contributions.readable c on c.id = k.id and c.state = 'SHOWN'
                         where k.purpose = :purpose and k.closed = :closed
                         order by c.at, c.id
                        """)
                .param("purpose", purpose.value())
                .param("closed", closed.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Call(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getString("author_name"),
                        Hat.Worn.of(row.getString("hat_kind"), row.getString("hat_label")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<String> slugOf(UUID call) {
        return sql.sql("select p.slug from tripwires.call k join purposes.shown p on p.id = k.purpose where k.id = :id")
                .param("id", call)
                .query(String.class)
                .optional();
    }

    /// The call of the one that stays counts, where both called.
    void join(UUID other, UUID person) {
        sql.sql("""
                        update tripwires.call k set by = :person
                         where k.by = :other
                           and not exists (select 1 from tripwires.call o
                                            where o.purpose = k.purpose and o.closed = k.closed and o.by = :person)
                        """).param("other", other).param("person", person).update();
    }

    private static Tripwire read(ResultSet row, int number) throws SQLException {
        var touched = row.getObject("touched", OffsetDateTime.class);
        return new Tripwire(
                row.getObject("id", UUID.class),
                new Purpose.Id(row.getObject("purpose", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getObject("threshold", Integer.class),
                row.getObject("day", LocalDate.class),
                new Person.Id(row.getObject("by", UUID.class)),
                new Hat.Id(row.getObject("hat", UUID.class)),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                touched == null ? null : touched.toInstant());
    }
}
