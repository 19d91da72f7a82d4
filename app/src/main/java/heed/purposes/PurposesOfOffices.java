package heed.purposes;

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

/// What this room shows on the page of an office. What the office had open is handed over with it.
@Component
@Order(10)
class PurposesOfOffices implements OfficePart {

    private final Purposes purposes;
    private final PurposeTable table;
    private final Parts parts;

    PurposesOfOffices(Purposes purposes, PurposeTable table, Parts parts) {
        this.purposes = purposes;
        this.table = table;
        this.parts = parts;
    }

    @Override
    public Content on(Office office, Visitor visitor, Shell shell) {
        return parts.of("purposes/of-office", Map.of("purposes", purposes.published(office.key()), "shell", shell));
    }

    @EventListener
    void merged(OfficeMerged it) {
        table.hand(it.office(), it.into());
    }
}
