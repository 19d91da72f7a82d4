package heed.methods;

import heed.methods.opinionmap.PolisFolder;
import heed.methods.opinionmap.PolisRefused;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The command line of the methods: `java -jar heed-methods.jar opinion-map DIR [--json] [--compatible] [--bursts]`.
///
/// It ends with 0, or with 2 when what it was given cannot be used; then it says which file and line, and why.
public final class Methods {

    private static final String USAGE = """
            usage: java -jar heed-methods.jar opinion-map DIR [--json] [--compatible] [--bursts]

              DIR           a folder with comments.csv, and votes.csv or participants-votes.csv (the open data format of Polis)
              --json        print everything as JSON; otherwise a few lines for people
              --compatible  count as Polis does; otherwise as Heed does
              --bursts      compare accounts that came within ten minutes more closely, by the times in votes.csv
            """;

    private final PrintStream out;
    private final PrintStream err;

    Methods(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = new Methods(out, new PrintStream(System.err, true, StandardCharsets.UTF_8)).run(List.of(args));
        out.flush();
        System.exit(code);
    }

    int run(List<String> args) {
        var words = new ArrayList<>(args);
        boolean json = words.remove("--json");
        boolean compatible = words.remove("--compatible");
        boolean bursts = words.remove("--bursts");
        if (words.size() == 1 && Set.of("help", "--help", "-h").contains(words.getFirst())) {
            out.print(USAGE);
            return 0;
        }
        if (words.size() != 2 || !words.getFirst().equals("opinion-map")) {
            err.print(USAGE);
            return 2;
        }
        try {
            var command = new OpinionMapCommand(PolisFolder.in(Path.of(words.get(1))), compatible, bursts);
            out.print(json ? command.json() : command.words());
            return 0;
        } catch (PolisRefused | InvalidPathException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
