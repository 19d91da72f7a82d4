package heed.contributions;

import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import heed.people.Standings;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Names under which people who proved that they live here speak: one for each purpose, drawn by lot.
@Service
@Transactional
@Order(2)
public class Pens implements Belongings {

    /// Fewer proven people than this in an area, and the area is not said: it would say too much.
    public static final int A_CROWD = 10;

    private static final List<String> BIRDS = List.of(
            "avocet",
            "bittern",
            "buzzard",
            "crane",
            "curlew",
            "dipper",
            "dunlin",
            "egret",
            "falcon",
            "finch",
            "gannet",
            "goshawk",
            "grebe",
            "gull",
            "harrier",
            "heron",
            "hoopoe",
            "ibis",
            "jackdaw",
            "kestrel",
            "kite",
            "lapwing",
            "lark",
            "linnet",
            "magpie",
            "martin",
            "merlin",
            "nightjar",
            "nuthatch",
            "oriole",
            "osprey",
            "owl",
            "petrel",
            "pipit",
            "plover",
            "puffin",
            "quail",
            "raven",
            "redstart",
            "robin",
            "rook",
            "ruff",
            "serin",
            "shrike",
            "siskin",
            "skylark",
            "snipe",
            "starling",
            "stork",
            "swallow",
            "swan",
            "swift",
            "tern",
            "thrush",
            "warbler",
            "waxwing",
            "wheatear",
            "whinchat",
            "woodlark",
            "wren");
    private static final int LOWEST = 10;
    private static final int NUMBERS = 90;
    private static final int TRIES = 1000;
    private static final SecureRandom LOT = new SecureRandom();

    private final PenTable table;
    private final ContributionTable contributions;
    private final Standings standings;

    Pens(PenTable table, ContributionTable contributions, Standings standings) {
        this.contributions = contributions;
        this.table = table;
        this.standings = standings;
    }

    @Transactional(readOnly = true)
    public Optional<Pen> of(Person.Id person, UUID purpose) {
        return table.of(person, purpose);
    }

    /// Whether enough people of this area are proven for the area to be said.
    @Transactional(readOnly = true)
    public boolean crowded(String area) {
        return table.proven(area) >= A_CROWD;
    }

    /// From now on this person speaks under a pseudonym there: the one they had, or a new one.
    ///
    /// @param said what is shown, made from the drawn word
    public void take(Person.Id person, UUID purpose, UnaryOperator<String> said) {
        standings.mayAct(person);
        if (table.use(person, purpose, true)) {
            return;
        }
        // Somebody in this purpose may have that name: another is drawn, from more and more.
        for (int tried = 1; !table.insert(person, purpose, said.apply(drawn(NUMBERS * tried))); tried++) {
            if (tried > TRIES) {
                throw new IllegalStateException("no pseudonym is free in " + purpose);
            }
        }
    }

    private static String drawn(int numbers) {
        return BIRDS.get(LOT.nextInt(BIRDS.size())) + "-" + (LOWEST + LOT.nextInt(numbers));
    }

    /// From now on under one's own name; what was signed stays signed.
    public void lay(Person.Id person, UUID purpose) {
        table.use(person, purpose, false);
    }

    /// Signs what its author just said in this purpose, where the author uses a pseudonym there.
    public boolean sign(Contribution.Id id, UUID purpose) {
        return table.sign(id, purpose);
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held("contributions.held-pens", table.held(person)));
    }

    /// Nothing leads from the pseudonym to the person any more, nor from one pseudonym to another. Words that go do so
    /// first, as nobody would know afterwards whose they were.
    @Override
    public void erase(Person.Id person, boolean words) {
        if (words) {
            contributions.forget(person);
        }
        table.all(person).forEach(pen -> table.part(pen, standings.former()));
    }
}
