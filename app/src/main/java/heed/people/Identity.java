package heed.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room keeps of a person: a name, addresses and hats.
@Component
@Order(0)
class Identity implements Belongings {

    private final PeopleTable table;

    Identity(PeopleTable table) {
        this.table = table;
    }

    @Override
    public List<Held> held(Person.Id person) {
        var rows = new ArrayList<Map<String, String>>();
        table.find(List.of(person)).forEach(it -> rows.add(Held.row("what", "name", "value", it.name())));
        table.addresses(person).forEach(it -> rows.add(Held.row("what", "e-mail", "value", it)));
        table.hatsOf(person).forEach(it -> rows.add(Held.row("what", "hat", "value", it.label())));
        return List.of(new Held("people.held", rows));
    }
}
