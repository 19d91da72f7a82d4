package heed.roll;

import heed.database.NewId;
import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The roll: registers that come in, letters that go out, and people who show that they are in it.
@Service
@Transactional
class Roll implements Belongings {

    static final int TRIES_A_DAY = 10;
    static final int DAYS = 60;

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUPS = 3;
    private static final int IN_A_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RollTable table;
    private final RollKey key;
    private final Proofs proofs;
    private final Clock clock;

    Roll(RollTable table, RollKey key, Proofs proofs, Clock clock) {
        this.table = table;
        this.key = key;
        this.proofs = proofs;
        this.clock = clock;
    }

    /// Lays a good register aside, hashed, until somebody keeps it.
    UUID draft(Register register, Person.Id by) {
        var id = NewId.next();
        var lines = register.lines();
        table.draft(
                id,
                by,
                lines.stream()
                        .map(it -> key.person(it.name(), it.born(), it.address()))
                        .toArray(byte[][]::new),
                lines.stream().map(Register.Line::area).toArray(String[]::new));
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Preview> preview(UUID draft) {
        return table.preview(draft);
    }

    /// False when it was kept or dropped already. Whoever stands in a roll that is replaced, and not in the new one, is
    /// a verified resident no more, unless a letter reached them.
    boolean keep(UUID draft, boolean replaces) {
        proofs.hold();
        table.holdAlone();
        if (table.preview(draft).isEmpty()) {
            return false;
        }
        table.keep(draft);
        table.kept(draft, replaces);
        if (replaces) {
            table.removeOthers(draft).stream()
                    .filter(it -> !table.usedALetter(it))
                    .forEach(it -> proofs.withdraw(it, Rung.VERIFIED));
        }
        table.known().forEach((person, area) -> proofs.prove(person, Rung.VERIFIED, area));
        table.drop(draft);
        return true;
    }

    boolean drop(UUID draft) {
        return table.drop(draft);
    }

    @Transactional(readOnly = true)
    int entries() {
        return table.entries();
    }

    /// A letter for each line, with a code of its own.
    List<Letter> letters(Register register, Person.Id by) {
        var until = LocalDate.now(clock).plusDays(DAYS);
        return register.lines().stream()
                .map(it -> {
                    var code = code();
                    table.letter(key.code(code), it.area(), by, DAYS);
                    return new Letter(it.name(), it.address(), it.area(), code, until);
                })
                .toList();
    }

    /// What became of somebody's wish to be verified.
    sealed interface Proving {
        record Done(String area) implements Proving {}

        /// Nothing fits, or it is somebody else's: which of the two is not said.
        record Unknown() implements Proving {}

        record TooOften() implements Proving {}
    }

    /// Counted even when what follows is refused.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean mayTry(Person.Id person) {
        return table.again(person) <= TRIES_A_DAY;
    }

    Proving inRoll(Person.Id person, String name, String born, String address) {
        proofs.hold();
        return proved(person, table.claim(key.person(name, born, address), person));
    }

    Proving byLetter(Person.Id person, String code) {
        proofs.hold();
        return proved(person, table.redeem(key.code(code), person));
    }

    private Proving proved(Person.Id person, Optional<String> area) {
        if (area.isEmpty()) {
            return new Proving.Unknown();
        }
        proofs.prove(person, Rung.VERIFIED, area.get());
        return new Proving.Done(area.get());
    }

    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_A_GROUP; i++) {
            code.append(i > 0 && i % IN_A_GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "roll.held",
                table.since(person).stream().map(it -> Held.row("since", it)).toList()));
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.erase(person);
    }
}
