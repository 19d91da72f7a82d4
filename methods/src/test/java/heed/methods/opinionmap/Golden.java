package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// One golden file: votes that went into a real pol.is, and what came out.
record Golden(JsonNode file, int[] statementIds, int[] participantIds, Votes votes, Settings settings) {

    static Golden read(String name) {
        var file = SharedData.json("golden/" + name + ".json");
        var statements = index(file.get("statement_ids"));
        Map<Integer, Integer> people = new HashMap<>();
        Map<List<Integer>, JsonNode> latest = new HashMap<>();
        for (var vote : file.get("votes")) {
            people.putIfAbsent(vote.get(0).asInt(), people.size());
            latest.merge(
                    List.of(vote.get(0).asInt(), vote.get(1).asInt()),
                    vote,
                    (a, b) -> a.get(3).asLong() > b.get(3).asLong() ? a : b);
        }
        var rows = new int[latest.size()];
        var columns = new int[latest.size()];
        var values = new byte[latest.size()];
        int i = 0;
        for (var vote : latest.values()) {
            rows[i] = at(people, vote.get(0).asInt());
            columns[i] = at(statements, vote.get(1).asInt());
            values[i++] = (byte) vote.get(2).asInt();
        }
        var participantIds = new int[people.size()];
        people.forEach((id, row) -> participantIds[row] = id);
        var group = new int[people.size()];
        Arrays.fill(group, -1);
        file.get("expected")
                .get("group_of_participant")
                .properties()
                .forEach(e -> group[at(people, Integer.parseInt(e.getKey()))] =
                        e.getValue().asInt());
        return new Golden(
                file,
                ids(file.get("statement_ids")),
                participantIds,
                Votes.of(people.size(), statements.size(), rows, columns, values),
                new Settings(marked(file.get("mod_out"), statements), marked(file.get("meta"), statements))
                        .withGroups(group));
    }

    JsonNode expected(String name) {
        return file.get("expected").get(name);
    }

    /// Expected numbers by statement id, in the order of the columns.
    double[] byStatement(String name) {
        return Arrays.stream(statementIds)
                .mapToDouble(id -> expected(name).get(String.valueOf(id)).asDouble())
                .toArray();
    }

    private static Map<Integer, Integer> index(JsonNode ids) {
        Map<Integer, Integer> index = new HashMap<>();
        for (int id : ids(ids)) {
            index.put(id, index.size());
        }
        return index;
    }

    static int at(Map<Integer, Integer> index, int id) {
        return Objects.requireNonNull(index.get(id));
    }

    static int[] ids(JsonNode ids) {
        List<Integer> list = new ArrayList<>();
        ids.forEach(id -> list.add(id.asInt()));
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean[] marked(JsonNode ids, Map<Integer, Integer> index) {
        var marked = new boolean[index.size()];
        ids.forEach(id -> marked[at(index, id.asInt())] = true);
        return marked;
    }
}
