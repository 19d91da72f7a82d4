package heed.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// All SQL about the tables themselves: what there is, and the rules between them.
final class StorageTable {

    /// A table, and its columns that are not computed from others.
    record Stored(String name, String columns) {

        String copyOut() {
            return "copy " + name + " (" + columns + ") to stdout";
        }

        /// Its triggers sleep while rows come that have been through them already.
        String sleep() {
            return "alter table " + name + " disable trigger user";
        }

        String empty() {
            return "truncate " + name;
        }

        String wake() {
            return "alter table " + name + " enable trigger user";
        }

        String copyIn() {
            return "copy " + name + " (" + columns + ") from stdin";
        }
    }

    /// A rule by which one table points at another.
    record Pointing(String table, String name, String definition) {

        String drop() {
            return "alter table " + table + " drop constraint " + name;
        }

        String add() {
            return "alter table " + table + " add constraint " + name + " " + definition;
        }
    }

    private StorageTable() {}

    static List<Stored> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Stored>();
        try (var rows = connection.createStatement().executeQuery("""
                select format('%I.%I', n.nspname, c.relname),
                       string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                     and a.attgenerated = ''
                 where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                   and c.relname not like 'flyway\\_%'
                 group by 1 order by 1
                """)) {
            while (rows.next()) {
                tables.add(new Stored(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    static List<Pointing> pointings(Connection connection) throws SQLException {
        var all = new ArrayList<Pointing>();
        try (var rows = connection.createStatement().executeQuery("""
                select k.conrelid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid)
                  from pg_constraint k
                 where k.contype = 'f' and k.connamespace::regnamespace::text not like 'pg\\_%'
                 order by 1, 2
                """)) {
            while (rows.next()) {
                all.add(new Pointing(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return all;
    }

    /// Each migration of each room that was done, one a line: a backup fits a house that has done the same.
    static String migrations(Connection connection) throws SQLException {
        var lines = new StringBuilder();
        var histories = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery("""
                select c.oid::regclass::text from pg_class c
                 where c.relkind = 'r' and c.relname like 'flyway\\_schema\\_history\\_%' order by c.relname
                """)) {
            while (rows.next()) {
                histories.add(rows.getString(1));
            }
        }
        for (var history : histories) {
            var ask = done(history);
            try (var rows = connection.createStatement().executeQuery(ask)) {
                while (rows.next()) {
                    lines.append(history.replaceFirst(".*flyway_schema_history_", ""))
                            .append(' ')
                            .append(rows.getString(1))
                            .append(' ')
                            .append(rows.getString(2))
                            .append('\n');
                }
            }
        }
        return lines.toString();
    }

    private static String done(String history) {
        return "select script, checksum from " + history + " where type = 'SQL' and success order by script";
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void oneMoment(Connection connection) throws SQLException {
        run(connection, "set transaction isolation level repeatable read, read only");
    }

    static void empty(Connection connection, Stored table) throws SQLException {
        run(connection, table.sleep());
        run(connection, table.empty());
    }
}
