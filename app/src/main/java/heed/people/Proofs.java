package heed.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is known of people beyond their mailbox, and so the rung of the ladder on which they stand.
@Service
@Order(1)
@Transactional
public class Proofs implements Belongings {

    private final ProofTable table;
    private final StandingTable standing;
    private final ObjectProvider<Belongings> belongings;

    Proofs(ProofTable table, StandingTable standing, ObjectProvider<Belongings> belongings) {
        this.table = table;
        this.standing = standing;
        this.belongings = belongings;
    }

    /// Waits for those who act just now, and holds off others until this transaction ends: an act is wholly before or
    /// wholly after somebody comes to another rung. Whoever locks anything else of a person calls this first.
    public void hold() {
        standing.holdAlone();
    }

    /// @param area where the person lives; null where that is not known
    public void prove(Person.Id person, Rung rung, @Nullable String area) {
        if (rung.compareTo(Rung.VERIFIED) < 0) {
            throw new IllegalArgumentException("only a roll, a letter or a public identity is kept: " + rung);
        }
        hold();
        if (table.put(person, rung, area)) {
            belongings.orderedStream().forEach(it -> it.confirmed(person));
        }
    }

    /// What proved it counts no more.
    public void withdraw(Person.Id person, Rung rung) {
        hold();
        table.remove(person, rung);
    }

    @Transactional(readOnly = true)
    public Rung rung(Person.Id person) {
        return table.rung(person);
    }

    /// Where the person lives, as the roll says.
    @Transactional(readOnly = true)
    public Optional<String> area(Person.Id person) {
        return table.area(person);
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held("people.held-proofs", table.of(person)));
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.erase(person);
    }
}
