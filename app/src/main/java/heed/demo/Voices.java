package heed.demo;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.opinions.Ballot;
import heed.opinions.Numbered;
import heed.opinions.NumberedStatement;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.purposes.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays in what the people of the town say about a purpose, and every vote they gave.
@Component
class Voices {

    private final Opinions opinions;
    private final Contributions contributions;

    Voices(Opinions opinions, Contributions contributions) {
        this.opinions = opinions;
        this.contributions = contributions;
    }

    /// Returns the statements by their number.
    Map<Integer, Statement.Id> lay(
            String key, Purpose purpose, Map<String, Person> people, Map<String, Hat> hats, Days days) {
        var turnout = Turnout.of(key, Resident.all(), days);
        var said = new Collected();
        for (var it : turnout.statements()) {
            var author = turnout.authors().get(it.number());
            var name =
                    author == null ? it.author() : turnout.voters().get(author).key();
            said.add(
                    it.number(),
                    person(people, name),
                    hats.get(name),
                    Circle.EVERYONE,
                    it.language(),
                    it.words(),
                    it.at());
        }
        for (var row : Texts.rows("staff.csv", key)) {
            var name = row.get("author");
            said.add(
                    said.numbered.size(),
                    person(people, name),
                    hats.get(name),
                    Circle.STAFF,
                    row.get("language"),
                    row.get("words"),
                    days.at(row.get("day"), 10 * 60));
        }
        contributions.sayAll(said.sayings, said.at);
        opinions.open(purpose.id());
        opinions.number(purpose.id(), numbered(turnout, people));
        opinions.addAll(purpose.id(), said.numbered);
        opinions.castAll(
                purpose.id(),
                turnout.events().stream()
                        .map(it -> new Ballot(it.statement(), it.voter(), it.value(), it.at()))
                        .toList());
        return said.ids;
    }

    private static List<Numbered> numbered(Turnout turnout, Map<String, Person> people) {
        return IntStream.range(0, turnout.voters().size())
                .mapToObj(voter -> new Numbered(
                        voter, person(people, turnout.voters().get(voter).key()).id()))
                .toList();
    }

    private static Person person(Map<String, Person> people, String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    /// Collects what is said, so that all of it is written at once.
    private static final class Collected {

        private final List<Saying> sayings = new ArrayList<>();
        private final List<Instant> at = new ArrayList<>();
        private final List<NumberedStatement> numbered = new ArrayList<>();
        private final Map<Integer, Statement.Id> ids = new HashMap<>();

        void add(
                int number,
                Person author,
                @Nullable Hat hat,
                String circle,
                String language,
                String words,
                Instant when) {
            var id = new Statement.Id(NewId.next());
            sayings.add(new Saying(
                    new Contribution.Id(id.value()),
                    "statement",
                    author.id(),
                    hat == null ? null : hat.id(),
                    circle,
                    language,
                    Contribution.State.SHOWN,
                    words));
            at.add(when);
            numbered.add(new NumberedStatement(id, number, 1, false, false));
            ids.put(number, id);
        }
    }
}
