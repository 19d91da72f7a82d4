package heed.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about the rungs of the ladder.
@Repository
class ProofTable {

    private final JdbcClient sql;

    ProofTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// True when this is new of that person.
    boolean put(Person.Id person, Rung rung, @Nullable String area) {
        return sql.sql("""
                        insert into people.proof (person, rung, area) values (:person, :rung, :area)
                        on conflict (person, rung) do update set area = excluded.area, since = now()
                        returning xmax = 0 as new
                        """)
                .param("person", person.value())
                .param("rung", rung.name())
                .param("area", area)
                .query((row, _) -> row.getBoolean("new"))
                .single();
    }

    void remove(Person.Id person, Rung rung) {
        sql.sql("delete from people.proof where person = :person and rung = :rung")
                .param("person", person.value())
                .param("rung", rung.name())
                .update();
    }

    Rung rung(Person.Id person) {
        return sql.sql("select people.rung(:person) as rung")
                .param("person", person.value())
                .query((row, _) -> Rung.valueOf(row.getString("rung")))
                .single();
    }

    Optional<String> area(Person.Id person) {
        return sql.sql("""
                        select area from people.proof where person = :person and area is not null order by rung desc limit 1
                        """)
                .param("person", person.value())
                .query((row, _) -> row.getString("area"))
                .optional();
    }

    List<Map<String, String>> of(Person.Id person) {
        return sql.sql("select rung, area, since from people.proof where person = :person order by rung")
                .param("person", person.value())
                .query((row, _) -> Held.row(
                        "rung",
                        row.getString("rung"),
                        "area",
                        Optional.ofNullable(row.getString("area")).orElse(""),
                        "since",
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    void join(Person.Id other, Person.Id person) {
        sql.sql("""
                        insert into people.proof (person, rung, area, since)
                        select :person, rung, area, since from people.proof where person = :other
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("other", other.value())
                .update();
        erase(other);
    }

    void erase(Person.Id person) {
        sql.sql("delete from people.proof where person = :person")
                .param("person", person.value())
                .update();
    }
}
