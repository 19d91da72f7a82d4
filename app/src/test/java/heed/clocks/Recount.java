package heed.clocks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Counts how offices listen from the published files of clocks, promises and thanks alone; it knows nothing of the
/// house.
final class Recount {

    static final List<String> COLUMNS = List.of(
            "heard",
            "answered",
            "in_time",
            "waiting",
            "late",
            "handed_over",
            "acted",
            "changed_mind",
            "promised",
            "kept",
            "broken",
            "replaced",
            "delayed",
            "contested",
            "contest_waits",
            "overturned",
            "stands",
            "thanked");

    private final Map<String, Map<String, Integer>> counted = new TreeMap<>();

    private Recount() {}

    /// Office to column to number; what is not there is zero.
    static Map<String, Map<String, Integer>> of(String clocks, String commitments, String thanks, Instant now) {
        return of(clocks, commitments, thanks, now, _ -> {});
    }

    /// @param misread what happens to each row before it is counted; in a mutant it is not as it was published
    static Map<String, Map<String, Integer>> of(
            String clocks, String commitments, String thanks, Instant now, Consumer<ObjectNode> misread) {
        var recount = new Recount();
        rows(clocks, misread).forEach(row -> recount.clock(row, now));
        rows(commitments, misread).forEach(recount::promise);
        rows(thanks, misread).forEach(row -> recount.one(row, "office", "thanked", true));
        return recount.counted;
    }

    private void clock(JsonNode row, Instant now) {
        if (!row.get("duty").asString().equals("answer")) {
            return;
        }
        var due = Instant.parse(row.get("due").asString());
        var how = row.get("how").isNull() ? "" : row.get("how").asString();
        var fate = row.get("fate").isNull() ? "" : row.get("fate").asString();
        var answered = how.equals("answered") || how.equals("closed");
        one(row, "office", "heard", true);
        one(row, "office", "waiting", how.isEmpty());
        one(row, "office", "late", how.isEmpty() && late(now, due));
        one(row, "office", "handed_over", how.equals("handed_over"));
        one(row, "office", "answered", answered);
        one(
                row,
                "office",
                "in_time",
                answered && !late(Instant.parse(row.get("stopped").asString()), due));
        one(row, "office", "acted", how.equals("answered") && fate.startsWith("adopted"));
        one(row, "office", "changed_mind", how.equals("answered") && fate.equals("changed_mind"));
    }

    private void promise(JsonNode row) {
        var state = row.get("state").asString();
        var contested = row.get("contested").asBoolean();
        var waits = row.get("contest_waits").asBoolean();
        var overturned = row.get("overturned").asBoolean();
        one(row, "office_key", "promised", true);
        one(row, "office_key", "kept", state.equals("kept"));
        one(row, "office_key", "broken", state.equals("broken"));
        one(row, "office_key", "replaced", state.equals("replaced"));
        one(
                row,
                "office_key",
                "delayed",
                row.get("first_due").asString().compareTo(row.get("due").asString()) < 0);
        one(row, "office_key", "contested", contested);
        one(row, "office_key", "contest_waits", waits);
        one(row, "office_key", "overturned", overturned);
        one(row, "office_key", "stands", contested && !waits && !overturned);
    }

    private void one(JsonNode row, String office, String column, boolean counts) {
        counted.computeIfAbsent(row.get(office).asString(), _ -> zeros()).merge(column, counts ? 1 : 0, Integer::sum);
    }

    private static boolean late(Instant at, Instant due) {
        return at.truncatedTo(ChronoUnit.SECONDS).isAfter(due);
    }

    private static Map<String, Integer> zeros() {
        var zeros = new TreeMap<String, Integer>();
        COLUMNS.forEach(it -> zeros.put(it, 0));
        return zeros;
    }

    static Map<String, Map<String, Integer>> published(String listening) {
        var read = new TreeMap<String, Map<String, Integer>>();
        for (var row : rows(listening)) {
            var numbers = new TreeMap<String, Integer>();
            COLUMNS.forEach(it -> numbers.put(it, row.get(it).asInt()));
            read.put(row.get("office").asString(), numbers);
        }
        return read;
    }

    private static JsonNode rows(String file) {
        return JsonMapper.shared().readTree(file).get("rows");
    }

    private static List<JsonNode> rows(String file, Consumer<ObjectNode> misread) {
        var rows = new ArrayList<JsonNode>();
        for (var row : rows(file)) {
            misread.accept((ObjectNode) row);
            rows.add(row);
        }
        return rows;
    }
}
