package heed.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class MethodsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void twoSidesOfATown() throws IOException {
        var comments = new StringBuilder("comment-id,moderated,comment-body\n");
        var votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
        var noise = new Random(5);
        for (int c = 10; c < 20; c++) {
            comments.append(c).append(",1,\"Say \"\"").append(c).append("\"\"\"\n");
            for (int p = 0; p < 40; p++) {
                boolean odd = noise.nextInt(11) == 0;
                int side = p < 20 ? 1 : -1;
                int value = c < 12 ? 1 : (c % 2 == 0 ? side : -side) * (odd ? -1 : 1);
                votes.append("%d,%d,%d,%d\n".formatted(1_000 + p, c, p, value));
            }
        }
        Files.writeString(folder.resolve("comments.csv"), comments);
        Files.writeString(folder.resolve("votes.csv"), votes);
    }

    @Test
    void theMapIsPrintedAsJson() {
        for (var args : List.of(
                List.of("opinion-map", folder.toString(), "--json"),
                List.of("opinion-map", "--compatible", folder.toString(), "--json"))) {
            out.reset();
            assertThat(run(args)).isZero();
            var json = JsonMapper.shared().readTree(out.toByteArray());
            assertThat(json.get("mode").asString()).isEqualTo(args.contains("--compatible") ? "compatible" : "default");
            int k = json.get("k").asInt();
            assertThat(k).isGreaterThanOrEqualTo(2);
            assertThat(json.get("groups")).hasSize(k);
            assertThat(json.get("participants")).hasSize(40);
            assertThat(json.get("statements").get(0).get("id").asInt()).isEqualTo(10);
            assertThat(json.get("components").get(0)).hasSize(10);
            assertThat(json.get("groups").get(0).get("representative")).isNotEmpty();
            assertThat(json.get("majority").get("agree").get(0).get("statement").asInt())
                    .isEqualTo(10);
        }
    }

    @Test
    void theMapIsPrintedInWords() {
        assertThat(run(List.of("opinion-map", folder.toString()))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2 groups:", "Most people agree with:", "statement 10: 40 of 40");
    }

    @Test
    void aBadRowEndsWithTwoAndSaysWhere() throws IOException {
        Files.writeString(folder.resolve("votes.csv"), "timestamp,comment-id,voter-id,vote\n1,10,1,yes\n");
        assertThat(run(List.of("opinion-map", folder.toString(), "--json"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("votes.csv:2: “vote” must be");
        assertThat(out.size()).isZero();
    }

    @Test
    void anUnknownCommandShowsHowToAsk() {
        assertThat(run(List.of("opinion-map"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:");
        assertThat(run(List.of("--help"))).isZero();
    }

    private int run(List<String> args) {
        return new Methods(print(out), print(err)).run(args);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
