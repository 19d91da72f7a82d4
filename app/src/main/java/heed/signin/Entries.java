package heed.signin;

import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who came in when and how, and who was refused, for the person whose account it is. They go by themselves.
@Service
@Transactional
public class Entries implements Belongings {

    static final int SHOWN = 10;

    private static final int MOST = 100;

    private final EntryTable table;

    Entries(EntryTable table) {
        this.table = table;
    }

    void came(Person.Id person, Entry.Way way, String device) {
        table.write(person, way, device, null);
        table.drop(person, MOST);
    }

    /// Somebody tried to come in as this person.
    void refused(Person.Id person, Entry.Way way, String device, Entry.Refused why) {
        table.write(person, way, device, why);
        table.drop(person, MOST);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Entry> of(Person.Id person) {
        return table.of(person, SHOWN);
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "signin.held-entries",
                table.of(person, MOST).stream()
                        .map(it -> Held.row(
                                "at",
                                it.at(),
                                "way",
                                it.way().name().toLowerCase(Locale.ROOT),
                                "device",
                                it.device(),
                                "refused",
                                it.refused() == null ? "" : it.refused().name().toLowerCase(Locale.ROOT)))
                        .toList()));
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.erase(person);
    }
}
