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
    /// @param own the scores of `cells`
    static Robust of(
            Votes votes,
            int[] step,
            GroupVotes all,
            GroupVotes cells,
            Bridging own,
            Weighed weighed,
            Settings settings) {
        return new Robust(
                scores(all, cells, own, settings),
                scores(less(votes, step, cells, weighed.firsts()), cells, own, settings),
                scores(less(votes, step, cells, mostActive(votes, weighed.surplus())), cells, own, settings));
    }

    /// Where nobody else is counted the scores are the same ones.
    private static Bridging scores(GroupVotes counted, GroupVotes cells, Bridging own, Settings settings) {
        return counted == cells ? own : Bridging.of(counted, Statements.of(counted, settings));
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
        var having = new int[votes.statements() + 1];
        int people = 0;
        for (int p = 0; p < surplus.length; p++) {
            having[votes.seen(p)] += surplus[p] ? 0 : 1;
            people += surplus[p] ? 0 : 1;
        }
        if (people < 2) {
            return new int[0];
        }
        int most = Math.max(1, people / 1000), bar = having.length, count = 0;
        while (count < most) {
            count += having[--bar];
        }
        if (count > Math.max(3, people / 100)) {
            return new int[0];
        }
        int least = bar;
        return IntStream.range(0, surplus.length)
                .filter(p -> !surplus[p] && votes.seen(p) >= least)
                .toArray();
    }
}
