package heed.answers;

import heed.contributions.Contribution;
import heed.people.Hat;
import heed.people.Person;
import heed.purposes.Purpose;
import heed.trace.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer about to be given: by whom, to what, with which promises, and what happens next.
public record Answering(
        Purpose.Id purpose,
        Person.Id official,
        Hat.Id hat,
        String words,
        List<Answer.Group> groups,
        List<Settled> settled,
        List<Promise> promises,
        Answer.@Nullable Next next,
        Instant at) {

    public Answering {
        groups = List.copyOf(groups);
        settled = List.copyOf(settled);
        promises = List.copyOf(promises);
    }

    /// What becomes of a statement, and why.
    public record Settled(Contribution.Id statement, Fate fate, String reason) {}

    public record Promise(String words, LocalDate due) {}

    List<Contribution.Id> statements() {
        return settled.stream().map(Settled::statement).toList();
    }
}
