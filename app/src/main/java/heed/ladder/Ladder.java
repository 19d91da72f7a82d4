package heed.ladder;

import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.Visitor;
import heed.purposes.Purpose;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What purposes ask of those who take part.
@Service
@Transactional
public class Ladder {

    private final NeedTable table;
    private final Proofs proofs;

    Ladder(NeedTable table, Proofs proofs) {
        this.table = table;
        this.proofs = proofs;
    }

    /// Everything that is asked; an act that is not named asks nothing.
    @Transactional(readOnly = true)
    public List<Need> of(Purpose.Id purpose) {
        return table.of(purpose);
    }

    @Transactional(readOnly = true)
    public Optional<Need> of(Purpose.Id purpose, Need.Act act) {
        return table.of(purpose).stream().filter(it -> it.act() == act).findFirst();
    }

    /// What this visitor lacks for the act; empty when nothing.
    @Transactional(readOnly = true)
    public Optional<Need> lacks(Purpose.Id purpose, Need.Act act, Visitor visitor) {
        return of(purpose, act).filter(it -> rung(visitor).compareTo(it.lowest()) < 0);
    }

    @Transactional(readOnly = true)
    public boolean reaches(Person.Id person, Need need) {
        return proofs.rung(person).compareTo(need.lowest()) >= 0;
    }

    /// Says anew all that a draft asks. The database refuses it for a published purpose.
    public void say(Purpose.Id purpose, List<Need> needs, Person.Id by) {
        table.drop(purpose);
        needs.stream().filter(it -> it.lowest() != Rung.GUEST).forEach(it -> table.add(purpose, it, by));
    }

    private Rung rung(Visitor visitor) {
        var person = visitor.person();
        return person == null || visitor.guest() ? Rung.GUEST : proofs.rung(person.id());
    }
}
