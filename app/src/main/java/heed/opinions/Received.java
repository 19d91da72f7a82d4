package heed.opinions;

import heed.people.Person;
import heed.purposes.Purpose;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How statements were received, by everybody and by the groups of the last finished map.
@Service
@Transactional(readOnly = true)
public class Received {

    private final StatementTable statements;
    private final OpinionTable votes;
    private final Maps maps;

    Received(StatementTable statements, OpinionTable votes, Maps maps) {
        this.statements = statements;
        this.votes = votes;
        this.maps = maps;
    }

    /// A statement with its votes, and how much the groups share it.
    public record Wanted(Statement statement, int agree, int disagree, int pass, double consensus) {

        public int voted() {
            return agree + disagree + pass;
        }
    }

    /// A group of the map with the statements it agrees with more than others do, the most typical first.
    public record Concern(String letter, int people, List<Statement> wants) {}

    /// Every statement that people can vote on, the most wanted first.
    public List<Wanted> statements(Purpose.Id purpose) {
        return wanted(statements.of(purpose.value()).stream()
                        .filter(it -> it.shown() && it.moderated() >= 0)
                        .toList())
                .stream()
                .sorted(Comparator.comparingDouble((Wanted it) -> -it.consensus())
                        .thenComparing(it -> it.statement().number()))
                .toList();
    }

    public List<Wanted> these(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : wanted(statements.these(ids));
    }

    /// Empty while the map knows no groups.
    public List<Concern> groups(Purpose.Id purpose) {
        return MapView.of(maps.of(purpose).orElse(null), statements.listed(purpose.value()), statements::these, 0, null)
                .groups()
                .stream()
                .map(it -> new Concern(
                        it.letter(),
                        it.size(),
                        it.wants().stream()
                                .filter(MapView.Finding::agrees)
                                .map(MapView.Finding::statement)
                                .toList()))
                .toList();
    }

    /// How many people agree with at least one of these statements: each person once.
    public long agreeing(Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : votes.agreeing(ids);
    }

    /// Whether this person made one of these contributions, agrees with one of these statements, or takes part in one
    /// of these purposes.
    public boolean asked(Person.Id person, Collection<UUID> ids) {
        return !ids.isEmpty() && votes.asked(person, ids);
    }

    /// How many people take part, as the map has it.
    public long participants(Purpose.Id purpose) {
        return maps.of(purpose).map(it -> it.participants().length).orElse(0);
    }

    private List<Wanted> wanted(List<Statement> all) {
        return all.stream()
                .map(it -> {
                    var row = StatementRow.of(it, maps.of(it.purpose()).orElse(null), null);
                    var by = row.everybody();
                    return new Wanted(it, by.agree(), by.disagree(), by.pass(), row.consensus());
                })
                .toList();
    }
}
