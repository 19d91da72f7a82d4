package heed.answers;

import heed.notices.Addressed;
import heed.people.Hat;
import heed.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Words of officials about a promise that name somebody: a moderator hides them, never the office whose words they
// are.
@Service
@Transactional
class Hidings {

    private final HidingTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hidings(HidingTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<UUID, Contest.Hiding> of(Commitment.Id id) {
        return table.of(id);
    }

    @Transactional(readOnly = true)
    public UUID author(Commitment.Id id, UUID event) {
        return table.author(id, event).orElseThrow(() -> new NotFound("words " + event + " about " + id.value()));
    }

    /// The words go, with a reason that everybody reads; that it happened stays. Its author is told.
    public void hide(Commitment it, UUID event, String reason, Hat hat) {
        var author = author(it.id(), event);
        var now = clock.instant();
        if (table.insert(it.id(), event, reason, hat, now)) {
            events.publishEvent(new Addressed(
                    "answers.told-contest-hidden",
                    it.id().value(),
                    it.path(),
                    Addressed.Why.WROTE,
                    List.of(author),
                    now));
        }
    }
}
