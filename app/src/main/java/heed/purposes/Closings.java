package heed.purposes;

import heed.people.Hat;
import heed.trace.Coverage;
import heed.trace.Trace;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How purposes end: only when nobody waits for an answer, and never in silence.
@Service
@Transactional
public class Closings {

    private final PurposeTable purposes;
    private final ClosingTable table;
    private final Trace trace;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closings(PurposeTable purposes, ClosingTable table, Trace trace, ApplicationEventPublisher events, Clock clock) {
        this.purposes = purposes;
        this.table = table;
        this.trace = trace;
        this.events = events;
        this.clock = clock;
    }

    /// How it ended the last time.
    @Transactional(readOnly = true)
    public Optional<Closing> of(Purpose.Id purpose) {
        return table.find(purpose);
    }

    @Transactional(readOnly = true)
    public Coverage coverage(Purpose.Id purpose) {
        return trace.coverage(purpose.value());
    }

    public Closing.Result close(Purpose.Id id, Closing.Words words, Hat hat) {
        return close(id, words, hat, clock.instant());
    }

    /// Closes it for its office, or says what is missing. Of two who close at once, one does; the other is told.
    public Closing.Result close(Purpose.Id id, Closing.Words words, Hat hat, Instant at) {
        var purpose = purposes.lock(id).orElseThrow(() -> new NotFound("purpose " + id.value()));
        if (hat.kind() != Hat.Kind.OFFICE || !purpose.office().equals(hat.office())) {
            throw new Forbidden("only the office in charge closes a purpose");
        }
        if (purpose.isDraft()) {
            throw new Forbidden("a draft is published before it is closed");
        }
        if (purpose.state() == Purpose.State.DECIDED) {
            return new Closing.Result.ClosedBefore(table.find(id).orElseThrow());
        }
        var missing = missing(words, trace.coverage(id.value()));
        if (!missing.isEmpty()) {
            return new Closing.Result.Refused(missing);
        }
        table.insert(id, words, hat, at);
        purposes.decided(id);
        events.publishEvent(new PurposeClosed(id, at));
        return new Closing.Result.Done(table.find(id).orElseThrow());
    }

    static List<Closing.Missing> missing(Closing.Words words, Coverage coverage) {
        var missing = new ArrayList<Closing.Missing>();
        for (var it : Closing.Missing.values()) {
            var absent =
                    switch (it) {
                        case COVERAGE -> !coverage.complete();
                        case HEARD -> words.heard().isBlank();
                        case DECIDED -> words.decided().isBlank();
                        case NEXT -> words.next().isBlank();
                        case ON -> words.on() == null;
                    };
            if (absent) {
                missing.add(it);
            }
        }
        return List.copyOf(missing);
    }
}
