package heed.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/// A small Heed that writes rows and says of each that it is safe, until somebody kills it.
final class Writer {

    private Writer() {}

    static void main(String[] typed) throws Exception {
        var settings = Settings.of(Map.of("HEED_DATA", Path.of(typed[0]).toString(), "HEED_PORT", "0"));
        var address = Database.serve(settings).address();
        try (var connection = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists said (number int primary key)");
            try (var row = statement.executeQuery("select coalesce(max(number), 0) from said")) {
                row.next();
                for (var number = row.getInt(1) + 1; ; number++) {
                    statement.execute("insert into said values (" + number + ")");
                    System.out.println(number);
                }
            }
        }
    }
}
