package heed.roll;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A register as it was sent: the people in it, or what is wrong with which line. One bad line keeps everything out.
record Register(List<Line> lines, List<Fault> faults) {

    static final int MOST = 500_000;

    private static final int SHOWN = 20;
    private static final List<String> COLUMNS = List.of("name", "born", "address", "area");

    /// Somebody in the register.
    record Line(int number, String name, String born, String address, String area) {}

    /// `says` is a key of our words; its detail is the number of the line.
    record Fault(int line, String says) {}

    static Register read(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return fault("roll.fault-utf8");
        } catch (IOException | IllegalArgumentException | IllegalStateException _) {
            return fault("roll.fault-table");
        }
    }

    private static Register read(String text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var rows = format.parse(new StringReader(text))) {
            if (!rows.getHeaderNames().stream()
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .toList()
                    .containsAll(COLUMNS)) {
                return fault("roll.fault-columns");
            }
            var lines = new ArrayList<Line>();
            var faults = new ArrayList<Fault>();
            var seen = new HashMap<String, Integer>();
            for (var row : rows) {
                int number = (int) rows.getCurrentLineNumber();
                if (lines.size() == MOST) {
                    return fault("roll.fault-many");
                }
                var says = wrong(row);
                var line = says.isEmpty() ? line(number, row) : null;
                if (line != null && seen.putIfAbsent(same(line), number) != null) {
                    says = "roll.fault-twice";
                }
                if (!says.isEmpty()) {
                    faults.add(new Fault(number, says));
                } else if (line != null) {
                    lines.add(line);
                }
            }
            if (lines.isEmpty() && faults.isEmpty()) {
                return fault("roll.fault-empty");
            }
            return new Register(lines, faults);
        }
    }

    private static String wrong(CSVRecord row) {
        if (!row.isConsistent()) {
            return "roll.fault-cells";
        }
        if (RollKey.plain(row.get("name")).isEmpty()) {
            return "roll.fault-name";
        }
        if (!isDay(row.get("born"))) {
            return "roll.fault-born";
        }
        if (RollKey.plain(row.get("address")).isEmpty()) {
            return "roll.fault-address";
        }
        return row.get("area").isBlank() || row.get("area").length() > 80 ? "roll.fault-area" : "";
    }

    static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 1850;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static Line line(int number, CSVRecord row) {
        return new Line(number, row.get("name"), row.get("born"), row.get("address"), row.get("area"));
    }

    private static String same(Line it) {
        return RollKey.plain(it.name()) + "|" + it.born() + "|" + RollKey.plain(it.address());
    }

    private static Register fault(String says) {
        return new Register(List.of(), List.of(new Fault(1, says)));
    }

    boolean good() {
        return faults.isEmpty();
    }

    /// The first of them.
    List<Fault> shown() {
        return faults.subList(0, Math.min(SHOWN, faults.size()));
    }
}
