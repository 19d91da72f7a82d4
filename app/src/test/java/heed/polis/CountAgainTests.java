package heed.polis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.methods.Methods;
import heed.opinions.Maps;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// Who doubts the count takes the public file and the open program, as the page "How we count" says, and compares.
@HeedTest
class CountAgainTests {

    private static final int PEOPLE = 120;
    private static final int STATEMENTS = 12;
    private static final long FIRST = 1_500_000_000_000L;

    @Autowired
    Imports imports;

    @Autowired
    Purposes purposes;

    @Autowired
    Maps maps;

    @Autowired
    MockMvcTester pages;

    @TempDir
    Path folder;

    @Test
    void thePublicFileGivesTheNumbersThatThePageGives() throws Exception {
        var purpose = bring(conversation());
        Reader.SYSTEM.reads(() -> maps.now(purpose.id()));
        var here = published(purpose);
        assertThat(here).hasSize(STATEMENTS);

        var files = Archive.unpack(bytes(purpose.path() + "/polis.zip"), "again");
        assertThat(counted(files)).isEqualTo(here);

        var votes = Files.readString(files.resolve("votes.csv"));
        Files.writeString(files.resolve("votes.csv"), votes.replaceFirst(",1\\R", ",-1\n"));
        assertThat(counted(files)).as("the mutant: one vote is another").isNotEqualTo(here);
    }

    /// What the file beside the map says of each statement, by its number.
    private Map<Integer, String> published(Purpose purpose) throws IOException {
        var all = new TreeMap<Integer, String>();
        var text = new String(bytes(purpose.path() + "/robust.csv"), UTF_8);
        try (var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            for (var row : csv) {
                all.put(
                        Integer.valueOf(row.get("number")),
                        numbers(
                                Double.parseDouble(row.get("bridging")),
                                Double.parseDouble(row.get("bridging_lower")),
                                Double.parseDouble(row.get("without_flagged")),
                                Double.parseDouble(row.get("without_most_active"))));
            }
        }
        return all;
    }

    /// The same from the program alone, in a process that knows nothing of the house.
    private static Map<Integer, String> counted(Path files) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                                .toString(),
                        "-cp",
                        program().toString(),
                        "heed.methods.Methods",
                        "opinion-map",
                        files.toString(),
                        "--bursts",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var json = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        var all = new TreeMap<Integer, String>();
        for (var it : JsonMapper.shared().readTree(json).get("statements")) {
            all.put(
                    it.get("id").asInt(),
                    numbers(
                            it.get("bridging").asDouble(),
                            it.get("bridgingLower").asDouble(),
                            it.get("bridgingWithoutBundles").asDouble(),
                            it.get("bridgingWithoutMostActive").asDouble()));
        }
        return all;
    }

    private static String numbers(double bridging, double lower, double withoutFlagged, double withoutMostActive) {
        return bridging + " " + lower + " " + withoutFlagged + " " + withoutMostActive;
    }

    private static Path program() throws URISyntaxException {
        return Path.of(Methods.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private byte[] bytes(String path) {
        var answer = pages.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /// Two camps that waver, one vote a minute.
    private Path conversation() throws IOException {
        var out = Files.createTempDirectory(folder, "camps");
        var comments =
                new StringBuilder("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        var votes = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        var random = new Random(5);
        for (int s = 0; s < STATEMENTS; s++) {
            comments.append("%d,x,%d,0,0,0,1,Statement number %d\n".formatted(FIRST + s, s, s));
        }
        for (int p = 0; p < PEOPLE; p++) {
            for (int s = 0; s < STATEMENTS; s++) {
                int side = s < 3 || p % 2 == s % 2 ? 1 : -1;
                int vote = random.nextInt(5) == 0 ? -side : side;
                votes.append("%d,x,%d,%d,%d\n".formatted(FIRST + 60_000L * (p * STATEMENTS + s + 1), s, p, vote));
            }
        }
        Files.writeString(out.resolve("comments.csv"), comments);
        Files.writeString(out.resolve("votes.csv"), votes);
        Files.writeString(out.resolve("summary.csv"), "topic,two camps " + out.getFileName() + "\n");
        return out;
    }

    private Purpose bring(Path from) {
        var arrival = Reader.SYSTEM.reads(() -> imports.bring(from, null, (_, _) -> {}));
        assertThat(arrival).isInstanceOf(Arrival.Done.class);
        return Reader.ANYONE.reads(() -> purposes.at(((Arrival.Done) arrival).slug()));
    }
}
