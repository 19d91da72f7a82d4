package heed.readings;

import heed.purposes.Indicator.Measurement;
import heed.readings.Reading.Failed;
import heed.readings.Reading.Why;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds days and values in what stands at an address, as its plan says.
final class Reads {

    static final int MOST = 5_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(-?\\d{1,6})]");

    private Reads() {}

    static Reading of(Feed.Plan plan, String text, LocalDate today) {
        return switch (plan.kind()) {
            case CSV -> csv(plan, text, today);
            case JSON -> json(plan, text, today);
        };
    }

    /// One row as it was found; a null value is nothing to read.
    private record Row(String day, @Nullable BigDecimal value, boolean blank) {}

    private static Reading csv(Feed.Plan plan, String text, LocalDate today) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .setDelimiter(delimiter(text))
                .get();
        try (var csv = format.parse(new StringReader(text))) {
            for (var column : List.of(plan.day(), plan.value(), plan.where())) {
                if (!column.isBlank() && csv.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
                    return Failed.of(Why.NO_COLUMN, column);
                }
            }
            var rows = new ArrayList<Row>();
            for (var it : csv) {
                if (plan.where().isBlank() || cell(it, plan.where()).equals(plan.is())) {
                    var value = cell(it, plan.value());
                    rows.add(new Row(
                            plan.day().isBlank() ? today.toString() : cell(it, plan.day()),
                            Cells.number(value, false),
                            value.isBlank()));
                }
                if (rows.size() > MOST) {
                    return Failed.of(Why.TOO_MANY, "");
                }
            }
            return values(rows, today);
        } catch (UncheckedIOException | IllegalArgumentException | IOException _) {
            return Failed.of(Why.NOT_CSV, "");
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    private static String delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.contains("\t") ? "\t" : first.contains(";") && !first.contains(",") ? ";" : ",";
    }

    private static Reading json(Feed.Plan plan, String text, LocalDate today) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException _) {
            return Failed.of(Why.NOT_JSON, "");
        }
        var at = walk(root, plan.rows());
        if (at.isMissingNode() || at.isNull()) {
            return Failed.of(Why.NO_ROWS, plan.rows());
        }
        var list = at.isArray() ? StreamSupport.stream(at.spliterator(), false).toList() : List.of(at);
        if (list.size() > MOST) {
            return Failed.of(Why.TOO_MANY, "");
        }
        var rows = list.stream()
                .filter(it ->
                        plan.where().isBlank() || said(walk(it, plan.where())).equals(plan.is()))
                .map(it -> {
                    var value = walk(it, plan.value());
                    return new Row(
                            plan.day().isBlank() ? today.toString() : said(walk(it, plan.day())),
                            Cells.number(said(value), value.isNumber()),
                            said(value).isBlank());
                })
                .toList();
        return values(rows, today);
    }

    /// `data.series[0].points`; `[-1]` is the last. What is not there is a missing node.
    private static JsonNode walk(JsonNode from, String path) {
        var at = from;
        var steps = STEP.matcher(path);
        while (steps.find()) {
            if (steps.group(1) != null) {
                at = at.path(steps.group(1).strip());
            } else {
                var place = Integer.parseInt(steps.group(2));
                at = at.path(place < 0 ? at.size() + place : place);
            }
        }
        return at;
    }

    private static String said(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString().strip() : "";
    }

    private static Reading values(List<Row> rows, LocalDate today) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        int unreadable = 0;
        for (var it : rows) {
            var day = Cells.day(it.day());
            if (it.blank() && day != null) {
                continue;
            }
            if (day == null || it.value() == null) {
                unreadable++;
            } else if (!day.isAfter(today)) {
                var before = days.put(day, it.value());
                if (before != null && before.compareTo(it.value()) != 0) {
                    return Failed.of(Why.DAY_TWICE, String.format(Locale.ROOT, "%s", day));
                }
            }
        }
        if (days.isEmpty()) {
            return Failed.of(Why.NO_VALUE, "");
        }
        return new Reading.Values(
                days.entrySet().stream()
                        .map(it -> new Measurement(it.getKey(), it.getValue(), ""))
                        .toList(),
                unreadable);
    }
}
