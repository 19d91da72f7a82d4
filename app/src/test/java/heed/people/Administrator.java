package heed.people;

import heed.database.Reader;
import heed.signin.Proof;
import heed.signin.Sessions;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// May Orr, who wears the hat of the town, and others who wear what she can give.
@TestComponent
public class Administrator {

    private final People people;
    private final Sessions sessions;

    Administrator(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    /// The secret of a new session of hers.
    public String session() {
        return Reader.SYSTEM.reads(() -> {
            var may = people.arrive("may@riverton.example", "May Orr");
            var hat = people.give(may.id(), Hat.Kind.TOWN, null, "Town");
            return sessions.open(may.id(), hat.id(), Proof.PASSKEY);
        });
    }

    /// The secret of a new session of somebody who wears this; a member belongs to a choir that is founded for it.
    public String session(String name, Hat.Kind kind) {
        return Reader.SYSTEM.reads(() -> {
            var choir = kind == Hat.Kind.MEMBER ? "group:choir-" + UUID.randomUUID() : null;
            var person = people.arrive(UUID.randomUUID() + "@riverton.example", name);
            if (choir != null) {
                people.found(choir, "Choir", person.id());
            }
            var hat = people.give(
                    Hat.fresh(person.id(), kind, choir, "Choir", choir != null),
                    new People.Term(person.id(), Instant.parse("2099-01-01T00:00:00Z")));
            return sessions.open(person.id(), hat.id(), Proof.PASSKEY);
        });
    }
}
