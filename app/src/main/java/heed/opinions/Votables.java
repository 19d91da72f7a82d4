package heed.opinions;

import heed.database.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks up what many people are about to vote on, as each of them may read it.
///
/// All who read the same circles read the same, but for what one said oneself. So they share one look, as a reader of
/// those circles and nothing more; who finds nothing then looks alone, as that person.
@Component
class Votables {

    private final StatementTable statements;
    private final TransactionTemplate transaction;

    record Asked(Set<String> circles, UUID statement) {}

    Votables(StatementTable statements, TransactionTemplate transaction) {
        this.statements = statements;
        this.transaction = transaction;
    }

    /// In the order of the questions; empty where those circles may not read the statement.
    List<Optional<Votable>> find(List<Asked> asked) {
        var wanted = asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::circles, Collectors.mapping(Asked::statement, Collectors.toSet())));
        var found = new HashMap<Set<String>, Map<UUID, Votable>>();
        wanted.forEach((circles, ids) -> found.put(
                circles,
                look(new Reader(null, circles, false), ids).stream()
                        .collect(Collectors.toMap(Votable::id, Function.identity()))));
        return asked.stream()
                .map(it -> Optional.ofNullable(
                        Objects.requireNonNull(found.get(it.circles())).get(it.statement())))
                .toList();
    }

    Optional<Votable> find(Reader reader, UUID statement) {
        return look(reader, List.of(statement)).stream().findFirst();
    }

    private List<Votable> look(Reader reader, Collection<UUID> ids) {
        return reader.reads(() -> Objects.requireNonNull(transaction.execute(_ -> statements.votable(ids))));
    }
}
