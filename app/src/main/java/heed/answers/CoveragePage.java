package heed.answers;

import heed.purposes.Purpose;
import heed.trace.Coverage;
import heed.trace.Walk;
import java.util.List;

/// What `coverage.jte` shows: the share that is answered, and what waits.
record CoveragePage(Purpose purpose, Coverage coverage, List<Walk.Stop> waiting, boolean mayAnswer) {

    /// Waiting contributions on one page; the files hold all.
    static final int MOST = 100;

    String path() {
        return purpose.path() + "/coverage";
    }

    static String answer(Purpose purpose, Walk.Stop stop) {
        return purpose.path() + "/answers?statement=" + stop.id();
    }
}
