package heed.opinions;

import heed.ladder.Need;
import heed.purposes.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the page of a consultation shows, already decided.
///
/// @param known whether this visitor is a person or a guest: a stranger has given no vote yet
/// @param next the statement to answer; null when all were answered, or there are none
/// @param stamp with what chance it was drawn, sealed; it comes back with the vote
/// @param need what this visitor lacks for votes to count; null for nothing
record OpinionPage(
        Purpose purpose,
        boolean known,
        @Nullable Statement next,
        String stamp,
        int answered,
        int all,
        MapView map,
        List<Mine> mine,
        @Nullable Need need) {

    /// A vote one gave, to look at and to change.
    record Mine(Statement statement, Vote vote) {}

    boolean canVote() {
        return purpose.state() == Purpose.State.OPEN;
    }
}
