package heed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void withoutSettingsHeedKeepsItsDataHereAndListensOn8080() {
        var settings = Settings.of(Map.of("HEED_PORT", " "));
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.elsewhere()).isNull();
    }

    @Test
    void whatIsNoPortIsRefused() {
        for (var port : List.of("eighty", "-1", "65536")) {
            assertThatThrownBy(() -> Settings.of(Map.of("HEED_PORT", port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("HEED_PORT is \"" + port + "\"");
        }
    }

    @Test
    void aDatabaseElsewhereNeedsBothRoles() {
        assertThatThrownBy(() -> Settings.of(Map.of("HEED_DB_URL", "postgresql://db/heed", "HEED_DB_USER", "a")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("HEED_DB_OWNER");
    }

    @Test
    void theUsualFormsOfADatabaseAddressAreUnderstood() {
        for (var url : List.of("jdbc:postgresql://db/heed", "postgresql://db/heed", "postgres://db/heed")) {
            var elsewhere = Settings.of(Map.of("HEED_DB_URL", url, "HEED_DB_OWNER", "o", "HEED_DB_USER", "a"))
                    .elsewhere();
            assertThat(elsewhere).isNotNull().extracting(DatabaseAddress::url).isEqualTo("jdbc:postgresql://db/heed");
        }
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(new DatabaseAddress.Login("amina", "secret").toString()).doesNotContain("secret");
        assertThat(new Passwords("secret", "secret", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void aFailedActOnTheFolderSaysWhatToDo() {
        var folder = Path.of("/srv/heed");
        assertThat(CannotStart.because(new AccessDeniedException("/srv/heed/lock"), folder))
                .hasMessageContaining("cannot write in /srv/heed")
                .hasMessageContaining("HEED_DATA");
        assertThat(CannotStart.because(new FileSystemException("x", null, "No space left on device"), folder))
                .hasMessageContaining("is full");
        assertThat(CannotStart.because("database.not-started", folder, "FATAL: No space left on device"))
                .hasMessageContaining("is full");
    }

    @Test
    void theBinariesAreOfTheVersionThatIsWritten(@TempDir Path folder) throws Exception {
        var postgres = Binaries.in(folder).resolve("bin/postgres");
        assertThat(Ran.of(List.of(postgres.toString(), "--version"), folder).said())
                .endsWith(" " + Binaries.VERSION);
        assertThat(Files.isExecutable(postgres)).isTrue();
    }

    @Test
    void aMachineWithoutBinariesIsToldToBringItsOwnDatabase(@TempDir Path folder) {
        assertThatThrownBy(() -> Binaries.unpack("/postgres-plan9-vax.txz", folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("HEED_DB_URL");
    }

    @Test
    void roomsMigrateAfterTheRoomsTheyStandOn() {
        var order = List.copyOf(Migrations.inOrder(new TreeSet<>(List.of("contributions", "database", "people"))));
        assertThat(order).containsExactly("database", "people", "contributions");
    }
}
