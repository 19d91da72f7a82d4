package heed.polis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// The longest words of many scripts go out by every door and come in again as they were.
@HeedTest
class WordsTravelTests {

    private static final List<String> WORDS = Stream.of(
                    "ش",
                    "مُ",
                    "学",
                    "👩‍👩‍👧‍👦",
                    "🇩🇪",
                    "❤️‍🔥",
                    "1️⃣",
                    "क्षि",
                    "e\u0301",
                    "a\u0323\u0308",
                    "\u1112\u1161\u11AB",
                    "\uD842\uDFB7",
                    "\u05E9\u05C1",
                    "می\u200Cخواهم",
                    "a,\"b\"")
            .map(it -> it.repeat(Statement.LONGEST / signs(it)))
            .toList();

    private static final long FIRST = 1_500_000_000_000L;

    @Autowired
    Imports imports;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    MockMvcTester pages;

    @TempDir
    Path folder;

    @Test
    void everyScriptComesBackFromThePageTheDataAndTheArchive() throws IOException {
        var first = bring(folder());
        var said = said(first);
        assertThat(said).containsExactlyElementsOf(WORDS);

        assertThat(HtmlUtils.htmlUnescape(text(first.path() + "/statements"))).contains(said);
        assertThat(StreamSupport.stream(
                                JsonMapper.shared()
                                        .readTree(text(first.path() + "/statements.json"))
                                        .get("rows")
                                        .spliterator(),
                                false)
                        .map(it -> it.get("words").asString()))
                .containsExactlyInAnyOrderElementsOf(said);
        try (var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(first.path() + "/statements.csv")))) {
            assertThat(csv.stream().map(it -> it.get("words"))).containsExactlyInAnyOrderElementsOf(said);
        }
        var zip = pages.get()
                .uri(first.path() + "/polis.zip")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        var second = bring(Archive.unpack(zip, "again"));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(said(second)).isEqualTo(said);
    }

    /// Signs as a reader sees them.
    private static int signs(String words) {
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(words);
        return (int) IntStream.generate(signs::next)
                .takeWhile(it -> it != BreakIterator.DONE)
                .count();
    }

    private List<String> said(Purpose purpose) {
        return Reader.ANYONE.reads(() -> opinions.statements(purpose.id())).stream()
                .map(Statement::words)
                .toList();
    }

    private String text(String path) {
        var answer = pages.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private Path folder() throws IOException {
        var small = Files.createTempDirectory(folder, "scripts");
        var comments =
                new StringBuilder("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        var votes = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        IntStream.range(0, WORDS.size()).forEach(i -> {
            comments.append("%d,x,%d,0,1,0,1,\"%s\"\n"
                    .formatted(FIRST + i, i, WORDS.get(i).replace("\"", "\"\"")));
            votes.append("%d,x,%d,1,1\n".formatted(FIRST + 1000 + i, i));
        });
        Files.writeString(small.resolve("comments.csv"), comments);
        Files.writeString(small.resolve("votes.csv"), votes);
        Files.writeString(small.resolve("summary.csv"), "topic,many scripts " + small.getFileName() + "\n");
        return small;
    }

    private Purpose bring(Path from) {
        var arrival = Reader.SYSTEM.reads(() -> imports.bring(from, null, (_, _) -> {}));
        assertThat(arrival).isInstanceOf(Arrival.Done.class);
        return Reader.ANYONE.reads(() -> purposes.at(((Arrival.Done) arrival).slug()));
    }
}
