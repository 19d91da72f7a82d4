package heed.answers;

import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a person said of promises: which they contest, and which sentences they read as one.
@Component("answersBelongs")
class Belongs implements Belongings {

    private final BelongingsTable table;
    private final PhotoTable photos;

    Belongs(BelongingsTable table, PhotoTable photos) {
        this.table = table;
        this.photos = photos;
    }

    @Override
    public List<Held> held(Person.Id person) {
        return List.of(
                new Held("answers.held-contests", table.contests(person)),
                new Held("answers.held-lifts", table.lifts(person)));
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other, person);
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        if (words) {
            table.forget(person);
        }
        photos.forget(person);
        table.partPens(person);
    }
}
