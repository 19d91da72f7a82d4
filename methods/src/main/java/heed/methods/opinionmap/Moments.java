package heed.methods.opinionmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Times of votes as they are published and counted: so coarse that no time tells who was seen voting.
///
/// **Problem.** The log of votes is public under numbers, so that anybody can count again. Whoever saw a neighbour
/// vote at 8:05 on the bus could look for the number that voted at that minute, and read all its other answers.
///
/// **Method.** Time is cut at whole hours into stretches in each of which at least five accounts voted; what is left
/// at the end joins the last stretch. A vote is given the beginning of its stretch.
///
/// **Guarantees.** The votes alone decide. Times that are cut stay as they are when they are cut again, so whoever
/// takes the published log counts what the server counted.
///
/// **Not.** Whoever takes the log again and again sees between which two a vote came. The order in which accounts
/// came stays known. Where more than half of the accounts came at one and the same thousandth of a second, these are
/// no times of people but of a file, and they stay.
public final class Moments {

    /// Fewer accounts than these are never told apart by a time.
    public static final int FEW = 5;

    private static final long HOUR = 3_600_000;

    private final TreeMap<Long, Long> begins;
    private final Map<Integer, Long> first;

    private Moments(TreeMap<Long, Long> begins, Map<Integer, Long> first) {
        this.begins = begins;
        this.first = first;
    }

    /// The hour in which a moment lies; votes come to [Cutting#vote] in the order of it.
    ///
    /// @param at milliseconds since 1970, as in all of this class
    public static long hour(long at) {
        return Math.floorDiv(at, HOUR) * HOUR;
    }

    /// A time as it is published: not later than it was.
    public long of(long at) {
        var stretch = begins.floorEntry(at);
        return stretch == null ? at : stretch.getValue();
    }

    /// When an account's first vote came, to the thousandth of a second; null where it has none.
    public @Nullable Long first(int account) {
        return first.get(account);
    }

    /// As [#first], as it is published.
    public @Nullable Long arrived(int account) {
        var at = first.get(account);
        return at == null ? null : Long.valueOf(of(at));
    }

    /// Cuts time while the votes go by.
    public static final class Cutting {

        private final int few;
        private final TreeMap<Long, Long> begins = new TreeMap<>();
        private final Map<Integer, Long> first = new HashMap<>();
        private final Set<Integer> here = new HashSet<>();
        private long stretch;
        private long hour = Long.MIN_VALUE;

        public Cutting() {
            this(FEW);
        }

        Cutting(int few) {
            this.few = few;
        }

        /// A vote, or the first of an account in its hour. Votes come in the order of their hours, and those of one
        /// hour in any order.
        ///
        /// @throws IllegalArgumentException when the hour lies before that of the vote given before
        public void vote(long at, int account) {
            long now = hour(at);
            if (now < hour) {
                throw new IllegalArgumentException("votes come in the order of their hours");
            }
            if (begins.isEmpty() || now > hour && here.size() >= few) {
                stretch = now;
                begins.put(now, now);
                here.clear();
            }
            hour = now;
            first.merge(account, at, Math::min);
            if (here.size() < few) {
                here.add(account);
            }
        }

        public Moments cut() {
            if (ofAFile()) {
                return new Moments(new TreeMap<>(), first);
            }
            if (here.size() < few && begins.size() > 1) {
                begins.remove(stretch);
            }
            return new Moments(begins, first);
        }

        private boolean ofAFile() {
            return Bursts.ofAFile(
                    first.values().stream().mapToLong(Long::longValue).toArray());
        }
    }
}
