package heed.backups;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.TestDatabase;
import heed.commands.CommandLine;
import heed.database.DatabaseAddress;
import heed.signin.MailedLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The house goes into a file and comes back out of it, by the commands that an operator types.
@HeedTest
class BackupTests {

    @Autowired
    DatabaseAddress here;

    @Autowired
    MailedLink mailed;

    @TempDir
    Path folder;

    @BeforeEach
    void somebodyLivesHere() {
        mailed.signsIn(UUID.randomUUID() + "@riverton.example", "Amina Haddad", null);
    }

    @Test
    void everyRowGoesOutAndComesBack() throws Exception {
        var file = folder.resolve("town.zip");
        var again = folder.resolve("again.zip");
        var elsewhere = TestDatabase.fresh();
        assertThat(heed(here, "backup", file)).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        assertThat(heed(elsewhere, "restore", file)).isZero();

        assertThat(heed(elsewhere, "backup", again)).isZero();
        var before = tables(file);
        var after = tables(again);
        assertThat(before.get("people.address")).isNotEmpty();
        // Whoever starts a house leaves a trace of that start: the link of the first run.
        before.remove("setup.link");
        after.remove("setup.link");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nobodyIsOverwritten() throws Exception {
        var file = folder.resolve("town.zip");
        assertThat(heed(here, "backup", file)).isZero();
        assertThat(heed(here, "backup", file)).as("a file that is there").isEqualTo(1);
        assertThat(heed(here, "restore", file)).as("a house that is lived in").isEqualTo(1);
    }

    @Test
    void aFileThatIsNotWholeChangesNothing() throws Exception {
        var file = folder.resolve("town.zip");
        assertThat(heed(here, "backup", file)).isZero();
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(file), 5000));
        var less = without(file, "people.address", folder.resolve("less.zip"));
        var older = without(file, "migrations.txt", folder.resolve("older.zip"));
        var elsewhere = TestDatabase.fresh();

        for (var damaged : new Path[] {cut, less, older, folder.resolve("nowhere.zip")}) {
            assertThat(heed(elsewhere, "restore", damaged))
                    .as(damaged.toString())
                    .isEqualTo(1);
        }

        assertThat(heed(elsewhere, "restore", file)).as("it is empty still").isZero();
    }

    /// The last line of a table or list is left out.
    private static Path without(Path file, String entry, Path to) throws IOException {
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var it : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(it.getName()));
                var text = new String(in.getInputStream(it).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                out.write((it.getName().equals(entry) ? text.replaceFirst("[^\n]*\n$", "") : text)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return to;
    }

    private static Map<String, String> tables(Path file) throws IOException {
        var tables = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var it :
                    zip.stream().filter(it -> !it.getName().endsWith(".txt")).toList()) {
                tables.put(
                        it.getName(),
                        new String(zip.getInputStream(it).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    private static int heed(DatabaseAddress at, String command, Path file) throws ClassNotFoundException {
        return new CommandLine(
                        Class.forName("heed.Heed"),
                        Map.of(
                                "HEED_DB_URL", at.url(),
                                "HEED_DB_OWNER", at.owner().user(),
                                "HEED_DB_OWNER_PASSWORD", at.owner().password(),
                                "HEED_DB_USER", at.app().user(),
                                "HEED_DB_PASSWORD", at.app().password()))
                .run(command, file.toString());
    }
}
