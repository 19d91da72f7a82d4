package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.stream.IntStream;

/// An order of people that comes from what they voted and not from who came first, so that whatever is drawn by lot
/// falls on the same votes.
///
/// People are ordered by a 64-bit hash of their votes; those who voted the same in everything stand side by side,
/// and it does not matter which of them is which.
final class Ranks {

    private Ranks() {}

    /// Per participant, the place in the order.
    static int[] of(Votes votes) {
        int people = votes.participants();
        var hash = new long[people];
        Arrays.setAll(hash, p -> hash(votes, p));
        var order = new Integer[people];
        Arrays.setAll(order, p -> p);
        Arrays.sort(order, (p, q) -> hash[p] != hash[q] ? Long.compare(hash[p], hash[q]) : Integer.compare(p, q));
        var rank = new int[people];
        for (int r = 0; r < people; r++) {
            rank[order[r]] = r;
        }
        return rank;
    }

    /// One in `part` of the people, chosen by what they voted; other people when chosen from among those chosen.
    static int[] some(Votes votes, int part, Shares shares) {
        var chosen = new int[shares.count()][];
        shares.each(share -> chosen[share] = IntStream.range(shares.from(share), shares.to(share))
                .filter(p -> Long.remainderUnsigned(Noise.mixed(hash(votes, p) ^ votes.count()), part) == 0)
                .toArray());
        return Arrays.stream(chosen).flatMapToInt(Arrays::stream).toArray();
    }

    private static long hash(Votes votes, int p) {
        long h = votes.seen(p);
        for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
            h = Noise.mixed(h ^ votes.cells()[i]);
        }
        return h;
    }
}
