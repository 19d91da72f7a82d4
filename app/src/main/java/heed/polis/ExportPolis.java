package heed.polis;

import heed.commands.Command;
import heed.database.Reader;
import heed.purposes.Purposes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// `heed export polis PURPOSE DIR`: everything, also what is hidden, for whoever runs the town.
@Component
class ExportPolis implements Command {

    private final Exports exports;
    private final Purposes purposes;
    private final MessageSource words;

    ExportPolis(Exports exports, Purposes purposes, MessageSource words) {
        this.exports = exports;
        this.purposes = purposes;
        this.words = words;
    }

    @Override
    public String name() {
        return "export polis";
    }

    @Override
    public String help() {
        return "polis.command-export";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 2) {
            return fail(2, "polis.command-export");
        }
        var slug = arguments.get(0);
        var folder = Path.of(arguments.get(1));
        var purpose = Reader.SYSTEM.reads(() -> purposes.find(slug));
        if (purpose.isEmpty()) {
            return fail(1, "polis.no-purpose", slug);
        }
        try {
            Files.createDirectories(folder);
            for (var file : exports.whole(purpose.get()).files().entrySet()) {
                var beside = folder.resolve(file.getKey() + ".part");
                Files.write(beside, file.getValue());
                Files.move(beside, folder.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            return fail(1, "polis.not-written", folder);
        }
        System.out.println(words.getMessage("polis.exported", new Object[] {slug, folder}, Locale.ENGLISH));
        return 0;
    }

    private int fail(int code, String key, Object... details) {
        System.err.println(words.getMessage(key, details, Locale.ENGLISH));
        return code;
    }
}
