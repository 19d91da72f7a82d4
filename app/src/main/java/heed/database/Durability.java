package heed.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Heed acknowledges a vote only when it is safe on disk, so it refuses a server or a role that would break that word.
final class Durability {

    private static final int OLDEST = 15;

    private Durability() {}

    /// Throws [CannotStart] when the server could lose or leak what people say.
    static void check(DatabaseAddress address) {
        if (address.owner().user().equals(address.app().user())) {
            throw new CannotStart("database.one-role", address.app());
        }
        var app = promises(address, address.app());
        var owner = promises(address, address.owner());
        if (app.major() < OLDEST) {
            throw new CannotStart("database.too-old", String.valueOf(app.major()), String.valueOf(OLDEST));
        }
        for (var setting : app.unsafe()) {
            throw new CannotStart("database.not-durable", setting);
        }
        for (var setting : owner.unsafe()) {
            throw new CannotStart("database.not-durable", setting);
        }
        if (app.powerful()) {
            throw new CannotStart("database.role-too-powerful", address.app());
        }
        if (app.owner()) {
            throw new CannotStart("database.role-owns-tables", address.app());
        }
    }

    static String version(DatabaseAddress address) {
        return promises(address, address.app()).version();
    }

    private static Promises promises(DatabaseAddress address, DatabaseAddress.Login login) {
        try (var connection = DriverManager.getConnection(address.url(), login.user(), login.password())) {
            return PromisesTable.read(connection, address.owner().user());
        } catch (SQLException e) {
            throw new CannotStart("database.unreachable", address.url(), login, firstLine(e));
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getSQLState());
    }
}
