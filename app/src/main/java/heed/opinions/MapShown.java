package heed.opinions;

import heed.methods.opinionmap.ByLot;
import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.Place;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A finished map of one consultation. It is never changed; a newer one takes its place.
///
/// @param of when the consultation last changed before this map was made
/// @param statements the number of each column's statement
/// @param all for each column its disagrees, passes and agrees, those of people in no group included
/// @param participants the number of each row's participant
/// @param lot the answers to what was drawn, weighed by their chances; groups first, everybody last
public record MapShown(Instant of, int[] statements, int[] participants, int[] all, OpinionMap map, ByLot lot) {

    /// The column of a statement, negative when the map does not know it.
    public int column(int statement) {
        return Arrays.binarySearch(statements, statement);
    }

    /// The row of a participant, negative when the map does not know it.
    public int row(int participant) {
        return Arrays.binarySearch(participants, participant);
    }

    /// Votes as the map knows them: its columns, and a value for each.
    record Answers(int[] columns, byte[] values) {}

    /// Those of these votes that are on a statement the map has.
    Answers answers(Map<Integer, Vote> votes) {
        var known =
                votes.entrySet().stream().filter(it -> column(it.getKey()) >= 0).toList();
        var values = new byte[known.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) known.get(i).getValue().value();
        }
        return new Answers(known.stream().mapToInt(it -> column(it.getKey())).toArray(), values);
    }

    /// Where somebody with these votes stands, before the next map is made; null when none of the votes is on a
    /// statement the map counts.
    @Nullable
    Place place(Map<Integer, Vote> votes) {
        var known = answers(votes);
        var place = map.place(known.columns(), known.values());
        return place.because().isEmpty() ? null : place;
    }

    /// A, B, C…: what a group is called until people name it.
    public static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }

    public int size(int group) {
        return (int) Arrays.stream(map.group()).filter(it -> it == group).count();
    }

    public int grouped() {
        return (int) Arrays.stream(map.group()).filter(it -> it >= 0).count();
    }
}
