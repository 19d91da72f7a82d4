package heed.aims;

import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.database.NewId;
import heed.people.Hat;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which numbers promises should move.
@Service
@Transactional
public class Aims {

    private final AimTable table;
    private final Purposes purposes;
    private final Clock clock;

    Aims(AimTable table, Purposes purposes, Clock clock) {
        this.table = table;
        this.purposes = purposes;
        this.clock = clock;
    }

    public void name(Commitment it, Indicator.Id indicator, Hat hat) {
        name(it, indicator, hat, clock.instant());
    }

    /// Named by the office that promised, of the numbers of the same purpose.
    public void name(Commitment it, Indicator.Id indicator, Hat hat, Instant at) {
        requireOffice(it, hat);
        var number = choices(it).stream()
                .filter(each -> each.id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + indicator.value() + " of " + it.slug()));
        table.name(NewId.next(), it.id(), number, hat, at);
    }

    /// It is named no more; that it was stays in the data.
    void drop(Commitment it, UUID indicator, Hat hat) {
        requireOffice(it, hat);
        table.drop(it.id(), indicator, clock.instant());
    }

    private static void requireOffice(Commitment it, Hat hat) {
        if (!Commitments.ofOffice(hat, it)) {
            throw new Forbidden("only the office that promised says what it should move");
        }
    }

    /// The numbers of the purpose for which it was promised.
    @Transactional(readOnly = true)
    public List<Indicator> choices(Commitment it) {
        return purposes.indicators(purposes.at(it.slug()).id());
    }

    /// In the order in which they were named.
    @Transactional(readOnly = true)
    public List<Aim> of(Collection<UUID> commitments) {
        return commitments.isEmpty() ? List.of() : table.of(commitments);
    }

    /// In the order in which they were named.
    @Transactional(readOnly = true)
    public List<Aim> on(Indicator.Id indicator) {
        return table.on(indicator);
    }

    /// Also those that are named no more.
    @Transactional(readOnly = true)
    public List<Aim> of(Purpose.Id purpose) {
        return table.of(purpose);
    }
}
