package heed.commands;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.TestFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandLineTests {

    private final Path data = TestFolder.make("commands");

    @AfterEach
    void clean() {
        TestFolder.remove(data);
    }

    private record Said(int code, String words) {}

    @Test
    void helpNamesEveryCommandAndSetting() {
        var help = type(Map.of(), "help");
        assertThat(help.code()).isZero();
        assertThat(help.words())
                .contains("serve", "demo", "doctor", "version", "help")
                .contains("HEED_DATA", "HEED_PORT", "HEED_DB_URL");
        assertThat(type(Map.of())).isEqualTo(help);
    }

    @Test
    void versionNamesHeedJavaAndPostgres() {
        assertThat(type(Map.of(), "version").words()).matches("(?s)Heed .+, Java 25.*, PostgreSQL 18\\.\\d+\\s*");
    }

    @Test
    void aCommandThatIsNotThereEndsWithTwoAndTheHelp() {
        var said = type(Map.of(), "frobnicate");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.words()).contains("There is no command \"frobnicate\"", "serve");
    }

    @Test
    void whatKeepsHeedFromStartingIsOneSentenceAndNoStackTrace() throws IOException {
        try (var other = new ServerSocket(0)) {
            var said = type(Map.of("HEED_PORT", String.valueOf(other.getLocalPort())), "serve");
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.words().strip().lines())
                    .as("that it starts, and why not")
                    .hasSize(2);
            assertThat(said.words()).contains("is in use").doesNotContain("Exception");
        }
    }

    @Test
    void theDoctorFindsAMachineWellOrSaysWhatToMend() throws IOException {
        var well = type(Map.of("HEED_PORT", "0"), "doctor");
        assertThat(well.code()).as(well.words()).isZero();
        assertThat(well.words()).contains("Java 25", data.toString(), "Heed can run here.");
        try (var other = new ServerSocket(0)) {
            var ill = type(Map.of("HEED_PORT", String.valueOf(other.getLocalPort())), "doctor");
            assertThat(ill.code()).isEqualTo(1);
            assertThat(ill.words()).contains("TO DO", "is in use");
        }
    }

    private Said type(Map<String, String> environment, String... words) {
        var all = new HashMap<>(environment);
        all.put("HEED_DATA", data.toString());
        var out = System.out;
        var err = System.err;
        var said = new ByteArrayOutputStream();
        try (var to = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(to);
            System.setErr(to);
            return new Said(
                    new CommandLine(CommandLineTests.class, all).run(words), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
