package heed.ladder;

import heed.people.Person;
import heed.people.Rung;
import heed.purposes.Purpose;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what purposes ask of those who take part.
@Repository
class NeedTable {

    private final JdbcClient sql;

    NeedTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Votes before statements.
    List<Need> of(Purpose.Id purpose) {
        return sql.sql("select act, lowest, because from ladder.need where purpose = :purpose order by act desc")
                .param("purpose", purpose.value())
                .query((row, _) -> new Need(
                        Need.Act.valueOf(row.getString("act")),
                        Rung.valueOf(row.getString("lowest")),
                        row.getString("because")))
                .list();
    }

    void drop(Purpose.Id purpose) {
        sql.sql("delete from ladder.need where purpose = :purpose")
                .param("purpose", purpose.value())
                .update();
    }

    void add(Purpose.Id purpose, Need need, Person.Id by) {
        sql.sql("""
                        insert into ladder.need (purpose, act, lowest, because, by)
                        values (:purpose, :act, :lowest, :because, :by)
                        """)
                .param("purpose", purpose.value())
                .param("act", need.act().name())
                .param("lowest", need.lowest().name())
                .param("because", need.because().strip())
                .param("by", by.value())
                .update();
    }
}
