package heed.answers;

import gg.jte.Content;
import heed.offices.Office;
import heed.offices.OfficeMerged;
import heed.offices.OfficePart;
import heed.people.Visitor;
import heed.web.Parts;
import heed.web.Shell;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room shows on the page of an office. What the office promised and has not yet kept is handed over with it.
@Component
@Order(20)
class PromisesOfOffices implements OfficePart {

    private static final int MOST = 10;

    private final Commitments commitments;
    private final CommitmentTable table;
    private final Parts parts;

    PromisesOfOffices(Commitments commitments, CommitmentTable table, Parts parts) {
        this.commitments = commitments;
        this.table = table;
        this.parts = parts;
    }

    @Override
    public Content on(Office office, Visitor visitor, Shell shell) {
        return parts.of(
                "answers/of-office",
                Map.of(
                        "commitments",
                        commitments.all(null).stream()
                                .filter(it ->
                                        it.settlement() == null && office.key().equals(it.office()))
                                .limit(MOST)
                                .toList(),
                        "shell",
                        shell));
    }

    @EventListener
    void merged(OfficeMerged it) {
        table.hand(it.office(), it.into());
    }
}
