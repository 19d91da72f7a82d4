package heed.setup;

import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.signin.Secret;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may set up this house: one browser, by a link of the log, until there is a first administrator.
@Service
@Transactional
class Setup {

    static final Duration LASTS = Duration.ofHours(24);

    private final SetupTable table;
    private final People people;

    Setup(SetupTable table, People people) {
        this.table = table;
        this.people = people;
    }

    @Transactional(readOnly = true)
    boolean open() {
        return table.open();
    }

    /// The token of a new link; empty once somebody acts for the town.
    Optional<String> invite() {
        if (!table.open()) {
            return Optional.empty();
        }
        var token = Secret.fresh();
        table.invite(token.hash(), LASTS);
        return Optional.of(token.value());
    }

    @Transactional(readOnly = true)
    boolean waiting(String token) {
        return table.open() && table.waiting(new Secret(token).hash());
    }

    boolean begin(String token, byte[] browser) {
        return table.open() && table.begin(new Secret(token).hash(), browser);
    }

    /// Whether this browser is the one that sets up, and may still do so.
    @Transactional(readOnly = true)
    boolean settingUp(byte[] browser) {
        return table.begunBy(browser) && table.open();
    }

    /// The first administrator; empty when there is one already.
    Optional<Hat> administrator(Person.Id person) {
        if (!table.first(person)) {
            return Optional.empty();
        }
        table.forgetLink();
        return Optional.of(people.give(person, Hat.Kind.TOWN, null, "Town"));
    }
}
