package heed.purposes;

import heed.database.Changes;
import heed.database.Together;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names the state of the database at this moment, and of the clock to a few seconds.
///
/// Whatever is shown may be shown again while the name is the same: any change on any node makes a new one, but votes
// on
/// one purpose do not rename what is shown of another. Requests that come while the database is being asked share the
/// next question.
@Component("purposeMoments")
class Moments {

    /// Pages also say how long ago things were, and show what a node has just counted.
    private static final long SECONDS = 5;

    private final Clock clock;
    private final Together<Asked, String> asking;

    private record Asked(@Nullable String purpose) {}

    Moments(SnapshotTable table, Changes changes, Clock clock) {
        this.clock = clock;
        this.asking = new Together<>(
                "moments",
                lot -> changes.names(
                        table.seen(), lot.stream().map(Asked::purpose).toList()));
    }

    /// @param purpose the path of the one purpose that is shown, or null where many are
    String now(@Nullable String purpose) {
        return asking.ask(new Asked(purpose)) + "@" + clock.instant().getEpochSecond() / SECONDS;
    }

    @PreDestroy
    void end() {
        asking.close();
    }
}
