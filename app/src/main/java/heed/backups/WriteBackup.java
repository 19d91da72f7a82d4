package heed.backups;

import heed.commands.Command;
import heed.database.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// `heed backup FILE`.
@Component
class WriteBackup implements Command {

    private final Backup backup;
    private final MessageSource words;

    WriteBackup(Backup backup, MessageSource words) {
        this.backup = backup;
        this.words = words;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return "backups.command-backup";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            return fails(2, "backups.command-backup");
        }
        var file = Path.of(arguments.getFirst()).toAbsolutePath();
        if (Files.exists(file)) {
            return fails(1, "backups.there-already", file);
        }
        try {
            var counts = backup.write(file);
            System.out.println(words.getMessage(
                    "backups.written",
                    new Object[] {
                        file,
                        counts.size(),
                        counts.values().stream().mapToLong(it -> it).sum()
                    },
                    Locale.ENGLISH));
            return 0;
        } catch (IOException _) {
            return fails(1, "backups.cannot-write", file);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be copied", e);
        }
    }

    private int fails(int code, String key, Object... details) {
        System.err.println(words.getMessage(key, details, Locale.ENGLISH));
        return code;
    }
}
