package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds accounts that came at one moment and vote nearly alike.
///
/// **Problem.** Whoever holds fifty accounts may change one answer in ten on each, which hides them from [Alike]; but
/// seldom takes days for it.
///
/// **Method.** Those whose first votes lie within ten minutes of each other are compared, each with the sixteen who
/// came before, and joined when they differ in at most one of ten answers. A bundle is one of at least three whose
/// number chance does not explain ([Alike#chance]), among those who came meanwhile: so a class that votes together on
/// what nearly everybody agrees with is not one.
///
/// **Guarantees.** Who came when and what they voted decide; their order in a list does not.
///
/// **Not.** Without times nothing is found, nor where more than half are of one thousandth of a second: those are of a
/// file, not of people. Accounts that come slowly are left to [Alike].
final class Bursts {

    static final int DIFFERENT = 10;
    private static final long MOMENT = 10 * 60_000L;
    private static final int BEFORE = 16;
    private static final int MIDDLES = 64;

    private final Votes votes;
    private final long[] arrived;
    private final Integer[] order;

    private Bursts(Votes votes, long[] arrived) {
        this.votes = votes;
        this.arrived = arrived;
        this.order = IntStream.range(0, arrived.length)
                .filter(p -> votes.seen(p) >= Alike.FEWEST)
                .boxed()
                .sorted((p, q) ->
                        arrived[p] != arrived[q] ? Long.compare(arrived[p], arrived[q]) : Alike.compare(votes, p, q))
                .toArray(Integer[]::new);
    }

    /// The bundles of three and more, each from the one who is counted: whom most of the others resemble.
    ///
    /// @param arrived per participant, when their first vote came, in milliseconds; null where it is not known
    static List<int[]> of(Votes votes, long @Nullable [] arrived) {
        return arrived == null || ofAFile(arrived) ? List.of() : new Bursts(votes, arrived).bundles();
    }

    /// Whether these are not times of people: where more than half came at one and the same thousandth of a second, a
    /// file without times was read. Where that is the beginning of an hour, they were cut ([Moments]).
    static boolean ofAFile(long[] arrived) {
        var sorted = arrived.clone();
        Arrays.parallelSort(sorted);
        int half = sorted.length / 2;
        return IntStream.range(0, sorted.length - half)
                .anyMatch(
                        i -> sorted[i] == sorted[i + half] && (sorted[i] <= 0 || sorted[i] != Moments.hour(sorted[i])));
    }

    private List<int[]> bundles() {
        var leader = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            leader[i] = i;
            for (int j = i - 1; j >= Math.max(0, i - BEFORE) && leader[i] == i; j--) {
                if (arrived[order[i]] - arrived[order[j]] > MOMENT) {
                    break;
                }
                leader[i] = Alike.near(votes, order[i], order[j], DIFFERENT) ? leader[j] : i;
            }
        }
        var members = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            var own = members[leader[i]];
            members[leader[i]] = own == null ? new int[] {order[i]} : Arrays.copyOf(own, own.length + 1);
            members[leader[i]][members[leader[i]].length - 1] = order[i];
        }
        List<int[]> bundles = new ArrayList<>();
        for (var bundle : members) {
            if (bundle != null && bundle.length >= 3) {
                var like = around(bundle);
                if (like.length >= 3) {
                    bundles.add(like);
                }
            }
        }
        return bundles;
    }

    /// Of those who are joined, the one whom most resemble, and those.
    private int[] around(int[] bundle) {
        Alike.countedFirst(votes, bundle);
        int[] most = {};
        for (int i = 0; i < Math.min(bundle.length, MIDDLES); i++) {
            int middle = bundle[i];
            var like = Arrays.stream(bundle)
                    .filter(p -> p != middle && Alike.near(votes, middle, p, DIFFERENT))
                    .toArray();
            if (like.length + 1 > most.length) {
                most = new int[like.length + 1];
                most[0] = middle;
                System.arraycopy(like, 0, most, 1, like.length);
            }
        }
        return most;
    }

    /// How many came while those of a bundle did.
    static double meanwhile(long[] arrived, int[] bundle) {
        long first = Arrays.stream(bundle).mapToLong(p -> arrived[p]).min().orElse(0);
        long last = Arrays.stream(bundle).mapToLong(p -> arrived[p]).max().orElse(0);
        return Arrays.stream(arrived).filter(at -> at >= first && at <= last).count();
    }
}
