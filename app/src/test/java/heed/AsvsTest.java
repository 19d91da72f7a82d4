package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// What `docs/asvs.csv` says about each requirement of OWASP ASVS 5.0, levels 1 and 2, is as true as a file can be: all
/// are there, and what is called met is shown by a test that exists.
class AsvsTest {

    private static final int FIRST_LEVEL = 70;
    private static final int SECOND_LEVEL = 183;
    private static final Pattern CLAIM = Pattern.compile("(?:void|>) (\\w+)\\(");

    @Test
    void everyRequirementOfTheFirstTwoLevelsIsThereOnce() throws IOException {
        var lines = lines();
        assertThat(lines).extracting(it -> it.get("requirement")).doesNotHaveDuplicates();
        assertThat(lines).allMatch(it -> it.get("requirement").matches("V\\d+\\.\\d+\\.\\d+"));
        assertThat(lines.stream().filter(it -> it.get("level").equals("1"))).hasSize(FIRST_LEVEL);
        assertThat(lines.stream().filter(it -> it.get("level").equals("2"))).hasSize(SECOND_LEVEL);
    }

    @Test
    void eachHasAStateAndWhatIsNotMetSaysWhy() throws IOException {
        for (var line : lines()) {
            var name = line.get("requirement");
            assertThat(line.get("state")).as(name).isIn("met", "partly", "not", "not applicable");
            if (line.get("state").equals("met")) {
                assertThat(line.get("shown by")).as(name).isNotBlank();
            } else {
                assertThat(line.get("how or why")).as(name).isNotBlank();
            }
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        assertThat(missing(lines().stream().map(it -> it.get("shown by")).toList()))
                .isEmpty();
    }

    @Test
    void aTestThatDoesNotExistIsSeen() throws IOException {
        assertThat(missing(List.of("AsvsTest#nobodyWroteThis AsvsTest#everyTestThatIsNamedExists", "NoTest#atAll")))
                .containsExactly("AsvsTest#nobodyWroteThis", "NoTest#atAll");
    }

    private static Set<String> missing(List<String> named) throws IOException {
        var known = claims();
        var missing = new TreeSet<String>();
        for (var names : named) {
            for (var one : names.split(" ")) {
                var parts = one.split("#", 2);
                if (!one.isBlank() && !known.getOrDefault(parts[0], Set.of()).contains(parts[parts.length - 1])) {
                    missing.add(one);
                }
            }
        }
        return missing;
    }

    private static Map<String, Set<String>> claims() throws IOException {
        var claims = new HashMap<String, Set<String>>();
        for (var root : List.of(Path.of("src/test/java"), Path.of("../methods/src/test/java"))) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    var found = new TreeSet<String>();
                    CLAIM.matcher(Files.readString(file)).results().forEach(it -> found.add(it.group(1)));
                    claims.put(file.getFileName().toString().replace(".java", ""), found);
                }
            }
        }
        return claims;
    }

    private static List<CSVRecord> lines() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("../docs/asvs.csv"));
                var lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(file)) {
            return new ArrayList<>(lines.getRecords());
        }
    }
}
