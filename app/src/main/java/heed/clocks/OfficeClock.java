package heed.clocks;

import heed.trace.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an office owes to one contribution, since when and until when, and how it ended.
public record OfficeClock(
        Id id,
        What what,
        String office,
        String officeName,
        Duty duty,
        Cause cause,
        Instant started,
        int days,
        Instant due,
        @Nullable Pause pause,
        @Nullable Escalation escalation,
        @Nullable Stop stop) {

    public record Id(UUID value) {}

    /// The contribution it waits about, and the purpose that belongs to, if any.
    public record What(
            UUID id,
            String kind,
            String words,
            String author,
            @Nullable String slug,
            @Nullable String purpose) {}

    public enum How {
        ACKNOWLEDGED,
        ANSWERED,
        HANDED_OVER,
        JUDGED,
        CLOSED
    }

    /// `words` are those of an acknowledgement; `fate` is what became of the contribution by this act, where no
    /// later act said otherwise.
    public record Stop(
            Instant at,
            How how,
            @Nullable String by,
            @Nullable String office,
            @Nullable UUID act,
            @Nullable String words,
            @Nullable Fate fate) {}

    /// The latest one; `until` is the first day that counts again.
    public record Pause(LocalDate since, LocalDate until, String reason, String by) {}

    public record Escalation(
            @Nullable String superior, @Nullable String office, Instant at) {}

    public String path() {
        return "/clocks/" + id.value();
    }

    /// The act that ended it came in the second of the deadline at the latest; while it runs, that now is not later.
    public boolean inTime(Instant now) {
        return Deadline.inTime(stop == null ? now : stop.at(), due);
    }
}
