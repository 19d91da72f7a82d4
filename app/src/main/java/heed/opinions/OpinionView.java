package heed.opinions;

import heed.ladder.Ladder;
import heed.ladder.Need;
import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.Purpose;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a visitor sees of a consultation.
@Component
class OpinionView {

    /// So many consultations wait for a visitor's answers on the first page.
    private static final int AT_HOME = 6;

    private final Opinions opinions;
    private final Maps maps;
    private final Stamps stamps;
    private final Ladder ladder;
    private final RandomGenerator lot = new SecureRandom();

    OpinionView(Opinions opinions, Maps maps, Stamps stamps, Ladder ladder) {
        this.ladder = ladder;
        this.opinions = opinions;
        this.maps = maps;
        this.stamps = stamps;
    }

    OpinionPage of(Purpose purpose, Visitor visitor) {
        var open =
                opinions.listed(purpose.id()).stream().filter(Listed::votable).toList();
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
        var words = words(open, votes, next);
        return new OpinionPage(
                purpose,
                person != null,
                next == null ? null : words.get(next.statement().number()),
                next == null ? "" : stamp(next, person),
                open.size() - unanswered.size(),
                open.size(),
                MapView.of(shown, open, opinions::these, MapView.FEW, mine(purpose, person, votes)),
                mine(words, votes),
                ladder.lacks(purpose.id(), Need.Act.VOTE, visitor).orElse(null));
    }

    /// What this visitor answered, and is asked next, by its number.
    private Map<Integer, Statement> words(List<Listed> open, Map<Integer, Vote> votes, @Nullable NextStatement next) {
        var ids = open.stream()
                .filter(it -> votes.containsKey(it.number()) || (next != null && it.equals(next.statement())))
                .map(Listed::id)
                .toList();
        return opinions.these(ids).stream().collect(Collectors.toMap(Statement::number, Function.identity()));
    }

    private String stamp(NextStatement next, @Nullable Person person) {
        return stamps.stamp(
                new Statement.Id(next.statement().id()), person == null ? null : person.id(), next.chance());
    }

    /// How many statements wait for the visitor's answer, and how many people took part.
    record Waiting(Purpose purpose, long left, int people) {}

    List<Waiting> waiting(List<Purpose> purposes, Visitor visitor) {
        return opinions.left(purposes, visitor.person(), AT_HOME).entrySet().stream()
                .map(it -> new Waiting(
                        it.getKey(),
                        it.getValue(),
                        maps.of(it.getKey().id())
                                .map(map -> map.participants().length)
                                .orElse(0)))
                .toList();
    }

    /// @param most so many findings of each kind come with their words
    MapView map(Purpose purpose, Visitor visitor, int most) {
        var person = visitor.person();
        return MapView.of(
                maps.of(purpose.id()).orElse(null),
                opinions.listed(purpose.id()),
                opinions::these,
                most,
                person == null ? null : mine(purpose, person, opinions.votesOf(purpose.id(), person.id())));
    }

    private MapView.@Nullable Mine mine(Purpose purpose, @Nullable Person person, Map<Integer, Vote> votes) {
        return person == null
                ? null
                : opinions.number(purpose.id(), person.id())
                        .map(it -> new MapView.Mine(it, votes))
                        .orElse(null);
    }

    private static List<OpinionPage.Mine> mine(Map<Integer, Statement> words, Map<Integer, Vote> votes) {
        return votes.entrySet().stream()
                .filter(it -> words.containsKey(it.getKey()))
                .map(it -> new OpinionPage.Mine(Objects.requireNonNull(words.get(it.getKey())), it.getValue()))
                .toList();
    }
}
