package heed.opinions;

import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.Purpose;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a visitor sees of a consultation.
@Component
class OpinionView {

    private final Opinions opinions;
    private final Maps maps;
    private final Stamps stamps;
    private final RandomGenerator lot = new SecureRandom();

    OpinionView(Opinions opinions, Maps maps, Stamps stamps) {
        this.opinions = opinions;
        this.maps = maps;
        this.stamps = stamps;
    }

    OpinionPage of(Purpose purpose, Visitor visitor) {
        var statements = opinions.statements(purpose.id());
        var open = statements.stream()
                .filter(it -> it.shown() && it.moderated() >= 0)
                .toList();
        var person = visitor.person();
        Map<Integer, Vote> votes = person == null ? Map.of() : opinions.votesOf(purpose.id(), person.id());
        var shown = maps.of(purpose.id()).orElse(null);
        var unanswered =
                open.stream().filter(it -> !votes.containsKey(it.number())).toList();
        var next = NextStatement.of(
                unanswered,
                shown,
                votes,
                person == null ? lot.nextDouble() : NextStatement.draw(person.id(), votes.size()));
        return new OpinionPage(
                purpose,
                person != null,
                next == null ? null : next.statement(),
                next == null ? "" : stamp(next, person),
                open.size() - unanswered.size(),
                open.size(),
                MapView.of(shown, statements, mine(purpose, person, votes)),
                mine(open, votes));
    }

    private String stamp(NextStatement next, @Nullable Person person) {
        return stamps.stamp(next.statement().id(), person == null ? null : person.id(), next.chance());
    }

    /// How many statements wait for the visitor's answer, and how many people took part.
    record Waiting(Purpose purpose, long left, int people) {}

    Waiting waiting(Purpose purpose, Visitor visitor) {
        var person = visitor.person();
        Map<Integer, Vote> votes = person == null ? Map.of() : opinions.votesOf(purpose.id(), person.id());
        return new Waiting(
                purpose,
                opinions.statements(purpose.id()).stream()
                        .filter(it -> it.shown() && it.moderated() >= 0 && !votes.containsKey(it.number()))
                        .count(),
                maps.of(purpose.id()).map(it -> it.participants().length).orElse(0));
    }

    MapView map(Purpose purpose, Visitor visitor) {
        var person = visitor.person();
        return MapView.of(
                maps.of(purpose.id()).orElse(null),
                opinions.statements(purpose.id()),
                person == null ? null : mine(purpose, person, opinions.votesOf(purpose.id(), person.id())));
    }

    private MapView.@Nullable Mine mine(Purpose purpose, @Nullable Person person, Map<Integer, Vote> votes) {
        return person == null
                ? null
                : opinions.number(purpose.id(), person.id())
                        .map(it -> new MapView.Mine(it, votes))
                        .orElse(null);
    }

    private static List<OpinionPage.Mine> mine(List<Statement> open, Map<Integer, Vote> votes) {
        var byNumber = open.stream().collect(java.util.stream.Collectors.toMap(Statement::number, it -> it));
        return votes.entrySet().stream()
                .filter(it -> byNumber.containsKey(it.getKey()))
                .map(it -> new OpinionPage.Mine(
                        java.util.Objects.requireNonNull(byNumber.get(it.getKey())), it.getValue()))
                .toList();
    }
}
