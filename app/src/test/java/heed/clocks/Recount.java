package heed.clocks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts how offices listen from the published file of clocks alone; it knows nothing of the house.
final class Recount {

    private Recount() {}

    /// Office to: heard, answered, in time, waiting, late, handed over.
    static Map<String, int[]> of(String clocks, Instant now) {
        var counted = new TreeMap<String, int[]>();
        for (var row : JsonMapper.shared().readTree(clocks).get("rows")) {
            if (!row.get("duty").asString().equals("answer")) {
                continue;
            }
            var office = counted.computeIfAbsent(row.get("office").asString(), _ -> new int[6]);
            var due = Instant.parse(row.get("due").asString());
            office[0]++;
            if (row.get("stopped").isNull()) {
                office[3]++;
                office[4] += late(now, due) ? 1 : 0;
            } else if (row.get("how").asString().equals("handed_over")) {
                office[5]++;
            } else {
                office[1]++;
                office[2] += late(Instant.parse(row.get("stopped").asString()), due) ? 0 : 1;
            }
        }
        return counted;
    }

    private static boolean late(Instant at, Instant due) {
        return at.truncatedTo(ChronoUnit.SECONDS).isAfter(due);
    }

    static Map<String, int[]> published(String listening) {
        var read = new TreeMap<String, int[]>();
        for (var row : JsonMapper.shared().readTree(listening).get("rows")) {
            read.put(row.get("office").asString(), new int[] {
                number(row, "heard"),
                number(row, "answered"),
                number(row, "in_time"),
                number(row, "waiting"),
                number(row, "late"),
                number(row, "handed_over")
            });
        }
        return read;
    }

    private static int number(JsonNode row, String column) {
        return row.get(column).asInt();
    }
}
