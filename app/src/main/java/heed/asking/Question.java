package heed.asking;

import heed.people.Hat;
import heed.trace.Fate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asked an office, about what, and whether it was answered.
public record Question(
        Id id,
        String words,
        String author,
        Hat.@Nullable Worn worn,
        Instant at,
        String circle,
        String office,
        String officeName,
        @Nullable UUID about,
        @Nullable String aboutWords,
        @Nullable Fate fate,
        @Nullable UUID reply,
        @Nullable Instant answered) {

    public record Id(UUID value) {}

    public String path() {
        return "/questions/" + id.value();
    }

    /// Given to another office, with a reason.
    public record HandedOver(String from, String to, String reason, String by, Instant at) {}

    /// What came of an attempt to ask.
    public sealed interface Asking {
        record Done(Question question) implements Asking {}

        record Refused(String key) implements Asking {}
    }
}
