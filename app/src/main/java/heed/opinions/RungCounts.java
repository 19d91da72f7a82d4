package heed.opinions;

import heed.purposes.Purpose;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many votes come from which rung of proof, and how many wait for one.
@Service
@Transactional(readOnly = true)
class RungCounts {

    private final RungTable rungs;

    RungCounts(RungTable rungs) {
        this.rungs = rungs;
    }

    /// The votes on one statement by the rung of proof of those who gave them.
    List<ByRung> byRung(Statement statement) {
        return rungs.byRung(statement.purpose().value(), statement.number());
    }

    List<ByRung> byRung(Purpose.Id purpose) {
        return rungs.byRung(purpose.value());
    }

    /// How many votes on it are kept and do not count, because their givers stand below the rung.
    long waiting(Statement statement) {
        return rungs.waiting(statement.purpose().value(), statement.number());
    }
}
