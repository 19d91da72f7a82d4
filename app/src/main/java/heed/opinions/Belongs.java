package heed.opinions;

import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What this room keeps of a person: a number in each consultation, and the votes under it.
@Component
class Belongs implements Belongings {

    private final OpinionTable table;
    private final RungTable rungs;

    Belongs(OpinionTable table, RungTable rungs) {
        this.table = table;
        this.rungs = rungs;
    }

    @Override
    public void confirmed(Person.Id person) {
        rungs.count(person.value());
        table.touchAllOf(person.value());
    }

    @Override
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "opinions.held",
                table.given(person.value()).stream()
                        .map(it -> Held.row(
                                "statement", it.statement(),
                                "vote", Vote.of(it.value()).name().toLowerCase(Locale.ROOT),
                                "at", it.at(),
                                "counts", it.counts()))
                        .toList()));
    }

    /// Where both voted on the same statement, the later vote counts.
    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other.value(), person.value());
        rungs.join(other.value(), person.value());
    }

    /// What never counted goes.
    @Override
    public void erase(Person.Id person, boolean words) {
        rungs.erase(person.value());
    }
}
