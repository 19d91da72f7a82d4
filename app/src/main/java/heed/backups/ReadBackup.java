package heed.backups;

import heed.commands.Command;
import heed.database.Backup;
import heed.database.Reader;
import heed.people.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// `heed restore FILE`.
@Component
class ReadBackup implements Command {

    private final Backup backup;
    private final People people;
    private final MessageSource words;

    ReadBackup(Backup backup, People people, MessageSource words) {
        this.people = people;
        this.backup = backup;
        this.words = words;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return "backups.command-restore";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            return says(2, "backups.command-restore");
        }
        var file = Path.of(arguments.getFirst()).toAbsolutePath();
        if (!Files.isReadable(file)) {
            return says(1, "backups.not-there", file);
        }
        if (Reader.SYSTEM.reads(people::anybody)) {
            return says(1, "backups.not-empty");
        }
        try {
            return switch (backup.read(file)) {
                case Backup.Restoring.Done done -> says(0, "backups.restored", done.tables(), done.rows());
                case Backup.Restoring.OtherVersion() -> says(1, "backups.other-version");
                case Backup.Restoring.Damaged(var where) -> says(1, "backups.damaged", where);
            };
        } catch (IOException _) {
            return says(1, "backups.not-there", file);
        } catch (SQLException e) {
            throw new IllegalStateException("the backup could not be read in", e);
        }
    }

    private int says(int code, String key, Object... details) {
        (code == 0 ? System.out : System.err).println(words.getMessage(key, details, Locale.ENGLISH));
        return code;
    }
}
