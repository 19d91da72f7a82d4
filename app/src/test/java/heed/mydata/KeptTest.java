package heed.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import heed.people.Held;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is kept about a person is read in that person's words.
class KeptTest {

    private static final Path ROOMS = Path.of("src/main/java/heed");
    private static final Pattern ROW = Pattern.compile("Held\\.row\\(([^;]*);");
    private static final Pattern NAME = Pattern.compile("(?:^|,)\\s*\"([a-z_-]+)\",");

    @Test
    void everyColumnOfEveryRoomHasWordsInEveryLanguage() throws IOException {
        for (var language : List.of("", "_ar")) {
            assertThat(without(columns(), language)).as(language).isEmpty();
        }
        assertThat(columns()).contains("language", "id", "words", "vote");
        assertThat(without(Set.of("nobody-wrote-this"), "")).as("a missing one").isNotEmpty();
    }

    @Test
    void timesAreReadAsDaysAndNumbersOfOursComeLast() {
        assertThat(Kept.day("2026-12-01 05:31:49.617239+00")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(Kept.time("2026-12-01 05:31:49.617239+00")).isEqualTo("2026-12-01T05:31:49.617239+00:00");
        assertThat(Kept.time("2026-12-01T05:31:49Z")).isEqualTo("2026-12-01T05:31:49Z");
        assertThat(Kept.day("On 2026-12-01 we met")).isNull();
        assertThat(Kept.isNumber("01a23016-7bf0-7085-b3f7-bf4dc6416fa8")).isTrue();
        var said = new Held("contributions.held", List.of(Held.row("id", "1", "words", "A lamp")));
        var kept = Kept.of(List.of(said, new Held("thanks.held", List.of())));
        assertThat(kept.lists().getFirst().columns()).containsExactly("words", "id");
        assertThat(kept.empty()).containsExactly("thanks.held");
    }

    private static Set<String> without(Set<String> columns, String language) throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(ROOMS.resolve("mydata/messages" + language + ".properties"))) {
            words.load(file);
        }
        var missing = new TreeSet<String>();
        columns.stream().filter(it -> !words.containsKey(Kept.key(it))).forEach(missing::add);
        return missing;
    }

    private static Set<String> columns() throws IOException {
        var columns = new TreeSet<String>();
        try (var files = Files.walk(ROOMS)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                ROW.matcher(Files.readString(file))
                        .results()
                        .forEach(row ->
                                NAME.matcher(row.group(1)).results().forEach(name -> columns.add(name.group(1))));
            }
        }
        return columns;
    }
}
