package heed.purposes;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Kind;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.people.Hat;
import heed.people.Person;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Nothing is closed for ever: a decided purpose opens again, with the reasons, and the trace shows it.
@Service
@Transactional
public class Reopenings implements Kind {

    static final String KIND = "reopening";

    private final PurposeTable purposes;
    private final ClosingTable table;
    private final Contributions contributions;
    private final Trace trace;
    private final Clock clock;

    Reopenings(PurposeTable purposes, ClosingTable table, Contributions contributions, Trace trace, Clock clock) {
        this.purposes = purposes;
        this.table = table;
        this.contributions = contributions;
        this.trace = trace;
        this.clock = clock;
    }

    /// Opens it in the name of somebody of its office; nothing happens, and empty comes back, where it is open.
    public Optional<UUID> reopen(Purpose.Id id, String why, Person.Id by, Hat.Id hat) {
        var purpose = purposes.lock(id).orElseThrow(() -> new NotFound("purpose " + id.value()));
        if (purpose.state() != Purpose.State.DECIDED) {
            return Optional.empty();
        }
        var reopening = NewId.next();
        contributions.say(new Saying(
                new Contribution.Id(reopening),
                KIND,
                by,
                hat,
                purpose.circle(),
                purpose.language(),
                Contribution.State.SHOWN,
                why.strip()));
        table.reopen(reopening, id, clock.instant());
        purposes.reopened(id);
        trace.link(reopening, Link.Kind.REOPENS, id.value());
        return Optional.of(reopening);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Reopening> of(Purpose.Id purpose) {
        return table.reopenings(purpose);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public String path(UUID id) {
        return table.slugOf(id).map(it -> "/purposes/" + it).orElse("/purposes");
    }
}
