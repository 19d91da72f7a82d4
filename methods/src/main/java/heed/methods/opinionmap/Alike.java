package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds people whose votes are the same, or nearly, more often than chance explains.
///
/// **Problem.** One person with fifty accounts should weigh as one voter. But people may honestly vote alike, most of
/// all where all answer the same few statements; and nobody's vote is deleted on a suspicion.
///
/// **Method.** Votes are cut into four bands by statement; people who agree in a whole band (or in everything) are
/// compared (locality-sensitive hashing after Indyk and Motwani 1998), and joined when they differ in at most one of
/// twenty answers. A bundle is one of at least three whose number chance does not explain: the expected number is
/// that of people who saw the same statements, times the probability of these answers for somebody who stands where
/// they stand ([Model]), and the bundle must exceed it by six standard deviations and two people. Straight-liners
/// (twenty answers and more, all the same, less likely than one in a million by the shares of each answer) make a
/// bundle of each kind. Of each bundle one person is counted, the one with the most votes.
///
/// **Guarantees.** The order of people does not matter: where two would do, they voted the same.
///
/// **Not.** Clones who answer at random, or who each answer other statements, are not found here.
final class Alike {

    private static final int BANDS = 4;
    static final int FEWEST = 8;
    private static final int DIFFERENT = 20;
    private static final int LEADERS = 8;
    private static final int STRAIGHT = 20;
    private static final long INDEX = (1L << 24) - 1;

    private final Votes votes;
    private final int[] leader;

    private Alike(Votes votes) {
        this.votes = votes;
        this.leader = new int[votes.participants()];
        Arrays.setAll(leader, p -> p);
    }

    /// Per participant, whose votes theirs resemble; themselves where they resemble nobody's.
    static Alike candidates(Votes votes, Shares shares) {
        var alike = new Alike(votes);
        if (votes.participants() > INDEX) {
            return alike;
        }
        for (var keys : alike.keys(shares)) {
            Arrays.parallelSort(keys);
            alike.join(keys);
        }
        return alike;
    }

    /// The bundles of three and more, each from the one who is counted.
    List<int[]> bundles() {
        var size = new int[leader.length];
        for (int p = 0; p < leader.length; p++) {
            size[root(p)]++;
        }
        var members = new int[leader.length][];
        List<int[]> bundles = new ArrayList<>();
        var next = new int[leader.length];
        for (int p = 0; p < leader.length; p++) {
            int root = root(p);
            if (size[root] >= 3) {
                if (next[root] == 0) {
                    members[root] = new int[size[root]];
                    bundles.add(members[root]);
                }
                members[root][next[root]++] = p;
            }
        }
        bundles.forEach(bundle -> countedFirst(votes, bundle));
        return bundles;
    }

    /// Straight-liners: those who only agree, only pass, only disagree.
    List<int[]> straight(Statements statements) {
        var kinds = new ArrayList<List<Integer>>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        for (int p = 0; p < leader.length; p++) {
            int from = votes.starts()[p], to = votes.starts()[p + 1];
            int kind = to - from < STRAIGHT ? -1 : votes.cells()[from] % 3;
            double log = 0;
            for (int i = from; i < to && kind >= 0; i++) {
                int cell = votes.cells()[i];
                kind = cell % 3 == kind ? kind : -1;
                log += Math.log(statements.tally()[cell] / (double) statements.seen(cell / 3));
            }
            if (kind >= 0 && log < -13.8) {
                kinds.get(kind).add(p);
            }
        }
        return kinds.stream()
                .filter(kind -> kind.size() > 1)
                .map(kind -> kind.stream().mapToInt(Integer::intValue).toArray())
                .peek(bundle -> countedFirst(votes, bundle))
                .toList();
    }

    /// Whether chance explains that so many vote as the first of the bundle does.
    boolean chance(int[] bundle, Model model, Placing placing, Statements statements) {
        return chance(votes, bundle, among(bundle[0], bundle.length), DIFFERENT, model, placing, statements);
    }

