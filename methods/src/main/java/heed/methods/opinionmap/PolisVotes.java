package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The latest votes of a Polis folder, packed for counting, with the numbers that statements and participants have
/// in the files.
///
/// @param statements for each column of the votes, the number of the statement
/// @param participants for each row of the votes, the number of the participant
/// @param settings which statements are moderated out or meta
/// @param arrived for each row, when the first vote came, in milliseconds; null where the files do not say
public record PolisVotes(
        int[] statements, int[] participants, Votes votes, Settings settings, long @Nullable [] arrived) {

    static PolisVotes latest(Map<Integer, PolisFolder.Comment> comments, PolisFolder folder) {
        Map<Long, Long> cells = new HashMap<>();
        Map<Integer, Long> arrived = new HashMap<>();
        folder.votes(vote -> {
            if (!comments.containsKey(vote.statement())) {
                throw new PolisRefused(
                        folder.votesFile(),
                        vote.line(),
                        "participant " + vote.participant() + " votes on statement " + vote.statement()
                                + ", which comments.csv does not have");
            }
            long cell = ((long) vote.participant() << 32) | vote.statement();
            arrived.merge(vote.participant(), vote.at(), Math::min);
            cells.merge(cell, vote.at() * 4 + vote.value() + 1, (old, next) -> next >> 2 >= old >> 2 ? next : old);
        });
        return packed(comments, cells, arrived);
    }

    private static PolisVotes packed(
            Map<Integer, PolisFolder.Comment> comments, Map<Long, Long> cells, Map<Integer, Long> arrived) {
        Map<Integer, Integer> column = new HashMap<>();
        var settings = Settings.plain(comments.size());
        new TreeMap<>(comments).forEach((id, comment) -> {
            settings.excluded()[column.size()] = comment.moderated() < 0;
            settings.meta()[column.size()] = comment.meta();
            column.put(id, column.size());
        });
        Map<Integer, Integer> row = new HashMap<>();
        var people = new TreeSet<Integer>();
        cells.keySet().forEach(cell -> people.add((int) (cell >> 32)));
        people.forEach(id -> row.put(id, row.size()));
        var rows = new int[cells.size()];
        var columns = new int[cells.size()];
        var values = new byte[cells.size()];
        int i = 0;
        for (var cell : cells.entrySet()) {
            rows[i] = row.getOrDefault((int) (cell.getKey() >> 32), 0);
            columns[i] = column.getOrDefault(cell.getKey().intValue(), 0);
            values[i++] = (byte) ((cell.getValue() & 3) - 1);
        }
        // The final votes alone have no times.
        var times =
                people.stream().mapToLong(id -> arrived.getOrDefault(id, 0L)).toArray();
        boolean known = Arrays.stream(times).allMatch(at -> at > 0);
        return new PolisVotes(
                comments.keySet().stream().mapToInt(Integer::intValue).toArray(),
                people.stream().mapToInt(Integer::intValue).toArray(),
                Votes.of(row.size(), column.size(), rows, columns, values),
                settings,
                known ? times : null);
    }
}
