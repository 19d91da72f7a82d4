package heed.clocks;

import heed.database.Chore;
import heed.database.Reader;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands each late clock to somebody above, once, however many nodes look.
@Component
class LateClocks implements Chore {

    /// What was done in the last second may still be on its way to the database.
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 500;

    private final EscalationTable table;
    private final Terms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateClocks(EscalationTable table, Terms terms, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "late clocks";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        while (Reader.SYSTEM.reads(() -> transaction.execute(_ -> handUp())) instanceof Integer all
                && all == AT_ONCE) {}
    }

    /// How many this node found.
    int handUp() {
        var now = clock.instant();
        var late = table.late(now.minus(GRACE), AT_ONCE);
        for (var one : late) {
            var superior = terms.superior(one.office());
            table.escalate(one.clock(), superior.person(), superior.office(), now);
        }
        return late.size();
    }
}
