package heed.answers;

import gg.jte.Content;
import heed.offices.Office;
import heed.offices.OfficePart;
import heed.people.Visitor;
import heed.web.Parts;
import heed.web.Shell;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room shows on the page of an office.
@Component
@Order(20)
class PromisesOfOffices implements OfficePart {

    private static final int MOST = 10;

    private final Commitments commitments;
    private final Parts parts;

    PromisesOfOffices(Commitments commitments, Parts parts) {
        this.commitments = commitments;
        this.parts = parts;
    }

    @Override
    public Content on(Office office, Visitor visitor, Shell shell) {
        return parts.of(
                "answers/of-office", Map.of("commitments", commitments.unsettled(office.key(), MOST), "shell", shell));
    }
}
