package heed.opinions;

import com.zaxxer.hikari.HikariDataSource;
import heed.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// The mutant: looks whether there is a vote, then inserts one, in a table without the key.
final class LooksThenInserts implements AutoCloseable {

    private final HikariDataSource source = new HikariDataSource();

    LooksThenInserts(DatabaseAddress address, int connections) {
        source.setJdbcUrl(address.url());
        source.setUsername(address.owner().user());
        source.setPassword(address.owner().password());
        source.setMaximumPoolSize(connections);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists mutant_vote (person uuid, value int)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void vote(UUID person) {
        try (var connection = source.getConnection()) {
            if (rows(connection, person) == 0) {
                try (var insert = connection.prepareStatement("insert into mutant_vote values (?, 1)")) {
                    insert.setObject(1, person);
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int rows(UUID person) {
        try (var connection = source.getConnection()) {
            return rows(connection, person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int rows(Connection connection, UUID person) throws SQLException {
        try (var look = connection.prepareStatement("select count(*) from mutant_vote where person = ?")) {
            look.setObject(1, person);
            try (var found = look.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
