package heed.answers;

import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.purposes.Purpose;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that was promised here, kept, broken or still to come.
@Service
@Transactional
public class Commitments {

    private final CommitmentTable table;
    private final People people;
    private final Clock clock;

    Commitments(CommitmentTable table, People people, Clock clock) {
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    /// Due first comes first; all of them without a state.
    @Transactional(readOnly = true)
    public List<Commitment> all(Commitment.@Nullable State state) {
        return all(Sought.ALL.in(state), null, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    List<Commitment> all(Sought sought, @Nullable UUID after, int most) {
        return table.all(sought, after, most, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public List<Commitment> of(Purpose.Id purpose) {
        return table.of(purpose);
    }

    @Transactional(readOnly = true)
    List<Commitment> these(Collection<UUID> ids) {
        return table.these(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Commitment> find(Commitment.Id id) {
        return table.find(id);
    }

    public Settling settle(Commitment.Id id, Commitment.Outcome outcome, String evidence, Person.Id by) {
        return settle(id, outcome, evidence, by, clock.instant());
    }

    /// Said once, by somebody of the office that promised. Two who settle at once: one of them does, the other is told.
    public Settling settle(Commitment.Id id, Commitment.Outcome outcome, String evidence, Person.Id by, Instant at) {
        var promised = found(id);
        if (people.hatsOf(by).stream().noneMatch(it -> ofOffice(it, promised))) {
            throw new Forbidden("only the office that promised says how it ended");
        }
        return table.settle(id, outcome, evidence.strip(), by, at)
                ? new Settling.Done(found(id))
                : new Settling.SettledBefore(found(id));
    }

    static boolean ofOffice(Hat hat, Commitment commitment) {
        return hat.kind() == Hat.Kind.OFFICE && commitment.office().equals(hat.office());
    }

    private Commitment found(Commitment.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("commitment " + id.value()));
    }
}
