package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The walls between the rooms, and the map of them.
///
/// With `HEED_DRAW=1` the map in `docs/map` is drawn anew; without, it must be as the code has it.
class ModularityTests {

    private static final Path MAP = Path.of("../docs/map/README.md");

    private final ApplicationModules rooms = ApplicationModules.of(Heed.class);

    @Test
    void everyRoomUsesOnlyWhatItDeclares() {
        rooms.verify();
    }

    @Test
    void theMapInTheDocsIsTheMapOfTheCode() throws IOException {
        if (System.getenv("HEED_DRAW") != null) {
            Files.writeString(MAP, map());
        }
        assertThat(MAP).as("drawn anew by HEED_DRAW=1").hasContent(map());
    }

    private String map() throws IOException {
        var all = rooms.stream()
                .sorted(Comparator.comparing(it -> it.getIdentifier().toString()))
                .toList();
        var map = new StringBuilder("# The rooms of the house\n\n")
                .append("Drawn from the code: `HEED_DRAW=1 ./mvnw -pl app -am test -Dtest=ModularityTests")
                .append(
                        " -Dsurefire.failIfNoSpecifiedTests=false`. Every room may use `web`.\n\n```mermaid\nflowchart BT\n");
        for (var room : all) {
            map.append("  ").append(room.getIdentifier()).append("\n");
            uses(room).forEach(it -> map.append("  " + room.getIdentifier() + " --> " + it + "\n"));
        }
        map.append("```\n\n| room | what it is for | stands on |\n|---|---|---|\n");
        for (var room : all) {
            map.append("| `" + room.getIdentifier() + "` | " + purpose(room) + " | "
                    + uses(room).stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")) + " |\n");
        }
        return map.toString();
    }

    private List<String> uses(ApplicationModule room) {
        return room.getDirectDependencies(rooms)
                .uniqueModules()
                .map(it -> it.getIdentifier().toString())
                .filter(it -> !it.equals("web"))
                .sorted()
                .toList();
    }

    /// The first paragraph of the room's `package-info.java`.
    private static String purpose(ApplicationModule room) throws IOException {
        var lines = Files.readAllLines(
                Path.of("src/main/java/heed", room.getIdentifier().toString(), "package-info.java"));
        return lines.stream()
                .takeWhile(it -> it.startsWith("/// "))
                .map(it -> it.substring(4))
                .collect(Collectors.joining(" "))
                .replace("|", "\\|");
    }
}
