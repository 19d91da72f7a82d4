package heed.polis;

import heed.commands.Command;
import heed.database.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// `heed import polis DIR [--why FILE]`
@Component
class ImportPolis implements Command {

    private static final int MOST_SHOWN = 20;

    private final Imports imports;
    private final MessageSource words;

    ImportPolis(Imports imports, MessageSource words) {
        this.imports = imports;
        this.words = words;
    }

    @Override
    public String name() {
        return "import polis";
    }

    @Override
    public String help() {
        return "polis.command-import";
    }

    @Override
    public int run(List<String> arguments) {
        var asked = arguments.size() == 1
                || (arguments.size() == 3 && arguments.get(1).equals("--why"));
        if (!asked) {
            return fail(2, "polis.command-import");
        }
        var folder = Path.of(arguments.getFirst());
        if (!Files.isDirectory(folder)) {
            return fail(1, "polis.no-folder", folder);
        }
        ImportedWhy why;
        try {
            why = arguments.size() == 3 ? why(Path.of(arguments.get(2))) : null;
        } catch (IOException | IllegalArgumentException e) {
            return fail(1, "polis.why-unreadable", arguments.get(2));
        }
        return bring(folder, why);
    }

    private static ImportedWhy why(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            return ImportedWhy.given(text);
        }
    }

    private int bring(Path folder, @Nullable ImportedWhy why) {
        var bar = new Bar(System.out);
        var arrival = Reader.SYSTEM.reads(() -> imports.bring(folder, why, bar));
        bar.end();
        return switch (arrival) {
            case Arrival.Done done ->
                say("polis.imported", done.people(), done.statements(), done.votes(), done.events(), done.slug());
            case Arrival.There there -> say("polis.imported-before", there.slug());
            case Arrival.Refused refused -> {
                refused.rows().stream().limit(MOST_SHOWN).forEach(row -> fail(1, row.key(), row.words()));
                var more = refused.rows().size() - MOST_SHOWN;
                yield more > 0 ? fail(1, "polis.refused-more", more) : fail(1, "polis.refused");
            }
            case Arrival.NoWhy no ->
                fail(1, "polis.no-why", no.missing().toString().toLowerCase(Locale.ROOT));
        };
    }

    private int say(String key, Object... details) {
        System.out.println(words.getMessage(key, details, Locale.ENGLISH));
        return 0;
    }

    private int fail(int code, String key, Object... details) {
        System.err.println(words.getMessage(key, details, Locale.ENGLISH));
        return code;
    }
}
