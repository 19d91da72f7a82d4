package heed.roll;

import heed.people.Person;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about the roll. The database's clock decides what has ended.
@Repository
class RollTable {

    private final JdbcClient sql;

    RollTable(JdbcClient sql) {
        this.sql = sql;
    }

    void draft(UUID id, Person.Id by, byte[][] keys, String[] areas) {
        sql.sql("insert into roll.draft (id, by) values (:id, :by)")
                .param("id", id)
                .param("by", by.value())
                .update();
        sql.sql("""
                        insert into roll.draft_row (draft, key, area)
                        select :id, key, area from unnest(:keys::bytea[], :areas::text[]) as given (key, area)
                        on conflict do nothing
                        """).param("id", id).param("keys", keys).param("areas", areas).update();
    }

    Optional<Preview> preview(UUID draft) {
        return sql.sql("""
                        select (select count(*) from roll.draft_row where draft = :draft) as rows,
                               (select count(*) from roll.draft_row d where draft = :draft
                                   and not exists (select 1 from roll.entry e where e.key = d.key)) as fresh,
                               (select count(*) from roll.entry e
                                 where not exists (select 1 from roll.draft_row d
                                                    where d.draft = :draft and d.key = e.key)) as leaving,
                               (select count(*) from roll.entry e where person is not null
                                   and not exists (select 1 from roll.draft_row d
                                                    where d.draft = :draft and d.key = e.key)) as known_leaving
                          from roll.draft where id = :draft
                        """)
                .param("draft", draft)
                .query((row, _) -> new Preview(
                        draft,
                        row.getInt("rows"),
                        row.getInt("fresh"),
                        row.getInt("leaving"),
                        row.getInt("known_leaving")))
                .optional();
    }

    /// Two who keep at once do so one after the other.
    void holdAlone() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('the roll', 0))")
                .query((_, _) -> 0)
                .list();
    }

    void keep(UUID draft) {
        sql.sql("""
                        insert into roll.entry (key, area) select key, area from roll.draft_row where draft = :draft
                        on conflict (key) do update set area = excluded.area
                        """).param("draft", draft).update();
    }

    /// Writes down who took in how many entries.
    void kept(UUID draft, boolean replaced) {
        sql.sql("""
                        insert into roll.kept (draft, by, entries, replaced)
                        select d.id, d.by, (select count(*) from roll.draft_row r where r.draft = d.id), :replaced
                          from roll.draft d where d.id = :draft
                        """).param("draft", draft).param("replaced", replaced).update();
    }

    /// Those who are known and stand in the roll no more.
    List<Person.Id> removeOthers(UUID draft) {
        return sql.sql("""
                        delete from roll.entry e
                         where not exists (select 1 from roll.draft_row d where d.draft = :draft and d.key = e.key)
                        returning person
                        """).param("draft", draft).query((row, _) -> row.getObject("person", UUID.class)).list().stream()
                .filter(java.util.Objects::nonNull)
                .map(Person.Id::new)
                .toList();
    }

    boolean drop(UUID draft) {
        return sql.sql("delete from roll.draft where id = :draft")
                        .param("draft", draft)
                        .update()
                == 1;
    }

    int entries() {
        return sql.sql("select count(*) from roll.entry").query(Integer.class).single();
    }

    /// People and where they live, as the roll says now.
    Map<Person.Id, String> known() {
        var known = new java.util.HashMap<Person.Id, String>();
        sql.sql("select person, area from roll.entry where person is not null").query(row -> {
            known.put(new Person.Id(row.getObject("person", UUID.class)), row.getString("area"));
        });
        return known;
    }

    /// Where this person lives; empty when nobody such is in the roll, or somebody was quicker.
    Optional<String> claim(byte[] key, Person.Id person) {
        return sql.sql("""
                        update roll.entry set person = :person
                         where key = :key and (person is null or person = :person)
                           and not exists (select 1 from roll.entry other
                                            where other.person = :person and other.key <> :key)
                        returning area
                        """)
                .param("key", key)
                .param("person", person.value())
                .query((row, _) -> row.getString("area"))
                .optional();
    }

    void letter(byte[] code, String area, Person.Id by, int days) {
        sql.sql("""
                        insert into roll.code (code, area, by, ends)
                        values (:code, :area, :by, now() + make_interval(days => :days))
                        """)
                .param("code", code)
                .param("area", area)
                .param("by", by.value())
                .param("days", days)
                .update();
    }

    /// A code is used once: of two at once, one finds it unused.
    Optional<String> redeem(byte[] code, Person.Id person) {
        return sql.sql("""
                        update roll.code set used = now(), used_by = :person
                         where code = :code and used is null and ends > now()
                        returning area
                        """)
                .param("code", code)
                .param("person", person.value())
                .query((row, _) -> row.getString("area"))
                .optional();
    }

    boolean usedALetter(Person.Id person) {
        return sql.sql("select exists (select 1 from roll.code where used_by = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// How often this person has tried today, this time included.
    int again(Person.Id person) {
        return sql.sql("""
                        insert into roll.attempt (person, day, times) values (:person, current_date, 1)
                        on conflict (person, day) do update set times = attempt.times + 1
                        returning times
                        """).param("person", person.value()).query(Integer.class).single();
    }

    void join(Person.Id other, Person.Id person) {
        sql.sql("""
                        update roll.entry set person = case
                                   when exists (select 1 from roll.entry mine where mine.person = :person) then null
                                   else :person end
                         where person = :other
                        """)
                .param("person", person.value(), Types.OTHER)
                .param("other", other.value())
                .update();
        sql.sql("update roll.code set used_by = :person where used_by = :other")
                .param("person", person.value())
                .param("other", other.value())
                .update();
    }

    Optional<OffsetDateTime> since(Person.Id person) {
        return sql.sql("select since from roll.entry where person = :person")
                .param("person", person.value())
                .query((row, _) -> row.getObject("since", OffsetDateTime.class))
                .optional();
    }

    void erase(Person.Id person) {
        sql.sql("update roll.entry set person = null where person = :person")
                .param("person", person.value())
                .update();
        sql.sql("update roll.code set used_by = null where used_by = :person")
                .param("person", person.value())
                .update();
        sql.sql("delete from roll.attempt where person = :person")
                .param("person", person.value())
                .update();
    }

    /// Removes codes that nobody used and that ended longer ago than this.
    int forget(int days) {
        return sql.sql("""
                        delete from roll.code where used is null and ends < now() - make_interval(days => :days)
                        """).param("days", days).update();
    }

    int forgetDrafts(int days) {
        return sql.sql("delete from roll.draft where since < now() - make_interval(days => :days)")
                .param("days", days)
                .update();
    }

    int forgetAttempts(int days) {
        return sql.sql("delete from roll.attempt where day < current_date - :days")
                .param("days", days)
                .update();
    }
}
