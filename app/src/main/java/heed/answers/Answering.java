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

/// An answer about to be given: by whom, to what, and with which promises.
public record Answering(
        Purpose.Id purpose,
        Person.Id official,
        Hat.Id hat,
        String words,
        @Nullable String group,
        List<Settled> settled,
        List<Promise> promises,
        Instant at) {

    public Answering {
        settled = List.copyOf(settled);
        promises = List.copyOf(promises);
    }

    /// What becomes of a statement, and why.
    public record Settled(Contribution.Id statement, Fate fate, String reason) {}

    public record Promise(String words, LocalDate due) {}
}
