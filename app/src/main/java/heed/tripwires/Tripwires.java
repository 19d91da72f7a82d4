package heed.tripwires;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.people.Belongings;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.Closings;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.purposes.Reopenings;
import heed.trace.Link;
import heed.trace.Trace;
import heed.tripwires.Tripwire.Call;
import heed.web.Forbidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What opens decided purposes again.
@Service
@Transactional
public class Tripwires implements Belongings {

    static final String CALL = "call";

    private final TripwireTable table;
    private final Evidence evidence;
    private final Purposes purposes;
    private final Closings closings;
    private final Reopenings reopenings;
    private final Contributions contributions;
    private final Trace trace;
    private final Clock clock;

    Tripwires(
            TripwireTable table,
            Evidence evidence,
            Purposes purposes,
            Closings closings,
            Reopenings reopenings,
            Contributions contributions,
            Trace trace,
            Clock clock) {
        this.table = table;
        this.evidence = evidence;
        this.purposes = purposes;
        this.closings = closings;
        this.reopenings = reopenings;
        this.contributions = contributions;
        this.trace = trace;
        this.clock = clock;
    }

    /// In the order in which they were set.
    @Transactional(readOnly = true)
    public List<Tripwire> of(Purpose.Id purpose) {
        return table.of(purpose);
    }

    /// Sets one for the office in charge. It stays.
    public void set(
            Purpose purpose, Tripwire.Kind kind, @Nullable Integer threshold, @Nullable LocalDate day, Hat hat) {
        if (hat.kind() != Hat.Kind.OFFICE || !purpose.office().equals(hat.office())) {
            throw new Forbidden("only the office in charge sets a tripwire");
        }
        table.insert(NewId.next(), purpose.id(), kind, threshold, day, hat, clock.instant());
    }

    /// Asks to look at a decided purpose again; false when this person did since it was decided, or it is open.
    public boolean call(Purpose purpose, Visitor visitor, String words) {
        var by = visitor.me().id();
        var hat = visitor.hat();
        var closing = closings.of(purpose.id());
        if (purpose.state() != Purpose.State.DECIDED
                || closing.isEmpty()
                || table.called(purpose.id(), by, closing.get().at())) {
            return false;
        }
        var id = NewId.next();
        contributions.say(new Saying(
                new Contribution.Id(id),
                CALL,
                by,
                hat == null ? null : hat.id(),
                purpose.circle(),
                purpose.language(),
                Contribution.State.SHOWN,
                words.strip()));
        table.call(id, purpose.id(), by, closing.get().at());
        trace.link(id, Link.Kind.BELONGS_TO, purpose.id().value());
        return true;
    }

    /// Made since it was decided the last time, the first first.
    @Transactional(readOnly = true)
    public List<Call> calls(Purpose purpose) {
        return closings.of(purpose.id())
                .map(it -> table.calls(purpose.id(), it.at()))
                .orElse(List.of());
    }

    /// Opens what a tripwire has been touched for, and says how many; read as the system. Of two nodes one does it.
    public int look() {
        int opened = 0;
        for (var it : table.set()) {
            opened += touched(it) ? 1 : 0;
        }
        return opened;
    }

    private boolean touched(Tripwire it) {
        var purpose = purposes.find(it.purpose()).orElseThrow();
        var found = closings.of(it.purpose()).flatMap(closing -> evidence.of(it, purpose, closing));
        if (found.isEmpty() || purpose.state() != Purpose.State.DECIDED || !table.touch(it.id(), clock.instant())) {
            return false;
        }
        var reopening = reopenings.reopen(it.purpose(), found.get(), it.by(), it.hat());
        reopening.ifPresent(id -> table.opened(it.id(), id));
        return reopening.isPresent();
    }

    @Transactional(readOnly = true)
    String path(UUID call) {
        return table.slugOf(call).map(it -> "/purposes/" + it + "/tripwires").orElse("/purposes");
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other.value(), person.value());
    }
}
