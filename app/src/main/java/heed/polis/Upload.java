package heed.polis;

import heed.web.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation that somebody of the staff sent as an archive.
///
/// @param slug ends the address of its purpose, once it is here
record Upload(
        UUID id,
        String name,
        String sender,
        Instant at,
        State state,
        long done,
        long total,
        @Nullable String slug,
        List<Refusal> refusals) {

    enum State {
        WAITING,
        DONE,
        /// The same files came in before.
        THERE,
        REFUSED
    }

    /// The key of its words, and what is filled in.
    record Refusal(String word, List<String> details) {}

    String path() {
        return "/imports/" + id;
    }

    String word() {
        return "polis.state-" + state.name().toLowerCase(java.util.Locale.ROOT);
    }

    Progress progress() {
        return new Progress(done, total, state != State.WAITING);
    }
}
