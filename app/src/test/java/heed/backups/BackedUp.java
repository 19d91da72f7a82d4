package heed.backups;

import heed.database.Backup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.springframework.boot.test.context.TestComponent;

/// What a backup of this moment would hold.
@TestComponent
public class BackedUp {

    private final Backup backup;

    BackedUp(Backup backup) {
        this.backup = backup;
    }

    public String words() {
        try {
            var file = Files.createTempDirectory("backup").resolve("now.zip");
            backup.write(file);
            var words = read(file);
            Files.delete(file);
            return words;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        var words = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var it : zip.stream().toList()) {
                words.append(new String(zip.getInputStream(it).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return words.toString();
    }
}
