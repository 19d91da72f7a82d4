package heed.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the operator decides before Heed starts: the data folder, the port, and the address of another database,
/// if any.
public record Settings(Path data, int port, @Nullable DatabaseAddress elsewhere) {

    private static final int HIGHEST_PORT = 65535;

    /// Reads the `HEED_…` variables; a blank one counts as not set.
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                Path.of(value(environment, "HEED_DATA", "data"))
                        .toAbsolutePath()
                        .normalize(),
                port(value(environment, "HEED_PORT", "8080")),
                elsewhere(environment));
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is no port.
        }
        throw new CannotStart("database.no-port", text);
    }

    private static @Nullable DatabaseAddress elsewhere(Map<String, String> environment) {
        var url = value(environment, "HEED_DB_URL", "");
        if (url.isEmpty()) {
            return null;
        }
        return new DatabaseAddress(
                url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:"),
                login(environment, "HEED_DB_OWNER", "HEED_DB_OWNER_PASSWORD"),
                login(environment, "HEED_DB_USER", "HEED_DB_PASSWORD"));
    }

    private static DatabaseAddress.Login login(Map<String, String> environment, String user, String password) {
        var name = value(environment, user, "");
        if (name.isEmpty()) {
            throw new CannotStart("database.role-not-named", user);
        }
        return new DatabaseAddress.Login(name, value(environment, password, ""));
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
