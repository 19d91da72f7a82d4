package heed.opinions;

import heed.contributions.Contribution;
import heed.people.Hat;
import heed.people.Person;
import heed.purposes.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A short statement that people agree or disagree with. Its id is that of its contribution.
public record Statement(
        Id id,
        Purpose.Id purpose,
        int number,
        String words,
        Person.Id author,
        String authorName,
        @Nullable String office,
        Hat.@Nullable Worn worn,
        Contribution.State state,
        int moderated,
        boolean meta,
        boolean seed,
        Instant at,
        int wording,
        @Nullable Integer joinedInto) {

    public static final int LONGEST = 280;

    public record Id(UUID value) {}

    /// Said by a guest who is not yet somebody: only its author sees it.
    public boolean waits() {
        return state == Contribution.State.WAITING;
    }

    /// Stands for itself: neither hidden nor joined into another.
    public boolean shown() {
        return state == Contribution.State.SHOWN && joinedInto == null;
    }
}
