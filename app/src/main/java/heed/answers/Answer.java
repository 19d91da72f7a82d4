package heed.answers;

import heed.contributions.Contribution;
import heed.trace.Fate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a named official said for an office, what it decides about statements, and what it promises.
public record Answer(
        Id id,
        String slug,
        String purpose,
        String author,
        String office,
        String words,
        @Nullable String group,
        Instant at,
        List<Settled> settled,
        List<Commitment> commitments) {

    public record Id(java.util.UUID value) {}

    /// A statement that was answered.
    public record Settled(Contribution.Id statement, String words, Fate fate, String reason) {}

    public String path() {
        return "/answers/" + id.value();
    }

    Answer with(List<Settled> settled, List<Commitment> commitments) {
        return new Answer(id, slug, purpose, author, office, words, group, at, settled, commitments);
    }
}
