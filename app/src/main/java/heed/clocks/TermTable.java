package heed.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what offices give themselves.
@Repository
class TermTable {

    private final JdbcClient sql;

    TermTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was set about this purpose comes before what was set in general.
    Optional<Term> find(String office, @Nullable UUID purpose) {
        return sql.sql("""
                        select * from clocks.term
                         where office = :office and (purpose is null or purpose = cast(:purpose as uuid))
                         order by purpose is null limit 1
                        """)
                .param("office", office)
                .param("purpose", purpose, java.sql.Types.OTHER)
                .query(TermTable::read)
                .optional();
    }

    /// The general one first.
    List<Term> of(String office) {
        return sql.sql("select * from clocks.term where office = :office order by purpose is not null, purpose")
                .param("office", office)
                .query(TermTable::read)
                .list();
    }

    void set(Term it) {
        sql.sql("""
                        insert into clocks.term (office, purpose, acknowledge, answer, support, superior)
                        values (:office, :purpose, :acknowledge, :answer, :support, :superior)
                        on conflict (office, purpose) do update set acknowledge = excluded.acknowledge,
                            answer = excluded.answer, support = excluded.support, superior = excluded.superior
                        """)
                .param("office", it.office())
                .param("purpose", it.purpose(), java.sql.Types.OTHER)
                .param("acknowledge", it.acknowledge())
                .param("answer", it.answer())
                .param("support", it.support(), java.sql.Types.INTEGER)
                .param("superior", it.superior(), java.sql.Types.OTHER)
                .update();
    }

    private static Term read(ResultSet row, int number) throws SQLException {
        return new Term(
                row.getString("office"),
                row.getObject("purpose", UUID.class),
                row.getInt("acknowledge"),
                row.getInt("answer"),
                row.getObject("support", Integer.class),
                row.getObject("superior", UUID.class));
    }
}
