package heed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was acknowledged is kept, however Heed ended.
class KilledTests {

    private static final int ENOUGH = 200;

    private final Path data = TestFolder.make("killed");

    @AfterEach
    void clean() {
        TestFolder.remove(data);
    }

    @Test
    void whatAKilledHeedAcknowledgedIsThereAfterTheNextStart() throws Exception {
        var acknowledged = writeAndKill();
        var orphan = postgres();
        try (var database = Database.visit(settings())) {
            assertThat(postgres()).as("the orphan is adopted").isEqualTo(orphan);
            assertThat(rows(database)).isGreaterThanOrEqualTo(acknowledged);
        }
        assertThat(data.resolve("postgres/data/postmaster.pid"))
                .as("and ends with its new owner")
                .doesNotExist();
    }

    @Test
    void whatWasAcknowledgedSurvivesTheKillOfPostgresToo() throws Exception {
        var acknowledged = writeAndKill();
        kill(postgres());
        try (var database = Database.visit(settings())) {
            assertThat(rows(database)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void aProcessIdThatNowBelongsToSomethingElseDoesNotKeepHeedFromStarting() throws Exception {
        writeAndKill();
        kill(postgres());
        var pid = data.resolve("postgres/data/postmaster.pid");
        var lines = Files.readAllLines(pid);
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(pid, lines);
        try (var database = Database.visit(settings())) {
            assertThat(rows(database)).isPositive();
        }
    }

    private int writeAndKill() throws IOException, InterruptedException {
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var says = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            var last = 0;
            while (last < ENOUGH) {
                var line = says.readLine();
                assertThat(line).as("the writer goes on").isNotNull();
                last = Integer.parseInt(line);
            }
            // The handle kills and leaves us the pipe, which may hold more acknowledgements.
            writer.toHandle().destroyForcibly();
            for (var line = says.readLine(); line != null; line = says.readLine()) {
                last = Integer.parseInt(line);
            }
            return last;
        }
    }

    private Settings settings() {
        return Settings.of(Map.of("HEED_DATA", data.toString()));
    }

    private long postgres() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void kill(long pid) throws Exception {
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().get();
    }

    private static int rows(Database database) throws SQLException {
        var address = database.address();
        try (var connection = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from said")) {
            row.next();
            return row.getInt(1);
        }
    }
}
