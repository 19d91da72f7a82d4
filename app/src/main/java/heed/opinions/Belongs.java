package heed.opinions;

import heed.people.Belongings;
import heed.people.Person;
import org.springframework.stereotype.Component;

/// What this room keeps of a person: a number in each consultation, and the votes under it.
@Component
class Belongs implements Belongings {

    private final OpinionTable table;

    Belongs(OpinionTable table) {
        this.table = table;
    }

    @Override
    public void confirmed(Person.Id person) {
        table.touchAllOf(person.value());
    }

    /// Where both voted on the same statement, the later vote counts.
    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other.value(), person.value());
    }
}
