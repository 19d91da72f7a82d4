package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The bridging scores as they would be if other people were counted, so that anyone can see what depends on whom.
///
/// @param everybody each account weighs as one, bundled or not
/// @param withoutBundles without all accounts of bundles, those included that are counted for them
/// @param withoutMostActive without the 0.1 % (one at least) who voted most
public record Robust(Bridging everybody, Bridging withoutBundles, Bridging withoutMostActive) {

    /// @param cells counted votes by step along the axis
    static Robust of(Votes votes, int[] step, GroupVotes all, GroupVotes cells, Weighed weighed, Settings settings) {
        var active = mostActive(votes, weighed.surplus());
        return new Robust(
                scores(all, settings),
                scores(less(votes, step, cells, weighed.firsts()), settings),
                scores(less(votes, step, cells, active), settings));
    }

    static Bridging scores(GroupVotes cells, Settings settings) {
        return Bridging.of(cells, Statements.of(cells, settings));
    }

    static GroupVotes less(Votes votes, int[] step, GroupVotes cells, int[] people) {
        if (people.length == 0) {
            return cells;
        }
        var some = votes.only(people);
        var own = Arrays.stream(people).map(p -> step[p]).toArray();
        return cells.without(GroupVotes.of(some, own, cells.groups(), Shares.of(some, 1)));
    }

    /// Those with the most votes; all who have as many as the last of them.
    private static int[] mostActive(Votes votes, boolean[] surplus) {
        var seen = IntStream.range(0, surplus.length)
                .filter(p -> !surplus[p])
                .map(votes::seen)
                .sorted()
                .toArray();
        if (seen.length < 2) {
            return new int[0];
        }
        int bar = seen[seen.length - Math.max(1, seen.length / 1000)];
        var active = IntStream.range(0, surplus.length)
                .filter(p -> !surplus[p] && votes.seen(p) >= bar)
                .toArray();
        return active.length > Math.max(3, seen.length / 100) ? new int[0] : active;
    }
}
