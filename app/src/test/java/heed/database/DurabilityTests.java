package heed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.database.DatabaseAddress.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Heed refuses a server, or a role, that would break its word.
class DurabilityTests {

    private static final Login OWNER = new Login("ines_owner", "owner");
    private static final Login APP = new Login("ines_app", "app");

    private static Path data;
    private static Cluster cluster;
    private static Passwords passwords;

    @BeforeAll
    static void create() throws IOException {
        data = TestFolder.make("durability");
        cluster = Cluster.in(data.resolve("postgres"));
        passwords = Passwords.in(data);
        cluster.create(passwords.keeper());
    }

    @AfterAll
    static void clean() {
        TestFolder.remove(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void aServerThatCouldLoseAcknowledgedVotesIsRefused(String setting) throws Exception {
        var address = server(setting + "=off");
        try {
            assertThatThrownBy(() -> Durability.check(address))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(setting + " = off");
        } finally {
            cluster.stop();
        }
    }

    @Test
    void anOrphanThatCouldLoseVotesIsReplacedAndNotAdopted() throws Exception {
        var careless = server("fsync=off");
        try (var database = Database.visit(Settings.of(Map.of("HEED_DATA", data.toString())))) {
            assertThat(database.address().url()).isNotEqualTo(careless.url());
            assertThatCode(() -> Durability.check(database.address())).doesNotThrowAnyException();
        }
    }

    @Test
    void aServingRoleThatCouldReadEverythingIsRefused() throws Exception {
        var address = server("fsync=on");
        try {
            assertThatCode(() -> Durability.check(address)).doesNotThrowAnyException();

            keeper(address, "alter role ines_app superuser");
            refused(address, "superuser");
            keeper(address, "alter role ines_app nosuperuser bypassrls");
            refused(address, "bypass row security");
            keeper(address, "alter role ines_app nobypassrls");

            keeper(address, "grant ines_owner to ines_app");
            refused(address, "owns tables");
            keeper(address, "revoke ines_owner from ines_app");

            keeper(address, "create table owned (a int)");
            keeper(address, "alter table owned owner to ines_app");
            refused(address, "owns tables");
            keeper(address, "drop table owned");

            keeper(address, "alter role ines_app set synchronous_commit = off");
            refused(address, "synchronous_commit = off");
            keeper(address, "alter role ines_app reset synchronous_commit");

            refused(new DatabaseAddress(address.url(), OWNER, OWNER), "two");
            refused(new DatabaseAddress(address.url(), OWNER, new Login("ines_app", "wrong")), "ines_app");
            assertThatCode(() -> Durability.check(address)).doesNotThrowAnyException();
        } finally {
            cluster.stop();
        }
    }

    private static void refused(DatabaseAddress address, String because) {
        assertThatThrownBy(() -> Durability.check(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(because);
    }

    private static DatabaseAddress server(String setting) throws IOException, SQLException {
        var port = cluster.start(List.of(setting));
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, APP);
        try (var connection = DriverManager.getConnection(address.url(), "keeper", passwords.keeper())) {
            Furnishing.furnish(connection, "ines", OWNER, APP);
        }
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/ines", OWNER, APP);
    }

    private static void keeper(DatabaseAddress address, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), "keeper", passwords.keeper());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
