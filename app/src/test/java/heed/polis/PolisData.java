package heed.polis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The published conversations, which lie beside the project and never in it.
final class PolisData {

    static final List<String> CONVERSATIONS = List.of(
            "15-per-hour-seattle",
            "bg2050-volunteers",
            "brexit-consensus",
            "scoop-hivemind.biodiversity",
            "vtaiwan.uberx");

    private PolisData() {}

    /// The folder of a conversation. Without the data the test is aborted and says where it looked.
    static Path of(String conversation) {
        var named = System.getProperty("heed.shared", System.getenv("HEED_SHARED"));
        if (named != null) {
            return checked(Path.of(named, "data", "polis", conversation));
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("shared").resolve("data").resolve("polis").resolve(conversation);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return checked(Path.of("shared", "data", "polis", conversation));
    }

    private static Path checked(Path folder) {
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "no Polis data: set HEED_SHARED to the folder that holds data/polis; looked for " + folder);
        return folder;
    }
}
