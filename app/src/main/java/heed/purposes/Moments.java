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

    /// @param state the name of all that can be seen in the database
    /// @param tick counts some seconds each
    record Moment(String state, long tick) {

        private static final int A_MOMENT = 2;

        /// Whether nothing was changed since, and hardly any time went by.
        boolean hardlyBefore(Moment later) {
            return state.equals(later.state) && later.tick - tick <= A_MOMENT;
        }
    }

    private record Asked(@Nullable String purpose) {}

    Moments(SnapshotTable table, Changes changes, Clock clock) {
        this.clock = clock;
        this.asking = new Together<>(
                "moments",
                lot -> changes.names(
                        table.seen(), lot.stream().map(Asked::purpose).toList()));
    }

    /// @param purpose the path of the one purpose that is shown, or null where many are
    Moment now(@Nullable String purpose) {
        return new Moment(asking.ask(new Asked(purpose)), clock.instant().getEpochSecond() / SECONDS);
    }

    @PreDestroy
    void end() {
        asking.close();
    }
}
