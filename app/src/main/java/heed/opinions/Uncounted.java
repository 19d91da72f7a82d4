package heed.opinions;

import heed.contributions.Moderated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Votes on a statement that is hidden count no longer, whoever hid it and wherever; shown again, they do.
@Component
class Uncounted {

    private final StatementTable statements;
    private final OpinionTable table;

    Uncounted(StatementTable statements, OpinionTable table) {
        this.statements = statements;
        this.table = table;
    }

    @EventListener
    void moderated(Moderated it) {
        var id = it.id().value();
        if (statements.moderate(id, it.hidden() ? -1 : 1)) {
            statements.find(id).ifPresent(found -> table.touch(found.purpose().value()));
        }
    }
}
