package heed.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Our own PostgreSQL in a folder: durable, reachable from this machine only, and only with a password.
public final class Postgres implements AutoCloseable {

    /// The version that travels with Heed.
    public static final String VERSION = Binaries.VERSION;

    static final String KEEPER = "keeper";
    private static final String OWNER = "heed_owner";
    private static final String APP = "heed_app";
    private static final long MEGABYTE = 1024L * 1024;

    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;

    private Postgres(Cluster cluster, Passwords passwords, int port) {
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /// Starts the server, or takes over the one that a killed Heed left running. The caller holds the folder's lock.
    public static Postgres start(Path data) {
        try {
            var cluster = Cluster.in(data.toAbsolutePath().normalize().resolve("postgres"));
            cluster.refuseAnotherMajor();
            var passwords = Passwords.in(data);
            cluster.create(passwords.keeper());
            var running = cluster.running();
            if (running.isPresent()) {
                var orphan = new Postgres(cluster, passwords, running.get());
                if (orphan.usable()) {
                    return orphan.furnished();
                }
                cluster.stop();
            }
            return new Postgres(cluster, passwords, cluster.start(settings())).furnished();
        } catch (IOException e) {
            throw CannotStart.because(e, data);
        }
    }

    /// The server that another Heed runs in this folder.
    static Optional<DatabaseAddress> running(Path data) {
        try {
            var cluster = Cluster.in(data.resolve("postgres"));
            cluster.refuseAnotherMajor();
            var passwords = Passwords.in(data);
            return cluster.running().map(port -> new Postgres(cluster, passwords, port).address());
        } catch (IOException e) {
            throw CannotStart.because(e, data);
        }
    }

    public DatabaseAddress address() {
        return address("heed");
    }

    /// Makes one more empty database beside the usual one; tests use it.
    public DatabaseAddress fresh(String database) {
        try (var connection = keeper()) {
            Furnishing.furnish(connection, database, login(OWNER, passwords.owner()), login(APP, passwords.app()));
            return address(database);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " cannot be made.", e);
        }
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw CannotStart.because(e, cluster.folder());
        }
    }

    private Postgres furnished() {
        try {
            fresh("heed");
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress(url(database), login(OWNER, passwords.owner()), login(APP, passwords.app()));
    }

    private static DatabaseAddress.Login login(String user, String password) {
        return new DatabaseAddress.Login(user, password);
    }

    private boolean usable() {
        try (var connection = keeper()) {
            return PromisesTable.read(connection, KEEPER).unsafe().isEmpty()
                    && Furnishing.version(connection).startsWith(Binaries.VERSION);
        } catch (SQLException e) {
            return false;
        }
    }

    private java.sql.Connection keeper() throws SQLException {
        return DriverManager.getConnection(url("postgres"), KEEPER, passwords.keeper());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Given on the command line, so that no file in the folder can weaken them.
    private static List<String> settings() {
        var memory = memory() / MEGABYTE;
        return List.of(
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "password_encryption=scram-sha-256",
                "max_connections=60",
                "shared_buffers=" + Math.clamp(memory / 8, 128, 1024) + "MB",
                "effective_cache_size=" + Math.clamp(memory / 2, 256, 16384) + "MB",
                "work_mem=8MB",
                "maintenance_work_mem=64MB",
                "max_wal_size=1GB",
                "random_page_cost=1.1",
                "jit=off",
                "timezone=UTC",
                "logging_collector=on",
                "log_directory=../log",
                "log_filename=postgres-%a.log",
                "log_truncate_on_rotation=on",
                "log_rotation_age=1d",
                "log_rotation_size=0");
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }
}
