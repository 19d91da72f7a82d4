package heed.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The texts of Riverton, read from the files that lie next to this class.
final class Texts {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Texts() {}

    static List<CSVRecord> rows(String file) {
        try (var text = open(file);
                var rows = TABLE.parse(text)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> rows(String file, String purpose) {
        return rows(file).stream()
                .filter(row -> row.get("purpose").equals(purpose))
                .toList();
    }

    static Why why(String purpose) {
        var texts = new Properties();
        try (var text = open(purpose + ".properties")) {
            texts.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Why(texts);
    }

    private static Reader open(String file) {
        var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /// The fields of one purpose.
    record Why(Properties texts) {

        String get(String field) {
            return Objects.requireNonNull(texts.getProperty(field), field);
        }
    }
}
