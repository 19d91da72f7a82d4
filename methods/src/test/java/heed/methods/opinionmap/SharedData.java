package heed.methods.opinionmap;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Polis data for checks, which is read where it lies and never copied: the folder named by `HEED_SHARED`
/// (property or environment), or `shared` beside any folder above the working directory. Where it is absent the
/// test is skipped and says so.
final class SharedData {

    static final String[] CONVERSATIONS = {
        "15-per-hour-seattle", "bg2050-volunteers", "brexit-consensus", "scoop-hivemind.biodiversity", "vtaiwan.uberx"
    };

    private SharedData() {}

    static Path polis(String name) {
        var folder = find();
        assumeTrue(
                folder != null,
                "skipped: the Polis data is not here (set HEED_SHARED to the folder that holds data/polis)");
        return folder.resolve(name);
    }

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(polis(name).toFile());
    }

    static double[] numbers(JsonNode array) {
        var numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    private static @Nullable Path find() {
        var named = System.getProperty("HEED_SHARED", System.getenv("HEED_SHARED"));
        if (named != null) {
            return existing(Path.of(named).resolve("data/polis"));
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var found = existing(at.resolve("shared/data/polis"));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Path existing(Path folder) {
        return Files.isDirectory(folder) ? folder : null;
    }
}
