package heed.purposes;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Names the state of the database at this moment, and of the clock to a few seconds.
///
/// Whatever is shown may be shown again while the name is the same: any change on any node makes a new one. Requests
// that wait for an
/// answer share the next one, as long as it was asked for after they came.
@Component("purposeMoments")
class Moments {

    /// Pages also say how long ago things were, and show what a node has just counted.
    private static final long SECONDS = 5;

    private final SnapshotTable table;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private long asked = System.nanoTime();
    private String seen = "";

    Moments(SnapshotTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    String now() {
        return seen(System.nanoTime()) + "@" + clock.instant().getEpochSecond() / SECONDS;
    }

    private String seen(long came) {
        asking.lock();
        try {
            if (seen.isEmpty() || asked - came <= 0) {
                asked = System.nanoTime();
                seen = table.seen();
            }
            return seen;
        } finally {
            asking.unlock();
        }
    }
}
