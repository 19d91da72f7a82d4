package heed.townhall;

import heed.people.Hat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about official hats that are worn today.
@Repository
class HatTable {

    private final JdbcClient sql;

    HatTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// By label, then by name.
    List<OfficialHat> all() {
        return sql.sql("""
                        select hat, kind, office, label, name, since, until, given_by from people.staff_shown
                         order by kind desc, label, name, hat
                        """).query(HatTable::read).list();
    }

    private static OfficialHat read(ResultSet row, int number) throws SQLException {
        var since = at(row, "since");
        return new OfficialHat(
                new Hat.Id(row.getObject("hat", UUID.class)),
                Hat.Kind.valueOf(row.getString("kind")),
                row.getString("office"),
                row.getString("label"),
                row.getString("name"),
                since == null ? Instant.EPOCH : since,
                at(row, "until"),
                row.getString("given_by"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class) instanceof OffsetDateTime at ? at.toInstant() : null;
    }
}
