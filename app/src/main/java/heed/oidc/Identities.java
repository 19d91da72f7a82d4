package heed.oidc;

import heed.database.NewId;
import heed.oidc.OidcTable.Asked;
import heed.oidc.OidcTable.Newcomer;
import heed.people.Belongings;
import heed.people.Held;
import heed.people.Names;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.signin.Secret;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which person here is which person at a provider.
@Service
@Transactional
class Identities implements Belongings {

    static final int SECONDS = 600;

    private final OidcTable table;
    private final Providers providers;
    private final People people;
    private final Proofs proofs;

    Identities(OidcTable table, Providers providers, People people, Proofs proofs) {
        this.table = table;
        this.providers = providers;
        this.people = people;
        this.proofs = proofs;
    }

    void ask(byte[] browser, String state, Asked asked) {
        table.ask(browser, new Secret(state).hash(), asked, SECONDS);
    }

    Optional<Asked> asked(byte[] browser, String state, String provider) {
        return table.asked(browser, new Secret(state).hash(), provider);
    }

    @Transactional(readOnly = true)
    Optional<Person.Id> person(String issuer, String subject) {
        return table.person(issuer, subject);
    }

    /// False when another person here has this identity.
    boolean link(Newcomer it, Person.Id person) {
        proofs.hold();
        if (!table.link(NewId.next(), it, person)) {
            return table.person(it.issuer(), it.subject())
                    .filter(person::equals)
                    .isPresent();
        }
        lift(it.provider(), person);
        return true;
    }

    void welcome(byte[] browser, Newcomer it) {
        table.welcome(browser, it, SECONDS);
    }

    @Transactional(readOnly = true)
    Optional<Newcomer> newcomer(byte[] browser) {
        return table.newcomer(browser);
    }

    /// The newcomer becomes a person by this name; empty when that took too long, or was done already.
    Optional<Entered> enter(byte[] browser, String name) {
        return table.takeNewcomer(browser).map(it -> {
            var known = table.person(it.issuer(), it.subject());
            if (known.isPresent()) {
                return new Entered(known.get(), it.next());
            }
            var person = people.introduce(Names.clean(name)).id();
            if (!table.link(NewId.next(), it, person)) {
                throw new IllegalStateException("an identity was linked at the same moment");
            }
            lift(it.provider(), person);
            return new Entered(person, it.next());
        });
    }

    record Entered(Person.Id person, String next) {}

    @Transactional(readOnly = true)
    List<Identity> of(Person.Id person) {
        return table.of(person);
    }

    /// What became of the wish to unlink.
    enum Unlinking {
        DONE,
        UNKNOWN,
        /// It is the only way in.
        LAST
    }

    Unlinking unlink(UUID id, Person.Id person) {
        if (people.addressesOf(person).isEmpty() && table.of(person).size() < 2) {
            return table.of(person).isEmpty() ? Unlinking.UNKNOWN : Unlinking.LAST;
        }
        var provider = table.remove(id, person);
        if (provider.isPresent() && table.of(person).stream().noneMatch(it -> proves(it.provider()))) {
            proofs.withdraw(person, Rung.IDENTIFIED);
        }
        return provider.isPresent() ? Unlinking.DONE : Unlinking.UNKNOWN;
    }

    private void lift(String provider, Person.Id person) {
        if (proves(provider)) {
            proofs.prove(person, Rung.IDENTIFIED, null);
        }
    }

    private boolean proves(String provider) {
        return providers.find(provider).filter(Provider::proves).isPresent();
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "oidc.held",
                table.of(person).stream()
                        .map(it -> Held.row("provider", it.provider(), "since", it.since()))
                        .toList()));
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.removeAll(person);
    }
}
