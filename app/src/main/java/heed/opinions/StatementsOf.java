package heed.opinions;

import heed.people.Person;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The statements of one person, the latest first.
@Service
@Transactional(readOnly = true)
class StatementsOf {

    private final StatementTable table;

    StatementsOf(StatementTable table) {
        this.table = table;
    }

    List<Statement> by(Person.Id author) {
        return table.by(author);
    }
}
