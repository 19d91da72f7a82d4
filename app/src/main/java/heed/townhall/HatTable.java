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

/// All SQL about hats that are worn today.
@Repository
class HatTable {

    private final JdbcClient sql;

    HatTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// By kind, the town first; then by label and name. Where somebody lives is not among them.
    List<OfficialHat> all() {
        return sql.sql("""
                        select hat, kind, office, circle, may_give, label, name, since, until, given_by from people.staff_shown
                         order by array_position(array['TOWN', 'OFFICE', 'ELECTED', 'MODERATOR', 'AUDITOR', 'GUIDE', 'EMPLOYEE',
                                                       'MEMBER'], kind), label, name, hat
                        """).query(HatTable::read).list();
    }

    /// Where people live, by place and name.
    List<OfficialHat> places() {
        return sql.sql("""
                        select hat, 'PLACE' as kind, null as office, null as circle, false as may_give, label, name, since, until,
                               given_by
                          from people.place_shown order by label, name, hat
                        """).query(HatTable::read).list();
    }

    private static OfficialHat read(ResultSet row, int number) throws SQLException {
        var since = at(row, "since");
        return new OfficialHat(
                new Hat.Id(row.getObject("hat", UUID.class)),
                Hat.Kind.valueOf(row.getString("kind")),
                row.getString("office"),
                row.getString("circle"),
                row.getBoolean("may_give"),
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
