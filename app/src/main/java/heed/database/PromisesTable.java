package heed.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Asks a server what it promises.
final class PromisesTable {

    private PromisesTable() {}

    static Promises read(Connection connection, String owner) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
                       array(select name from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) name
                             where current_setting(name) = 'off') as unsafe,
                       r.rolsuper or r.rolbypassrls as powerful,
                       pg_has_role(r.oid, ?::name, 'member') or exists (select 1 from pg_class c
                             where pg_has_role(r.oid, c.relowner, 'member') and c.relkind in ('r', 'p', 'v', 'm')) as owner
                from pg_roles r where r.rolname = current_user
                """)) {
            statement.setString(1, owner);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Promises(
                        row.getInt("major"),
                        row.getString("version"),
                        List.of((String[]) row.getArray("unsafe").getArray()),
                        row.getBoolean("powerful"),
                        row.getBoolean("owner"));
            }
        }
    }
}
