package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A town that upgrades has run the migrations of `landed.txt`: they never change, and new ones come after them.
class LandedTest {

    private static final Path ROOMS = Path.of("src/main/java/heed");
    private static final Path LANDED = Path.of("src/test/resources/landed.txt");
    private static final Pattern MIGRATION = Pattern.compile("(\\w+)/V(\\d+)__\\w+\\.sql");

    @Test
    void whatLandedStaysAsItIs() throws IOException {
        assertThat(now()).containsAllEntriesOf(landed());
    }

    @Test
    void whatIsNewComesAfterWhatLanded() throws IOException {
        assertThat(tooEarly(now(), landed())).isEmpty();
    }

    @Test
    void oneBeforeTheLastThatLandedIsSeen() {
        var landed = Map.of("trace/V1__trace.sql", "a", "trace/V70__given.sql", "b");
        var now = new TreeMap<>(landed);
        now.put("trace/V71__later.sql", "c");
        assertThat(tooEarly(now, landed)).isEmpty();
        now.put("trace/V40__between.sql", "d");
        assertThat(tooEarly(now, landed)).containsExactly("trace/V40__between.sql");
    }

    private static List<String> tooEarly(Map<String, String> now, Map<String, String> landed) {
        var last = new HashMap<String, Integer>();
        landed.keySet().forEach(it -> last.merge(room(it), version(it), Math::max));
        return now.keySet().stream()
                .filter(it -> !landed.containsKey(it) && version(it) <= last.getOrDefault(room(it), 0))
                .toList();
    }

    private static String room(String migration) {
        return migration.substring(0, migration.indexOf('/'));
    }

    private static int version(String migration) {
        var match = MIGRATION.matcher(migration);
        assertThat(match.matches()).as(migration).isTrue();
        return Integer.parseInt(match.group(2));
    }

    private static Map<String, String> landed() throws IOException {
        var landed = new TreeMap<String, String>();
        for (var line : Files.readAllLines(LANDED, StandardCharsets.UTF_8)) {
            int space = line.indexOf(' ');
            landed.put(line.substring(space + 1), line.substring(0, space));
        }
        return landed;
    }

    private static Map<String, String> now() throws IOException {
        var now = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(ROOMS)) {
            for (var file : files.filter(it -> it.toString().endsWith(".sql")).toList()) {
                now.put(ROOMS.relativize(file).toString().replace('\\', '/'), hash(Files.readAllBytes(file)));
            }
        }
        return now;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
