package heed.answers;

import heed.people.Held;
import heed.people.Person;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what one person said of promises.
@Repository
class BelongingsTable {

    private final JdbcClient sql;

    BelongingsTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Map<String, String>> contests(Person.Id person) {
        return sql.sql("""
                        select x.commitment, x.evidence, coalesce(x.link, '') as link, x.at,
                               coalesce('/commitments/' || p.commitment || '/pictures/' || p.id || '.jpg', '') as picture,
                               coalesce(p.words, '') as words
                          from answers.contest x left join answers.photo p on p.event = x.id
                         where x.by = :person order by x.at, x.id
                        """)
                .param("person", person.value())
                .query((row, _) -> Held.row(
                        "commitment", row.getString("commitment"),
                        "evidence", row.getString("evidence"),
                        "link", row.getString("link"),
                        "picture", row.getString("picture"),
                        "picture_words", row.getString("words"),
                        "at", row.getString("at")))
                .list();
    }

    List<Map<String, String>> lifts(Person.Id person) {
        return sql.sql("select answer, sentence, at from answers.lift where by = :person order by at, id")
                .param("person", person.value())
                .query((row, _) -> Held.row(
                        "answer", row.getString("answer"),
                        "sentence", row.getString("sentence"),
                        "at", row.getString("at")))
                .list();
    }

    void join(Person.Id other, Person.Id person) {
        sql.sql("select answers.join_person(:other, :person)")
                .param("other", other.value())
                .param("person", person.value())
                .query((_, _) -> 0)
                .list();
    }

    void forget(Person.Id person) {
        sql.sql("select answers.forget(:person)")
                .param("person", person.value())
                .query((_, _) -> 0)
                .list();
    }

    /// What was contested, or lifted to be a promise, under a pseudonym leads from it to nobody.
    void partPens(Person.Id person) {
        sql.sql("select answers.part_pens(:person)")
                .param("person", person.value())
                .query((_, _) -> 0)
                .list();
    }
}
