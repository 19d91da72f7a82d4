package heed.polis;

import heed.polis.BadRow.Why;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// One CSV file, read strictly: every row that does not fit is noted with its line.
final class Sheet {

    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    private final String name;
    private final List<BadRow> bad;
    private Map<String, Integer> columns = Map.of();
    private List<String> header = List.of();

    Sheet(String name, List<BadRow> bad) {
        this.name = name;
        this.bad = bad;
    }

    List<String> header() {
        return header;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /// Calls `each` for every row below the header that has as many columns as the header.
    void read(Path folder, Set<String> needed, Consumer<Row> each) {
        rows(folder, rows -> {
            if (rows.isEmpty()) {
                bad.add(BadRow.of(name, 1, Why.EMPTY_FILE));
                return;
            }
            header = List.of(rows.getFirst().values());
            columns = IntStream.range(0, header.size())
                    .boxed()
                    .collect(Collectors.toMap(header::get, it -> it, (first, _) -> first));
            var missing = needed.stream().filter(it -> !has(it)).sorted().toList();
            if (!missing.isEmpty()) {
                bad.add(BadRow.of(name, 1, Why.COLUMN_MISSING, String.join(", ", missing)));
                return;
            }
            for (var row : rows.subList(1, rows.size())) {
                if (row.values().length != header.size()) {
                    bad.add(BadRow.of(name, row.line(), Why.COLUMN_COUNT, row.values().length, header.size()));
                } else {
                    each.accept(row);
                }
            }
        });
    }

    /// All rows as they stand, the first included; nothing when the file cannot be read.
    void rows(Path folder, Consumer<List<Row>> all) {
        var text = text(folder.resolve(name));
        if (text == null) {
            return;
        }
        var rows = new ArrayList<Row>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            var line = 1L;
            for (var it = parser.iterator(); it.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                rows.add(new Row(line, it.next()));
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            var line = rows.isEmpty() ? 1 : rows.getLast().line() + 1;
            bad.add(BadRow.of(name, line, Why.NOT_CSV));
            return;
        }
        all.accept(rows);
    }

    private @Nullable String text(Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            try {
                var text = strict.decode(bytes).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                var line = 1L;
                for (var at = 0; at < bytes.position(); at++) {
                    line += bytes.get(at) == '\n' ? 1 : 0;
                }
                bad.add(BadRow.of(name, line, Why.NOT_UTF_8));
                return null;
            }
        } catch (IOException e) {
            bad.add(BadRow.of(name, 0, Why.FILE_MISSING));
            return null;
        }
    }

    /// One row and the line it begins in. Asking for a value that does not fit notes the row as bad.
    final class Row {

        private final long line;
        private final String[] values;
        private boolean good = true;

        Row(long line, CSVRecord row) {
            this.line = line;
            this.values = row.values();
        }

        long line() {
            return line;
        }

        boolean good() {
            return good;
        }

        String[] values() {
            return values;
        }

        String get(String column) {
            var at = columns.get(column);
            return at == null ? "" : values[at];
        }

        void refuse(Why why, Object... details) {
            good = false;
            bad.add(BadRow.of(name, line, why, details));
        }

        /// A number that names something: 0 or more.
        int number(String column) {
            var text = get(column);
            try {
                var number = Integer.parseInt(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // refused below
            }
            refuse(Why.NOT_A_NUMBER, column, shown(text));
            return 0;
        }

        int sign(String text, Why otherwise) {
            return switch (text) {
                case "1" -> 1;
                case "0" -> 0;
                case "-1" -> -1;
                default -> {
                    refuse(otherwise, shown(text));
                    yield 0;
                }
            };
        }

        boolean flag(String column) {
            return switch (get(column).toLowerCase(Locale.ROOT)) {
                case "", "false", "0" -> false;
                case "true", "1" -> true;
                default -> {
                    refuse(Why.NOT_A_FLAG, column, shown(get(column)));
                    yield false;
                }
            };
        }

        Instant time(String column) {
            try {
                var millis = Long.parseLong(get(column));
                if (millis >= 0 && millis < LATEST) {
                    return Instant.ofEpochMilli(millis);
                }
            } catch (NumberFormatException e) {
                // refused below
            }
            refuse(Why.NOT_A_TIME, shown(get(column)));
            return Instant.EPOCH;
        }

        static String shown(String text) {
            return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }
}
