package heed.purposes;

import heed.purposes.Indicator.Measurement;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Values pasted as CSV: all of them, or none and what is wrong in which line.
///
/// The columns are found by their names, `measured_on`, `value` and `source`, in any order and among others.
record ValuesCsv(List<Measurement> values, List<Fault> faults) {

    static final int LONGEST = 200_000;
    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_SOURCE = 400;
    private static final List<String> COLUMNS = List.of("measured_on", "value", "source");

    /// The line as an editor counts it, and the key of what is wrong.
    record Fault(long line, String key) {}

    static ValuesCsv read(String text, LocalDate today) {
        var values = new ArrayList<Measurement>();
        var faults = new ArrayList<Fault>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setDelimiter(delimiter(text))
                .get();
        try (var csv = format.parse(new StringReader(text))) {
            if (!csv.getHeaderNames().containsAll(COLUMNS)) {
                return new ValuesCsv(List.of(), List.of(new Fault(1, "purposes.csv-header")));
            }
            var days = new HashSet<LocalDate>();
            for (var row : csv) {
                var fault = fault(row, today, days);
                var on = day(row);
                var value = IndicatorForm.number(cell(row, "value"));
                if (fault == null && on != null && value != null) {
                    values.add(new Measurement(on, value, cell(row, "source")));
                } else if (fault != null && faults.size() < MOST_FAULTS) {
                    faults.add(new Fault(csv.getCurrentLineNumber(), fault));
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException | IOException _) {
            faults.add(new Fault(values.size() + 2L, "purposes.csv-broken"));
        }
        if (values.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, "purposes.csv-empty"));
        }
        return faults.isEmpty() ? new ValuesCsv(List.copyOf(values), List.of()) : new ValuesCsv(List.of(), faults);
    }

    private static @Nullable String fault(CSVRecord row, LocalDate today, HashSet<LocalDate> days) {
        var on = day(row);
        if (on == null || on.isAfter(today) || on.getYear() < 1800) {
            return "purposes.not-a-past-day";
        }
        if (!days.add(on)) {
            return "purposes.csv-day-twice";
        }
        if (IndicatorForm.number(cell(row, "value")) == null) {
            return "purposes.not-a-number";
        }
        var source = cell(row, "source");
        return source.isBlank() || source.length() > LONGEST_SOURCE ? "purposes.needs-source" : null;
    }

    private static @Nullable LocalDate day(CSVRecord row) {
        try {
            return LocalDate.parse(cell(row, "measured_on"));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    /// A semicolon where the first line has one and no comma, as spreadsheets of many countries write it.
    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.contains(";") && !first.contains(",") ? ';' : ',';
    }
}
