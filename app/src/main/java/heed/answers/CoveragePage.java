package heed.answers;

import heed.purposes.Purpose;
import heed.trace.Coverage;
import heed.trace.Fate;
import heed.trace.FateShown;
import heed.trace.Walk;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What `coverage.jte` shows: the share that is answered, and what waits, or what ended in one fate.
///
/// @param shown which of what was said is listed
record CoveragePage(
        Purpose purpose,
        Coverage coverage,
        Shown shown,
        List<Walk.Stop> waiting,
        List<Walk.Step> ended,
        boolean mayAnswer) {

    /// Contributions on one page; the files hold all.
    static final int MOST = 100;

    static final String ALL = "all";
    static final String WAITING = "waiting";

    /// Those that wait, all of them, or those of one fate.
    record Shown(boolean waiting, @Nullable Fate fate) {

        /// As it stands in an address; what is no fate shows what waits.
        static Shown of(String word) {
            for (var it : Fate.values()) {
                if (word(it).equals(word)) {
                    return new Shown(false, it);
                }
            }
            return new Shown(!word.equals(ALL), null);
        }

        boolean all() {
            return !waiting && fate == null;
        }

        boolean takes(@Nullable FateShown it) {
            return waiting ? it == null : fate == null || (it != null && it.fate() == fate);
        }

        /// As the files of this list are asked for.
        String query() {
            if (waiting) {
                return "?fate=" + WAITING;
            }
            return fate == null ? "" : "?fate=" + word(fate);
        }
    }

    static String word(Fate it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path() {
        return purpose.path() + "/coverage";
    }

    String path(Fate it) {
        return path() + "?fate=" + word(it);
    }

    static String answer(Purpose purpose, Walk.Stop stop) {
        return purpose.path() + "/answers?statement=" + stop.id();
    }
}
