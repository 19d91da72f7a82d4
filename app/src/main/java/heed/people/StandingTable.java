package heed.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about who may act: guests, joined accounts, suspensions.
///
/// Those who act share a lock; whoever joins or suspends has it alone. So an act is wholly before or wholly after.
@Repository
class StandingTable {

    private static final String GONE = "A former participant";
    private static final String LOCK = "standing of people";

    private final JdbcClient sql;

    StandingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Waits for whoever joins or suspends just now, and holds off those who come, until this transaction ends.
    void hold() {
        sql.sql("select pg_advisory_xact_lock_shared(hashtextextended(:lock, 0))")
                .param("lock", LOCK)
                .query((_, _) -> 0)
                .list();
    }

    void holdAlone() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .param("lock", LOCK)
                .query((_, _) -> 0)
                .list();
    }

    Standing of(Collection<UUID> people) {
        var joined = new HashMap<UUID, UUID>();
        var suspended = new HashSet<UUID>();
        sql.sql("""
                        select person.id, person.joined_to,
                               erased is not null or exists (
                                   select 1 from people.suspension_shown s
                                    where s.person = coalesce(person.joined_to, person.id)) as suspended
                          from people.person
                         where person.id = any(:ids)
                        """).param("ids", people.toArray(UUID[]::new)).query(row -> {
            var id = row.getObject("id", UUID.class);
            if (row.getObject("joined_to", UUID.class) instanceof UUID to) {
                joined.put(id, to);
            }
            if (row.getBoolean("suspended")) {
                suspended.add(id);
            }
        });
        return new Standing(joined, suspended);
    }

    void guest(Person guest) {
        sql.sql("insert into people.person (id, name, guest) values (:id, :name, true)")
                .param("id", guest.id().value())
                .param("name", guest.name())
                .update();
    }

    void former(Person.Id id) {
        sql.sql("insert into people.person (id, name, erased) values (:id, :name, now())")
                .param("id", id.value())
                .param("name", GONE)
                .update();
    }

    /// False when this is no guest any more: of two claims at once, the row lets one win.
    boolean confirm(Person.Id guest, String name) {
        return sql.sql(
                                "update people.person set guest = false, name = :name where id = :id and guest and erased is null")
                        .param("id", guest.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    /// False when this account was joined already, or is not (or no more) a guest as it is said to be.
    boolean join(Person.Id other, Person.Id person, boolean guest) {
        boolean done = sql.sql("""
                        update people.person
                           set joined_to = :person, guest = false,
                               name = (select name from people.person where id = :person)
                         where id = :other and guest = :guest and joined_to is null and erased is null
                           and exists (select 1 from people.person
                                        where id = :person and joined_to is null and not guest and erased is null)
                        """)
                        .param("other", other.value())
                        .param("person", person.value())
                        .param("guest", guest)
                        .update()
                == 1;
        if (done) {
            sql.sql("update people.person set joined_to = :person where joined_to = :other")
                    .param("other", other.value())
                    .param("person", person.value())
                    .update();
            sql.sql("update people.address set person = :person where person = :other")
                    .param("other", other.value())
                    .param("person", person.value())
                    .update();
            sql.sql("update people.suspension set person = :person where person = :other")
                    .param("other", other.value())
                    .param("person", person.value())
                    .update();
            hats(other, person);
        }
        return done;
    }

    private void hats(Person.Id other, Person.Id person) {
        sql.sql("""
                        update people.hat set person = :person
                         where person = :other
                           and not exists (select 1 from people.hat own
                                            where own.person = :person and own.kind = hat.kind
                                              and own.office is not distinct from hat.office
                                              and own.circle is not distinct from hat.circle
                                              and (own.label = hat.label or own.kind not in ('PLACE', 'ELECTED', 'GUIDE'))
                                              and (own.until is null or own.until > now()))
                        """)
                .param("other", other.value())
                .param("person", person.value())
                .update();
        sql.sql("update people.hat set until = now() where person = :other and (until is null or until > now())")
                .param("other", other.value())
                .update();
    }

    void suspend(UUID id, Person.Id person, String reason, Hat by, Instant until) {
        sql.sql("""
                        insert into people.suspension (id, person, reason, by, hat, until)
                        values (:id, :person, :reason, :by, :hat, :until)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("reason", reason)
                .param("by", by.person().value())
                .param("hat", by.id().value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(Person.Id person, String name) {
        sql.sql("update people.person set name = :name where id = :id or joined_to = :id")
                .param("id", person.value())
                .param("name", name)
                .update();
    }

    void erase(Person.Id person) {
        sql.sql("delete from people.address where person = :id")
                .param("id", person.value())
                .update();
        sql.sql("update people.hat set until = now() where person = :id and (until is null or until > now())")
                .param("id", person.value())
                .update();
        sql.sql("update people.suspension set reason = 'erased' where person = :id")
                .param("id", person.value())
                .update();
        sql.sql("update people.person set name = :name, erased = now() where id = :id or joined_to = :id")
                .param("id", person.value())
                .param("name", GONE)
                .update();
    }

    /// The row stays a guest's, so that votes that counted count from the same rung as before. False when this is no
    // guest,
    /// or one who went already.
    boolean forgetGuest(Person.Id guest) {
        return sql.sql(
                                "update people.person set name = :name, erased = now() where id = :id and guest and erased is null")
                        .param("id", guest.value())
                        .param("name", GONE)
                        .update()
                == 1;
    }

    void lift(Person.Id person, Person.Id by) {
        sql.sql("""
                        update people.suspension set lifted = now(), lifted_by = :by
                         where person = :person and lifted is null and until > now()
                        """).param("by", by.value()).param("person", person.value()).update();
    }

    /// All that are in force, the one that ends first before the others.
    List<Suspension> suspensions() {
        return sql.sql("select person, reason, since, until from people.suspension_shown order by until, person")
                .query(StandingTable::read)
                .list();
    }

    /// The one that lasts longest; empty when this person may act.
    Optional<Suspension> suspension(Person.Id person) {
        return sql.sql("""
                        select person, reason, since, until from people.suspension_shown
                         where person = :person order by until desc limit 1
                        """)
                .param("person", person.value())
                .query(StandingTable::read)
                .optional();
    }

    private static Suspension read(ResultSet row, int number) throws SQLException {
        return new Suspension(
                new Person.Id(row.getObject("person", UUID.class)),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }

    /// Removes the reasons of suspensions that ended longer ago than this.
    int forget(int days) {
        return sql.sql("""
                        update people.suspension set reason = 'forgotten'
                         where coalesce(lifted, until) < now() - make_interval(days => :days) and reason <> 'forgotten'
                        """).param("days", days).update();
    }
}
