package heed.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about persons, circles and hats.
@Repository
class PeopleTable {

    private final JdbcClient sql;

    PeopleTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(List<Person> people, boolean imported) {
        sql.sql("""
                        insert into people.person (id, name, imported)
                        select id, name, :imported from unnest(:ids::uuid[], :names::text[]) as given (id, name)
                        """)
                .param("ids", people.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param("names", people.stream().map(Person::name).toArray(String[]::new))
                .param("imported", imported)
                .update();
    }

    /// False when somebody else holds the address: of two arrivals at once, the key lets one win.
    boolean claim(String address, Person.Id person) {
        return sql.sql("insert into people.address (address, person) values (:address, :person) on conflict do nothing")
                        .param("address", address)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void forget(Person.Id person) {
        sql.sql("delete from people.person where id = :id")
                .param("id", person.value())
                .update();
    }

    Optional<Person> behind(String address) {
        return sql.sql("""
                        select person.id, person.name
                          from people.address join people.person on person.id = address.person
                         where address.address = :address
                        """).param("address", address).query(PeopleTable::person).optional();
    }

    List<Person> find(Collection<Person.Id> ids) {
        return sql.sql("select id, name from people.person where id = any(:ids)")
                .param("ids", ids.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query(PeopleTable::person)
                .list();
    }

    boolean anybody() {
        return sql.sql("select exists (select 1 from people.person)")
                .query(Boolean.class)
                .single();
    }

    List<String> addresses(Person.Id person) {
        return sql.sql("select address from people.address where person = :person order by address")
                .param("person", person.value())
                .query((row, _) -> row.getString("address"))
                .list();
    }

    Circle office(Circle office) {
        sql.sql("""
                        insert into people.circle (key, kind, name) values (:key, 'OFFICE', :name)
                        on conflict (key) do update set name = excluded.name
                        """).param("key", office.key()).param("name", office.name()).update();
        return office;
    }

    List<Circle> offices() {
        return sql.sql("select key, kind, name from people.circle where kind = 'OFFICE' order by name, key")
                .query((row, _) -> new Circle(
                        row.getString("key"), Circle.Kind.valueOf(row.getString("kind")), row.getString("name")))
                .list();
    }

    /// The same hat where it is worn already, without an end; what it is called stays as it was.
    Hat give(Hat hat) {
        sql.sql("select 1 from people.person where id = :person for no key update")
                .param("person", hat.person().value())
                .query((_, _) -> 0)
                .list();
        return sql.sql("""
                        with worn as (
                            update people.hat set until = null, ended_by = null, may_give = :may_give
                             where person = :person and kind = :kind and office is not distinct from :office
                               and circle is not distinct from :circle and (not :labelled or label = :label)
                               and (until is null or until > now())
                            returning *),
                        fresh as (
                            insert into people.hat (id, person, kind, office, label, circle, may_give)
                            select :id, :person, :kind, :office, :label, :circle, :may_give
                             where not exists (select 1 from worn)
                            returning *)
                        select * from worn union all select * from fresh limit 1
                        """)
                .param("id", hat.id().value())
                .param("person", hat.person().value())
                .param("kind", hat.kind().name())
                .param("office", hat.office(), Types.VARCHAR)
                .param("circle", hat.circle(), Types.VARCHAR)
                .param("labelled", hat.kind().labelled())
                .param("label", hat.label())
                .param("may_give", hat.mayGive())
                .query(PeopleTable::hat)
                .single();
    }

    /// False when there is a group of that key.
    boolean found(Circle group, Person.Id by) {
        return sql.sql("""
                        insert into people.circle (key, kind, name, founded_by) values (:key, 'GROUP', :name, :by)
                        on conflict do nothing
                        """)
                        .param("key", group.key())
                        .param("name", group.name())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /// By name.
    List<Circle.Group> groups() {
        return sql.sql("select key, name, members from people.group_shown order by name, key")
                .query((row, _) ->
                        new Circle.Group(row.getString("key"), row.getString("name"), row.getLong("members")))
                .list();
    }

    /// What this person reads besides what everyone does, by all their hats; by those that need a passkey only where
    /// one was shown.
    List<String> circlesOf(Person.Id person, boolean passkey) {
        return sql.sql("""
                        with recursive worn as (
                            select kind, office, circle from people.hat
                             where person = :person and (until is null or until > now())),
                        mine (key) as (
                            select office from worn where kind = 'OFFICE' and :passkey
                            union
                            select circle.key from people.circle join mine on circle.joined_to = mine.key)
                        select key from mine
                        union select circle from worn where kind = 'MEMBER'
                        union select 'staff' from worn where kind in ('OFFICE', 'EMPLOYEE') and :passkey
                        """)
                .param("person", person.value())
                .param("passkey", passkey)
                .query((row, _) -> row.getString("key"))
                .list();
    }

    List<Hat> hatsOf(Person.Id person) {
        return sql.sql("""
                        select * from people.hat
                         where person = :person and (until is null or until > now())
                         order by since, id
                        """)
                .param("person", person.value())
                .query(PeopleTable::hat)
                .list();
    }

    List<Hat> staffOf(String office) {
        return sql.sql("select * from people.hat where office = :office and (until is null or until > now())")
                .param("office", office)
                .query(PeopleTable::hat)
                .list();
    }

    void term(Hat.Id hat, People.Term term) {
        sql.sql("update people.hat set given_by = :by, until = :until where id = :id")
                .param("id", hat.value())
                .param("by", term.by() == null ? null : term.by().value(), Types.OTHER)
                .param(
                        "until",
                        term.until() == null ? null : term.until().atOffset(java.time.ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// Ended before its day, by somebody.
    void endHat(Hat.Id hat, Person.Id by) {
        sql.sql("""
                        update people.hat set until = now(), ended_by = :by
                         where id = :id and (until is null or until > now())
                        """).param("id", hat.value()).param("by", by.value()).update();
    }

    void endHat(Hat.Id hat) {
        sql.sql("update people.hat set until = now() where id = :id and (until is null or until > now())")
                .param("id", hat.value())
                .update();
    }

    List<String> officesOf(Person.Id person) {
        return sql.sql("""
                        with recursive mine (key) as (
                            select office from people.hat
                             where person = :person and kind = 'OFFICE' and (until is null or until > now())
                            union
                            select circle.key from people.circle join mine on circle.joined_to = mine.key)
                        select key from mine order by key
                        """)
                .param("person", person.value())
                .query((row, _) -> row.getString("key"))
                .list();
    }

    void joinCircle(String office, String into) {
        sql.sql("update people.circle set joined_to = :into where key = :office or joined_to = :office")
                .param("office", office)
                .param("into", into)
                .update();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new Person.Id(row.getObject("id", UUID.class)), row.getString("name"));
    }

    static Hat hat(ResultSet row, int number) throws SQLException {
        return new Hat(
                new Hat.Id(row.getObject("id", UUID.class)),
                new Person.Id(row.getObject("person", UUID.class)),
                Hat.Kind.valueOf(row.getString("kind")),
                row.getString("office"),
                row.getString("label"),
                row.getString("circle"),
                row.getBoolean("may_give"));
    }
}
