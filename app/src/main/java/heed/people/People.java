package heed.people;

import heed.database.NewId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of this town, and the hats they wear.
@Service
@Transactional
public class People {

    private final PeopleTable table;

    People(PeopleTable table) {
        this.table = table;
    }

    /// The person behind a mail address; a new one, under this name, when the address is new. One address, one person.
    public Person arrive(String email, String name) {
        var address = canonical(email);
        return table.behind(address).orElseGet(() -> {
            var person = new Person(new Person.Id(NewId.next()), name.strip());
            table.insert(List.of(person), false);
            if (table.claim(address, person.id())) {
                give(person.id(), Hat.Kind.RESIDENT, null, "Resident");
                return person;
            }
            table.forget(person.id());
            return table.behind(address).orElseThrow();
        });
    }

    /// A new person without an address, who is known in another way.
    public Person introduce(String name) {
        var person = new Person(new Person.Id(NewId.next()), Names.clean(name));
        table.insert(List.of(person), false);
        give(person.id(), Hat.Kind.RESIDENT, null, "Resident");
        return person;
    }

    /// Somebody whose words came from elsewhere, and who can never sign in.
    public Person anonymous(String name) {
        return anonymous(1, _ -> name).getFirst();
    }

    public List<Person> anonymous(int count, IntFunction<String> name) {
        var people = new ArrayList<Person>(count);
        for (int i = 0; i < count; i++) {
            people.add(new Person(new Person.Id(NewId.next()), name.apply(i)));
        }
        table.insert(people, true);
        return people;
    }

    /// Whether there is anybody at all.
    @Transactional(readOnly = true)
    public boolean anybody() {
        return table.anybody();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(Person.Id id) {
        return Optional.ofNullable(named(List.of(id)).get(id));
    }

    @Transactional(readOnly = true)
    public Map<Person.Id, Person> named(Collection<Person.Id> ids) {
        return table.find(ids).stream().collect(Collectors.toMap(Person::id, it -> it));
    }

    /// An office and its circle; renames the office when the key is known.
    public Circle office(String key, String name) {
        return table.office(new Circle(key, Circle.Kind.OFFICE, name));
    }

    @Transactional(readOnly = true)
    public List<Circle> offices() {
        return table.offices();
    }

    /// Gives an official hat until a day, and keeps who gave it.
    public Hat give(Person.Id person, Hat.Kind kind, @Nullable String office, String label, Term term) {
        var hat = give(person, kind, office, label);
        table.term(hat.id(), term);
        return hat;
    }

    /// Gives a hat of any kind until a day, and keeps who gave it.
    public Hat give(Hat given, Term term) {
        var hat = table.give(given);
        table.term(hat.id(), term);
        return hat;
    }

    /// A group with a circle of its own; false when there is one of that key.
    public boolean found(String key, String name, Person.Id by) {
        return table.found(new Circle(key, Circle.Kind.GROUP, name), by);
    }

    /// All groups, by name.
    @Transactional(readOnly = true)
    public List<Circle.Group> groups() {
        return table.groups();
    }

    /// What this person reads besides what everyone does; without a passkey only by the hats that need none.
    @Transactional(readOnly = true)
    public List<String> circlesOf(Person.Id person, boolean passkey) {
        return table.circlesOf(person, passkey);
    }

    /// How long a hat is worn, without an end when `until` is null, and who gave it.
    public record Term(Person.@Nullable Id by, @Nullable Instant until) {}

    public void takeBack(Hat.Id hat, Person.Id by) {
        table.endHat(hat, by);
    }

    public Hat give(Person.Id person, Hat.Kind kind, @Nullable String office, String label) {
        return table.give(Hat.fresh(person, kind, office, label, false));
    }

    /// The staff of one office, and what it kept to itself, become another's.
    public void mergeOffice(String office, String into) {
        table.joinCircle(office, into);
        for (var hat : table.staffOf(office)) {
            table.give(Hat.fresh(hat.person(), Hat.Kind.OFFICE, into, hat.label(), false));
            table.endHat(hat.id());
        }
    }

    /// Moves somebody from one office to another.
    public void move(Person.Id person, String office, String to, String label) {
        table.staffOf(office).stream().filter(it -> it.person().equals(person)).forEach(it -> table.endHat(it.id()));
        table.give(Hat.fresh(person, Hat.Kind.OFFICE, to, label, false));
    }

    /// The offices this person speaks for, and those that became part of them.
    @Transactional(readOnly = true)
    public List<String> officesOf(Person.Id person) {
        return table.officesOf(person);
    }

    @Transactional(readOnly = true)
    public List<Hat> hatsOf(Person.Id person) {
        return table.hatsOf(person);
    }

    /// One more address for this person; false when somebody has it.
    public boolean claim(String email, Person.Id person) {
        return table.claim(canonical(email), person);
    }

    @Transactional(readOnly = true)
    public List<String> addressesOf(Person.Id person) {
        return table.addresses(person);
    }

    @Transactional(readOnly = true)
    public Optional<Person> behind(String address) {
        return table.behind(canonical(address));
    }

    /// The one spelling under which an address is kept.
    public static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
