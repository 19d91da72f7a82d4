package heed.readings;

import heed.purposes.Indicator;
import heed.purposes.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands under a line: where its values are fetched, how that went, and what was taken back.
record UnderLine(
        Purpose purpose,
        Indicator indicator,
        @Nullable Feed feed,
        List<Attempt> attempts,
        List<Fetch> kept,
        List<Found> differences,
        List<Recall> recalls,
        boolean mine) {

    String path() {
        return purpose.path() + "/indicators/" + indicator.id().value();
    }

    boolean empty() {
        return feed == null && attempts.isEmpty() && kept.isEmpty() && recalls.isEmpty() && !mine;
    }
}
