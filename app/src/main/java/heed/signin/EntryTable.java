package heed.signin;

import heed.people.Person;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about who came in when. The database's clock decides how long that is kept.
@Repository
class EntryTable {

    private final JdbcClient sql;

    EntryTable(JdbcClient sql) {
        this.sql = sql;
    }

    void write(Person.Id person, Entry.Way way, String device, Entry.@Nullable Refused refused) {
        sql.sql("insert into signin.entry (person, way, device, refused) values (:person, :way, :device, :refused)")
                .param("person", person.value())
                .param("way", way.name())
                .param("device", device)
                .param("refused", refused == null ? null : refused.name(), java.sql.Types.VARCHAR)
                .update();
    }

    /// Of this person all but the latest.
    void drop(Person.Id person, int most) {
        sql.sql("""
                        delete from signin.entry
                         where id in (select id from signin.entry where person = :person
                                       order by at desc, id offset :most)
                        """).param("person", person.value()).param("most", most).update();
    }

    /// Removes what is older than this.
    int forget(int days) {
        return sql.sql("delete from signin.entry where at < now() - make_interval(days => :days)")
                .param("days", days)
                .update();
    }

    /// The latest first.
    List<Entry> of(Person.Id person, int most) {
        return sql.sql("""
                        select at, way, device, refused from signin.entry
                         where person = :person order by at desc, id limit :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> new Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Entry.Way.valueOf(row.getString("way")),
                        row.getString("device"),
                        row.getString("refused") instanceof String refused ? Entry.Refused.valueOf(refused) : null))
                .list();
    }

    void join(Person.Id other, Person.Id person) {
        sql.sql("""
                        with moved as (
                            delete from signin.entry where person = :other returning at, way, device, refused)
                        insert into signin.entry (person, at, way, device, refused)
                        select :person, at, way, device, refused from moved
                        """)
                .param("other", other.value())
                .param("person", person.value())
                .update();
    }

    void erase(Person.Id person) {
        sql.sql("delete from signin.entry where person = :person")
                .param("person", person.value())
                .update();
    }
}
