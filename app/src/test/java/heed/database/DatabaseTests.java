package heed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseTests {

    private final Path data = TestFolder.make("database");

    @AfterEach
    void clean() {
        TestFolder.remove(data);
    }

    @Test
    void aSecondHeedSaysThatTheFirstRunsAndWhere() {
        try (var first = Database.serve(settings())) {
            first.servesAt("http://localhost:7777");
            assertThatThrownBy(() -> Database.serve(settings()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("http://localhost:7777")
                    .hasMessageContaining(data.toString());
        }
    }

    @Test
    void aCommandWorksBesideTheHeedThatServes() throws SQLException {
        try (var serving = Database.serve(settings())) {
            serving.servesAt("http://localhost:7777");
            try (var visit = Database.visit(settings())) {
                assertThat(visit.address()).isEqualTo(serving.address());
            }
            assertThat(ask(serving.address(), "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void aCommandWaitsForTheCommandWhoseDatabaseEndsWithIt() throws Exception {
        var first = Database.visit(settings());
        var address = new CompletableFuture<DatabaseAddress>();
        var second = Thread.startVirtualThread(() -> {
            try (var visit = Database.visit(settings())) {
                ask(visit.address(), "select 'mine alone'");
                address.complete(visit.address());
            } catch (RuntimeException | SQLException e) {
                address.completeExceptionally(e);
            }
        });
        assertThat(second.join(Duration.ofSeconds(2))).as("it waits").isFalse();
        first.close();
        assertThat(address.get(60, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void theSecondStartIsQuick() {
        Database.visit(settings()).close();
        var start = System.nanoTime();
        Database.visit(settings()).close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (var first = Database.visit(settings())) {
            act(first.address(), "create table said (words text)");
            act(first.address(), "insert into said values ('Ines keeps her word')");
        }
        try (var second = Database.visit(settings())) {
            assertThat(ask(second.address(), "select words from said")).isEqualTo("Ines keeps her word");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndNotTouched() throws IOException {
        var old = Files.createDirectories(data.resolve("postgres/data")).resolve("PG_VERSION");
        Files.writeString(old, "14\n");
        assertThatThrownBy(() -> Database.visit(settings()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("PostgreSQL 18");
        assertThat(Files.list(old.getParent())).containsExactly(old);
    }

    @Test
    void aDataFolderWithoutItsPasswordsIsSaidPlainly() throws IOException {
        Database.visit(settings()).close();
        Files.delete(data.resolve("passwords"));
        assertThatThrownBy(() -> Database.visit(settings()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(data.resolve("passwords").toString());
    }

    @Test
    void aPortInUseIsSaidPlainlyAndNothingStaysLocked() throws IOException {
        try (var other = new ServerSocket(0)) {
            var taken = Settings.of(
                    Map.of("HEED_DATA", data.toString(), "HEED_PORT", String.valueOf(other.getLocalPort())));
            assertThatThrownBy(() -> Database.serve(taken))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("HEED_PORT");
        }
        Database.serve(settings()).close();
    }

    @Test
    void nobodyIsLetInWithoutThePasswordAndOnlyFromThisMachine() throws Exception {
        try (var database = Database.visit(settings())) {
            var address = database.address();
            for (var user : new String[] {"keeper", "heed_owner", "heed_app"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(address.url(), user, "guess"))
                        .hasMessageContaining("password");
            }
            assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                            .get(4))
                    .as("no socket")
                    .isBlank();
            assertThat(ask(address, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("passwords"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void ourOwnServerKeepsItsWord() throws SQLException {
        try (var database = Database.visit(settings())) {
            assertThat(ask(database.address(), "show fsync")).isEqualTo("on");
            assertThat(ask(database.address(), "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database.address(), "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database.address(), "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void aDatabaseElsewhereIsUsedAndNothingOfOursIsStarted() throws SQLException {
        var elsewhere = TestDatabase.fresh();
        var empty = data.resolve("elsewhere");
        var settings = Settings.of(Map.of(
                "HEED_DATA", empty.toString(),
                "HEED_PORT", "0",
                "HEED_DB_URL", elsewhere.url(),
                "HEED_DB_OWNER", elsewhere.owner().user(),
                "HEED_DB_OWNER_PASSWORD", elsewhere.owner().password(),
                "HEED_DB_USER", elsewhere.app().user(),
                "HEED_DB_PASSWORD", elsewhere.app().password()));
        try (var database = Database.serve(settings)) {
            assertThat(ask(database.address(), "select current_database()"))
                    .isEqualTo(elsewhere.url().replaceAll(".*/", ""));
            assertThat(empty.resolve("postgres")).doesNotExist();
        }
    }

    private Settings settings() {
        return Settings.of(Map.of("HEED_DATA", data.toString(), "HEED_PORT", "0"));
    }

    private static String ask(DatabaseAddress address, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void act(DatabaseAddress address, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
