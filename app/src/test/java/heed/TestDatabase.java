package heed;

import heed.database.DatabaseAddress;
import heed.database.DatabaseAddress.Login;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// One real PostgreSQL for a test run, and an empty database for each house that is built.
@TestConfiguration
public class TestDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final int PORT = start();

    @Bean
    DatabaseAddress address() throws Exception {
        var name = "test" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            if (name.equals("test1")) {
                statement.execute("create role heed_owner login createrole");
                statement.execute("create role heed_app login");
            }
            statement.execute("create database " + name + " owner heed_owner");
        }
        return new DatabaseAddress(url(name), new Login("heed_owner", ""), new Login("heed_app", ""));
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + PORT + "/" + database;
    }

    private static int start() {
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            free.close();
            var home = Files.createTempDirectory("heed-test-postgres");
            try (var packed = TestDatabase.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
                Files.copy(packed, home.resolve("postgres.txz"));
            }
            run(home, false, "tar", "xJf", "postgres.txz");
            run(
                    home,
                    true,
                    "bin/initdb",
                    "-A",
                    "trust",
                    "-U",
                    "postgres",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "-D",
                    "data");
            run(
                    home,
                    true,
                    "bin/pg_ctl",
                    "-w",
                    "-D",
                    "data",
                    "-l",
                    "log",
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200",
                    "start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    run(home, true, "bin/pg_ctl", "-m", "immediate", "-D", "data", "stop");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            return port;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path home, boolean asNobody, String... command) throws IOException, InterruptedException {
        var whole = new ArrayList<String>();
        if (asNobody && "root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        var ended = new ProcessBuilder(whole)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile())
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IOException(whole + ": " + Files.readString(home.resolve("out")));
        }
    }
}
