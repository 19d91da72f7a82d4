package heed.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Furnishes our own PostgreSQL with the two roles and a database; may be run again.
///
/// The names of roles and databases cannot be parameters, so this is the one place where commands are made of parts.
final class Furnishing {

    private Furnishing() {}

    static void furnish(Connection connection, String database, DatabaseAddress.Login owner, DatabaseAddress.Login app)
            throws SQLException {
        for (var role : List.of(owner, app)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.user())) {
                act(connection, """
                        select format('create role %I login nosuperuser nobypassrls nocreaterole nocreatedb password %L', ?, ?)
                        """, role.user(), role.password());
            }
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            act(connection, "select format('create database %I owner %I', ?, ?)", database, owner.user());
            act(connection, "select format('revoke all on database %I from public', ?)", database);
            act(connection, "select format('grant connect on database %I to %I', ?, ?)", database, app.user());
        }
    }

    static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Roles and databases cannot be parameters, so PostgreSQL itself quotes them.
    private static void act(Connection connection, String command, String... in) throws SQLException {
        try (var quoting = connection.prepareStatement(command);
                var acting = connection.createStatement()) {
            for (var i = 0; i < in.length; i++) {
                quoting.setString(i + 1, in[i]);
            }
            try (var row = quoting.executeQuery()) {
                row.next();
                acting.execute(row.getString(1));
            }
        }
    }
}
