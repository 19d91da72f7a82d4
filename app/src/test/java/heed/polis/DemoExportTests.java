package heed.polis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.purposes.Purposes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

@HeedTest
@ActiveProfiles("demo")
class DemoExportTests {

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    Purposes purposes;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"walk-to-school, 3, 7900", "river-fit-to-swim, 2, 4800", "nobody-alone-at-80, 2, 2300"})
    void aPurposeOfTheTownGoesOutAndComesBackTheSame(String slug, int groups, int votes) throws IOException {
        var once = exports.open(Reader.ANYONE.reads(() -> purposes.at(slug))).files();
        for (var file : once.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(new String(once.get("summary.csv"), UTF_8)).contains("groups," + groups + "\n");

        var done = (Arrival.Done) Reader.SYSTEM.reads(() -> imports.bring(folder, null, (_, _) -> {}));

        assertThat(done.votes()).isEqualTo(votes);
        var again = exports.open(Reader.ANYONE.reads(() -> purposes.at(done.slug())))
                .files();
        once.forEach((file, bytes) ->
                assertThat(new String(again.get(file), UTF_8)).as(file).isEqualTo(new String(bytes, UTF_8)));
    }
}
