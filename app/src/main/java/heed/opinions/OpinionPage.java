package heed.opinions;

import heed.purposes.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the page of a consultation shows, already decided.
///
/// @param next the statement to answer; null when all were answered, or there are none
record OpinionPage(
        Purpose purpose,
        boolean signedIn,
        @Nullable Statement next,
        int answered,
        int all,
        MapView map,
        List<Mine> mine) {

    /// A vote one gave, to look at and to change.
    record Mine(Statement statement, Vote vote) {}

    boolean canVote() {
        return purpose.state() == Purpose.State.OPEN;
    }
}
