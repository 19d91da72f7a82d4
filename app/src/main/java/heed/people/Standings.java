package heed.people;

import heed.database.NewId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who may act: guests who become somebody, accounts that become one, people who only read for a time.
@Service
@Transactional
public class Standings {

    private final StandingTable table;
    private final PeopleTable people;
    private final ObjectProvider<Belongings> belongings;

    Standings(StandingTable table, PeopleTable people, ObjectProvider<Belongings> belongings) {
        this.table = table;
        this.people = people;
        this.belongings = belongings;
    }

    /// Somebody who takes part before anything is known of them but their device.
    public Person guest() {
        var guest = new Person(new Person.Id(NewId.next()), "Guest");
        table.guest(guest);
        return guest;
    }

    /// The guest becomes a person with this address, and keeps everything; false when somebody was quicker.
    public boolean confirm(Person.Id guest, String email, String name) {
        table.holdAlone();
        if (people.behind(People.canonical(email)).isPresent() || !table.confirm(guest, name.strip())) {
            return false;
        }
        if (!people.claim(People.canonical(email), guest)) {
            throw new IllegalStateException("an address was claimed while all others waited");
        }
        people.give(Hat.fresh(guest, Hat.Kind.RESIDENT, null, "Resident", false));
        belongings.orderedStream().forEach(it -> it.confirmed(guest));
        return true;
    }

    /// Two accounts of one human being become one: one person, one vote. False when they are one already.
    public boolean join(Person.Id other, Person.Id person) {
        return join(other, person, false);
    }

    /// What a guest gave becomes this person's; false when somebody was quicker, or this person may not act: whoever is
    /// suspended does not do as a guest what they may not do under their name.
    public boolean keep(Person.Id guest, Person.Id person) {
        table.holdAlone();
        return table.suspension(person).isEmpty() && join(guest, person, true);
    }

    private boolean join(Person.Id other, Person.Id person, boolean guest) {
        table.holdAlone();
        if (other.equals(person) || !table.join(other, person, guest)) {
            return false;
        }
        belongings.orderedStream().forEach(it -> it.join(other, person));
        belongings.orderedStream().forEach(it -> it.confirmed(person));
        return true;
    }

    /// When this returns, no later act of this person is kept.
    public void suspend(Person.Id person, String reason, Hat by, Instant until) {
        table.holdAlone();
        table.suspend(NewId.next(), person, reason, by, until);
    }

    /// Everything about a person, as each room keeps it.
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return belongings
                .orderedStream()
                .flatMap(it -> it.held(person).stream())
                .toList();
    }

    /// The person goes: addresses, sessions, hats and name, and if so wished the words. What stays carries no name, and
    /// no later act of this person is kept. False while the person still wears a hat that needs a
    /// passkey.
    public boolean erase(Person.Id person, boolean words) {
        table.holdAlone();
        if (people.hatsOf(person).stream().anyMatch(it -> it.kind().guarded())) {
            return false;
        }
        belongings.orderedStream().forEach(it -> it.erase(person, words));
        table.erase(person);
        return true;
    }

    /// Guests who confirmed no address go: words that nobody else could read, sessions, votes that count nowhere. What
    /// counted at once stays, as a number that leads to nobody. Returns how many were guests, and had not gone
    // already.
    ///
    /// @param who asked once nobody acts, confirms or joins any more
    public int forgetGuests(Supplier<List<Person.Id>> who) {
        table.holdAlone();
        var gone = who.get().stream().filter(table::forgetGuest).toList();
        gone.forEach(guest -> belongings.orderedStream().forEach(it -> it.erase(guest, true)));
        return gone.size();
    }

    /// Somebody of whom nothing is known any more, for words whose author went.
    public Person.Id former() {
        var former = new Person.Id(NewId.next());
        table.former(former);
        return former;
    }

    public void rename(Person.Id person, String name) {
        table.rename(person, Names.clean(name));
    }

    public void lift(Person.Id person, Person.Id by) {
        table.lift(person, by);
    }

    /// All that are in force, the one that ends first before the others.
    @Transactional(readOnly = true)
    public List<Suspension> suspensions() {
        return table.suspensions();
    }

    @Transactional(readOnly = true)
    public Optional<Suspension> suspension(Person.Id person) {
        return table.suspension(person);
    }

    /// Who stands behind these accounts; holds until the caller's transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing steady(Collection<UUID> people) {
        table.hold();
        return table.of(people);
    }

    /// Refuses whoever is suspended; holds until the caller's transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void mayAct(Person.Id person) {
        if (!steady(List.of(person.value())).suspended().isEmpty()) {
            throw new Suspended();
        }
    }
}
