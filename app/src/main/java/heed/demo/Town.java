package heed.demo;

import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The invented town in the database. It is laid in whole, in one transaction, or not at all.
@Service
@Profile("demo")
@Transactional
class Town {

    private final TownTable table;
    private final People people;
    private final Clock clock;

    Town(TownTable table, People people, Clock clock) {
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isFilled() {
        return table.filled();
    }

    /// Fills an empty house; false when something lives in it already.
    public boolean fill() {
        if (!table.claim()) {
            return false;
        }
        var days = Days.of(clock);
        var residents = settle();
        return !residents.isEmpty() && days.today() != null;
    }

    /// Everybody moves in: key to person.
    private Map<String, Person> settle() {
        for (var office : Texts.rows("offices.csv")) {
            people.office("office:" + office.get("key"), office.get("name"));
        }
        var settled = new LinkedHashMap<String, Person>();
        Resident.all().forEach(it -> settled.put(it.key(), people.arrive(it.email(), it.name())));
        for (var official : Resident.cast().stream().filter(Resident::official).toList()) {
            var person = people.arrive(official.email(), official.name());
            var office = Texts.rows("offices.csv").stream()
                    .filter(it -> it.get("key").equals(official.office()))
                    .findFirst()
                    .orElseThrow();
            people.give(person.id(), Hat.Kind.OFFICE, "office:" + official.office(), office.get("name"));
            settled.put(official.key(), person);
        }
        return settled;
    }

    static <T> T asSystem(java.util.function.Supplier<T> work) {
        return Reader.SYSTEM.reads(work);
    }
}
