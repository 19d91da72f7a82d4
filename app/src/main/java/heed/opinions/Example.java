package heed.opinions;

import heed.methods.opinionmap.ByLot;
import heed.methods.opinionmap.Findings.Share;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Settings;
import heed.methods.opinionmap.Votes;
import java.util.List;
import java.util.stream.IntStream;

/// The example that one can follow by hand on the page that says how we count. Its results come from the method itself,
/// so they are what the method does.
///
/// @param statements two statements, each with the votes of two groups
/// @param share the interval of 8 of 10
/// @param lot the share that agrees of three who were drawn: ½ agrees, ½ agrees, ¼ disagrees
record Example(List<Counted> statements, Share share, double lot) {

    private static final int[][] AGREE = {{8, 3}, {10, 0}};
    private static final int[] PEOPLE = {10, 4};

    /// How a statement was received, and what is counted of it.
    ///
    /// @param consensus the product of both parts
    record Counted(Part a, Part b, double consensus) {}

    /// (agree + 1) / (seen + 2) of one group.
    record Part(int agree, int seen, double part) {}

    static Example of() {
        int all = PEOPLE[0] + PEOPLE[1];
        var person = IntStream.range(0, 2 * all).map(i -> i % all).toArray();
        var statement = IntStream.range(0, 2 * all).map(i -> i / all).toArray();
        var value = new byte[2 * all];
        for (int i = 0; i < value.length; i++) {
            int group = person[i] < PEOPLE[0] ? 0 : 1;
            int place = person[i] - group * PEOPLE[0];
            value[i] = (byte) (place < AGREE[statement[i]][group] ? 1 : -1);
        }
        var group = IntStream.range(0, all).map(p -> p < PEOPLE[0] ? 0 : 1).toArray();
        var map = OpinionMaps.of(
                Votes.of(all, 2, person, statement, value), Settings.plain(2).withGroups(group));
        var counted = IntStream.range(0, 2)
                .mapToObj(c -> new Counted(
                        part(map.votes().agree()[0][c], map.votes().seen()[0][c]),
                        part(map.votes().agree()[1][c], map.votes().seen()[1][c]),
                        map.consensus()[c]))
                .toList();
        return new Example(counted, Share.of(8, 10), weighed());
    }

    private static Part part(int agree, int seen) {
        return new Part(agree, seen, (agree + 1.0) / (seen + 2.0));
    }

    private static double weighed() {
        var lot = ByLot.none(0, 1);
        lot.add(-1, 0, 1, 0.5);
        lot.add(-1, 0, 1, 0.5);
        lot.add(-1, 0, -1, 0.25);
        return lot.agreeShare(lot.everybody(), 0);
    }
}
