package heed.people;

import heed.database.Reader;
import heed.signin.Proof;
import heed.signin.Sessions;
import org.springframework.boot.test.context.TestComponent;

/// May Orr, who wears the hat of the town.
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
}