    /// @param among how many might have voted so
    /// @param one in so many answers, one may differ
    static boolean chance(
            Votes votes, int[] bundle, double among, int one, Model model, Placing placing, Statements statements) {
        int p = bundle[0], from = votes.starts()[p], to = votes.starts()[p + 1], n = to - from;
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen += model.counts()[votes.cells()[i] / 3] ? 1 : 0;
        }
        var place = placing.place(votes.cells(), from, to, seen);
        double log = 0;
        for (int i = from; i < to; i++) {
            int c = votes.cells()[i] / 3, value = votes.cells()[i] % 3 - 1;
            double pass = (statements.tally()[3 * c + 1] + 1.0) / (statements.seen(c) + 3.0);
            double agree = model.counts()[c] ? (1 + model.expects(place, c)) / 2 : 0.5;
            double chance = value == 0 ? pass : (1 - pass) * (value > 0 ? agree : 1 - agree);
            log += Math.log(Math.clamp(chance, 0.02, 0.98));
        }
        double ways = 1, term = 1;
        for (int j = 1; j <= n / one; j++) {
            term *= 2.0 * (n - j + 1) / j;
            ways += term;
        }
        double expected = among * Math.min(1, Math.exp(log) * ways);
        return bundle.length <= expected + 6 * Math.sqrt(expected) + 2;
    }

    /// How many people saw just the same statements; at least as many as there are in the bundle.
    private double among(int p, int least) {
        int among = 0, from = votes.starts()[p], n = votes.seen(p);
        for (int q = 0; q < leader.length; q++) {
            boolean same = votes.seen(q) == n;
            for (int i = 0; i < n && same; i++) {
                same = votes.cells()[from + i] / 3 == votes.cells()[votes.starts()[q] + i] / 3;
            }
            among += same ? 1 : 0;
        }
        return Math.max(among, least);
    }

    /// Puts the one who is counted first: who has the most votes.
    static void countedFirst(Votes votes, int[] bundle) {
        int best = 0;
        for (int i = 1; i < bundle.length; i++) {
            int more = Integer.compare(votes.seen(bundle[i]), votes.seen(bundle[best]));
            if (more > 0 || more == 0 && compare(votes, bundle[i], bundle[best]) < 0) {
                best = i;
            }
        }
        int first = bundle[best];
        bundle[best] = bundle[0];
        bundle[0] = first;
    }

    static int compare(Votes votes, int p, int q) {
        return Arrays.compare(
                votes.cells(),
                votes.starts()[p],
                votes.starts()[p + 1],
                votes.cells(),
                votes.starts()[q],
                votes.starts()[q + 1]);
    }

    /// For each band, and last for all of them together: a hash of a person's votes there, and below it who it is;
    /// only who, where there are too few votes to compare.
    private long[][] keys(Shares shares) {
        var keys = new long[BANDS + 1][leader.length];
        int[] start = votes.starts(), cells = votes.cells();
        shares.each(share -> {
            var hash = new long[BANDS];
            for (int p = shares.from(share); p < shares.to(share); p++) {
                Arrays.fill(hash, 7);
                for (int i = start[p]; i < start[p + 1]; i++) {
                    int band = cells[i] / 3 * 0x9E3779B9 >>> 30;
                    hash[band] = (hash[band] + cells[i]) * 0x9E3779B97F4A7C15L;
                    hash[band] ^= hash[band] >>> 29;
                }
                long all = 1;
                for (int band = 0; band < BANDS; band++) {
                    boolean some = votes.seen(p) >= FEWEST && hash[band] != 7;
                    keys[band][p] = some ? Noise.mixed(hash[band]) & ~INDEX | p : p;
                    all = Noise.mixed(all ^ hash[band]);
                }
                keys[BANDS][p] = votes.seen(p) >= FEWEST ? all & ~INDEX | p : p;
            }
        });
        return keys;
    }

    private void join(long[] keys) {
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && (keys[to] & ~INDEX) == (keys[from] & ~INDEX)) {
                to++;
            }
            if (to - from > 1 && (keys[from] & ~INDEX) != 0) {
                joinSome(keys, from, to);
            }
        }
    }

    /// Those of one key, in an order that comes from what they voted.
    private void joinSome(long[] keys, int from, int to) {
        var people = Arrays.stream(keys, from, to)
                .mapToObj(key -> (int) (key & INDEX))
                .sorted((p, q) -> compare(votes, p, q))
                .toList();
        var leaders = new int[LEADERS];
        int known = 0;
        for (int p : people) {
            int like = -1;
            for (int l = 0; l < known && like < 0; l++) {
                like = near(votes, leaders[l], p, DIFFERENT) ? leaders[l] : -1;
            }
            if (like >= 0) {
                leader[root(p)] = root(like);
            } else if (known < LEADERS) {
                leaders[known++] = p;
            }
        }
    }

    private int root(int p) {
        while (leader[p] != p) {
            leader[p] = leader[leader[p]];
            p = leader[p];
        }
        return p;
    }

    /// Whether two people differ in at most one of so many answers.
    static boolean near(Votes votes, int p, int q, int one) {
        int i = votes.starts()[p], j = votes.starts()[q], toI = votes.starts()[p + 1], toJ = votes.starts()[q + 1];
        int left = Math.max(toI - i, toJ - j) / one;
        while (i < toI && j < toJ && left >= 0) {
            int a = votes.cells()[i], b = votes.cells()[j];
            left -= a == b ? 0 : 1;
            i += a / 3 <= b / 3 ? 1 : 0;
            j += b / 3 <= a / 3 ? 1 : 0;
        }
        return left - (toI - i) - (toJ - j) >= 0;
    }

    /// Everybody but those of bundles who are not counted.
    static int[] counted(boolean[] surplus) {
        return IntStream.range(0, surplus.length).filter(p -> !surplus[p]).toArray();
    }
}
