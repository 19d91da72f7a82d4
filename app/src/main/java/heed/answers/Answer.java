package heed.answers;

import heed.contributions.Contribution;
import heed.trace.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a named official said for an office: what it decides, why, about which contributions, and what happens next.
///
/// @param people how many agreed, when it was given, with what it answers; null where that was not counted
public record Answer(
        Id id,
        String slug,
        String purpose,
        String author,
        String office,
        String words,
        @Nullable Next next,
        @Nullable Integer people,
        Instant at,
        List<Group> groups,
        List<Settled> settled,
        List<Commitment> commitments) {

    public record Id(UUID value) {}

    /// What happens next, on which day.
    public record Next(String words, LocalDate on) {}

    /// A group of the opinion map that was answered, and its size then; null where it was not counted.
    public record Group(String letter, @Nullable Integer people) {}

    /// A statement that was answered, and who made it.
    public record Settled(Contribution.Id statement, String words, String author, Fate fate, String reason) {}

    public String path() {
        return "/answers/" + id.value();
    }

    Answer with(List<Group> groups, List<Settled> settled, List<Commitment> commitments) {
        return new Answer(id, slug, purpose, author, office, words, next, people, at, groups, settled, commitments);
    }

    boolean changedMind() {
        return settled.stream().anyMatch(it -> it.fate() == Fate.CHANGED_MIND);
    }
}
