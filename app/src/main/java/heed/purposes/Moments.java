package heed.purposes;

import heed.database.Together;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Collections;
import org.springframework.stereotype.Component;

/// Names the state of the database at this moment, and of the clock to a few seconds.
///
/// Whatever is shown may be shown again while the name is the same: any change on any node makes a new one. Requests
/// that come while the database is being asked share the next question.
@Component("purposeMoments")
class Moments {

    /// Pages also say how long ago things were, and show what a node has just counted.
    private static final long SECONDS = 5;

    private final Clock clock;
    private final Together<Boolean, String> asking;

    Moments(SnapshotTable table, Clock clock) {
        this.clock = clock;
        this.asking = new Together<>("moments", lot -> Collections.nCopies(lot.size(), table.seen()));
    }

    String now() {
        return asking.ask(true) + "@" + clock.instant().getEpochSecond() / SECONDS;
    }

    @PreDestroy
    void end() {
        asking.close();
    }
}
