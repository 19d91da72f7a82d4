package heed.contributions;

import heed.people.Held;
import heed.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about pseudonyms.
@Repository
class PenTable {

    private final JdbcClient sql;

    PenTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Pen> of(Person.Id person, UUID purpose) {
        return sql.sql("""
                        select name, used from contributions.pen where person = :person and purpose = :purpose
                         order by used desc, since limit 1
                        """)
                .param("person", person.value())
                .param("purpose", purpose)
                .query((row, _) -> new Pen(row.getString("name"), row.getBoolean("used")))
                .optional();
    }

    int proven(String area) {
        return sql.sql("select count(*) from people.area_shown where area = :area")
                .param("area", area)
                .query(Integer.class)
                .single();
    }

    /// False when there is none.
    boolean use(Person.Id person, UUID purpose, boolean used) {
        return sql.sql("""
                        update contributions.pen set used = :used
                         where id = (select id from contributions.pen where person = :person and purpose = :purpose
                                      order by used desc, since limit 1)
                        """)
                        .param("used", used)
                        .param("person", person.value())
                        .param("purpose", purpose)
                        .update()
                == 1;
    }

    /// False when the name is taken there, or this person took one up at the same moment and has it now.
    boolean insert(Person.Id person, UUID purpose, String name) {
        return sql.sql("""
                        insert into contributions.pen (person, purpose, name) values (:person, :purpose, :name)
                        on conflict do nothing
                        """)
                                .param("person", person.value())
                                .param("purpose", purpose)
                                .param("name", name)
                                .update()
                        == 1
                || use(person, purpose, true);
    }

    boolean sign(Contribution.Id id, UUID purpose) {
        return sql.sql("""
                        update contributions.contribution c set pen = pen.id
                          from contributions.pen
                         where c.id = :id and pen.person = c.author and pen.purpose = :purpose and pen.used
                           and not exists (select 1 from people.hat_shown h where h.id = c.hat and h.kind <> 'RESIDENT')
                        """).param("id", id.value()).param("purpose", purpose).update() == 1;
    }

    List<UUID> all(Person.Id person) {
        return sql.sql("select id from contributions.pen where person = :person order by since, id")
                .param("person", person.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void part(UUID pen, Person.Id former) {
        sql.sql("select contributions.part_pen(:pen, :former)")
                .param("pen", pen)
                .param("former", former.value())
                .query((_, _) -> 0)
                .list();
    }

    /// Of two pens in one purpose the one that remains in use is the person's own.
    void join(Person.Id other, Person.Id person) {
        sql.sql("""
                        update contributions.pen p
                           set person = :person,
                               used = p.used and not exists (select 1 from contributions.pen own
                                                              where own.person = :person and own.purpose = p.purpose
                                                                and own.used)
                         where p.person = :other
                        """)
                .param("other", other.value())
                .param("person", person.value())
                .update();
    }

    List<Map<String, String>> held(Person.Id person) {
        return sql.sql("""
                        select pen.name, pen.used, pen.since, c.words as purpose
                          from contributions.pen join contributions.readable c on c.id = pen.purpose
                         where pen.person = :person order by pen.since, pen.id
                        """)
                .param("person", person.value())
                .query((row, _) -> Held.row(
                        "pseudonym",
                        row.getString("name"),
                        "purpose",
                        row.getString("purpose"),
                        "used",
                        row.getBoolean("used"),
                        "since",
                        row.getObject("since", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }
}
