package heed.opinions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about words that were changed.
@Repository
class RewordingTable {

    private final JdbcClient sql;

    RewordingTable(JdbcClient sql) {
        this.sql = sql;
    }

    void reworded(UUID statement, Instant at) {
        sql.sql("""
                        with changed as (
                            update opinions.statement set wording = wording + 1 where id = :id returning wording)
                        insert into opinions.rewording (statement, wording, at) select :id, wording, :at from changed
                        """)
                .param("id", statement)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How many people answered it.
    int votes(UUID statement) {
        return sql.sql("""
                        select count(*) from opinions.vote v
                          join opinions.statement s on s.consultation = v.consultation and s.number = v.statement
                         where s.id = :id
                        """).param("id", statement).query(Integer.class).single();
    }

    /// @param wording which wording was answered
    record Before(UUID statement, int wording, int value) {}

    /// What this person answered before it was changed, the latest change first.
    List<Before> answeredBefore(UUID person) {
        return sql.sql("""
                        select changed.id, changed.value, changed.answered
                          from (select s.id, v.value, s.wording - count(*) as answered, max(r.at) as latest
                                  from opinions.participant p
                                  join opinions.vote v on v.consultation = p.consultation and v.participant = p.number
                                  join opinions.statement s on s.consultation = v.consultation
                                                           and s.number = v.statement
                                  join opinions.rewording r on r.statement = s.id and r.at > v.at
                                 where p.person = :person
                                 group by s.id, v.value, s.wording) changed
                          join lateral (select author from contributions.readable c
                                         where c.id = changed.id offset 0) c on c.author <> :person
                         order by changed.latest desc, changed.id
                        """)
                .param("person", person)
                .query((row, _) ->
                        new Before(row.getObject("id", UUID.class), row.getInt("answered"), row.getInt("value")))
                .list();
    }
}
