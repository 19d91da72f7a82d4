package heed.opinions;

import heed.methods.opinionmap.ByLot;
import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Settings;
import heed.methods.opinionmap.Votes;
import heed.opinions.ExposureTable.Chances;
import java.util.Arrays;
import java.util.List;

/// Makes a map of votes: numbers become rows and columns, and the method does the rest.
final class Drawing {

    private static final OpinionMap EMPTY =
            OpinionMaps.of(Votes.of(0, 0, new int[0], new int[0], new byte[0]), Settings.plain(0));

    private Drawing() {}

    static MapShown of(MapMatter matter) {
        var statements = matter.statements();
        var votes = matter.votes();
        var touched = matter.touched();
        var columns = statements.stream().mapToInt(Statement::number).toArray();
        var participants = votes.participants();
        var numbers = votes.statements();
        var rows = Arrays.stream(participants).distinct().toArray();
        var frame = new MapShown(touched, columns, rows, new int[0], EMPTY, ByLot.none(0, 0));
        var column = Arrays.stream(numbers).map(frame::column).toArray();
        var row = Arrays.stream(participants).map(frame::row).toArray();
        var values = votes.values();
        var all = new int[3 * columns.length];
        for (int i = 0; i < values.length; i++) {
            all[3 * column[i] + values[i] + 1]++;
        }
        var packed = Votes.of(rows.length, columns.length, row, column, values);
        var map = OpinionMaps.of(packed, settings(matter, rows));
        return new MapShown(touched, columns, rows, all, map, byLot(frame, map, matter.drawn()));
    }

    private static ByLot byLot(MapShown frame, OpinionMap map, Chances drawn) {
        int groups = map.groups() < 2 ? 0 : map.groups();
        var lot = ByLot.none(groups, frame.statements().length);
        for (int i = 0; i < drawn.count(); i++) {
            int row = frame.row(drawn.participant(i)), column = frame.column(drawn.statement(i));
            if (row >= 0 && column >= 0) {
                lot.add(groups == 0 ? -1 : map.group()[row], column, drawn.value(i), drawn.chance(i));
            }
        }
        return lot;
    }

    private static Settings settings(MapMatter matter, int[] rows) {
        var settings = open(matter.statements());
        var arrived = matter.arrivals().of(rows);
        var timed = arrived == null ? settings : settings.arriving(arrived);
        var previous = matter.previous();
        return previous != null && begins(rows, previous.participants()) ? timed.after(previous.map()) : timed;
    }

    /// Which statements take part.
    static Settings open(List<Statement> statements) {
        var excluded = new boolean[statements.size()];
        var meta = new boolean[statements.size()];
        for (int c = 0; c < excluded.length; c++) {
            excluded[c] =
                    statements.get(c).moderated() < 0 || !statements.get(c).shown();
            meta[c] = statements.get(c).meta();
        }
        return new Settings(excluded, meta);
    }

    /// The method compares people by their row, so the rows must begin with those of the previous map.
    private static boolean begins(int[] rows, int[] before) {
        return before.length <= rows.length && Arrays.equals(rows, 0, before.length, before, 0, before.length);
    }
}
