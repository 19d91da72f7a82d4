package heed.database;

import java.sql.Connection;
import java.sql.SQLException;

/// States the reader as settings of one transaction, which the functions of schema `database` read.
final class ReaderTable {

    private ReaderTable() {}

    static void state(Connection connection, Reader reader) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select set_config('heed.reader', ?, true),
                       set_config('heed.circles', ?, true),
                       set_config('heed.system', ?, true)
                """)) {
            statement.setString(
                    1, reader.person() == null ? "" : reader.person().toString());
            statement.setString(2, String.join(",", reader.circles()));
            statement.setString(3, reader.system() ? "on" : "");
            statement.executeQuery().close();
        }
    }
}
