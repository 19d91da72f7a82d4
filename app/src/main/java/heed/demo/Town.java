package heed.demo;

import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/// The invented town in the database. It is laid in whole, in one transaction, or not at all.
@Service
@Transactional
public class Town {

    /// In the order in which they are laid in.
    static final List<String> PURPOSES = List.of("school", "eighty", "river", Undone.KEY);

    private static final String DECIDED = "river";
    private static final String DRAFT = "parking";
    private static final int HATS_LAST = 700;
    private static final String FOUNDER = "may";

    private final TownTable table;
    private final People people;
    private final Proofs proofs;
    private final Plans plans;
    private final Voices voices;
    private final Replies replies;
    private final Halls halls;
    private final Aftermath aftermath;
    private final Inquiries inquiries;
    private final Undone undone;
    private final Clock clock;

    Town(
            TownTable table,
            People people,
            Proofs proofs,
            Plans plans,
            Voices voices,
            Replies replies,
            Halls halls,
            Aftermath aftermath,
            Inquiries inquiries,
            Undone undone,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.proofs = proofs;
        this.plans = plans;
        this.voices = voices;
        this.replies = replies;
        this.halls = halls;
        this.aftermath = aftermath;
        this.inquiries = inquiries;
        this.undone = undone;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isFilled() {
        return table.filled();
    }

    /// Whether this house is so empty that the town may move in.
    @Transactional(readOnly = true)
    public boolean isFree() {
        return plans.none() && !table.filled();
    }

    /// Fills an empty house, and says whether it did; where something lives already, it touches nothing.
    public boolean fill() {
        if (!plans.none() || !table.claim()) {
            return false;
        }
        var days = Days.of(clock);
        var residents = settle();
        var hats = hats(residents, days);
        var above = above();
        for (var key : PURPOSES) {
            var owner = Texts.why(key).get("owner");
            var purpose = plans.lay(key, one(residents, owner), one(hats, owner), days);
            var statements = voices.lay(key, purpose, residents, hats, days);
            replies.lay(key, purpose, statements, residents, hats, days);
            if (key.equals(DECIDED)) {
                plans.closed(key, purpose, one(hats, owner), days);
                aftermath.lay(key, purpose, one(hats, owner), neighbours(residents), days);
            }
            if (key.equals(Undone.KEY)) {
                plans.closed(key, purpose, one(hats, owner), days);
                undone.lay(purpose, residents, hats, above, days);
            }
        }
        inquiries.lay(residents, hats, days);
        var owner = Texts.why(DRAFT).get("owner");
        plans.draftOnly(DRAFT, one(residents, owner), one(hats, owner));
        return true;
    }

    /// Everybody moves in: key to person.
    private Map<String, Person> settle() {
        var settled = new LinkedHashMap<String, Person>();
        Resident.all().forEach(it -> settled.put(it.key(), people.arrive(it.email(), it.name())));
        Resident.cast().forEach(it -> settled.put(it.key(), people.arrive(it.email(), it.name())));
        prove(settled);
        return settled;
    }

    /// Three of five showed the code of a letter.
    private void prove(Map<String, Person> settled) {
        int number = 0;
        for (var it : Resident.all()) {
            if (number++ % 5 < 3) {
                proofs.prove(one(settled, it.key()).id(), Rung.VERIFIED, it.district());
            }
        }
    }

    /// The mayor founds the offices, and gives those on duty their hats: key to hat.
    private Map<String, Hat> hats(Map<String, Person> residents, Days days) {
        var mayor = one(residents, FOUNDER);
        people.give(mayor.id(), Hat.Kind.TOWN, null, "Town");
        var names = halls.lay(mayor);
        var term = new People.Term(mayor.id(), days.at(HATS_LAST, 0));
        var hats = new HashMap<String, Hat>();
        for (var one : Resident.cast()) {
            var person = one(residents, one.key());
            if (one.official()) {
                var office = "office:" + one.office();
                var name = one(names, one.office());
                hats.put(one.key(), people.give(person.id(), Hat.Kind.OFFICE, office, name, term));
                halls.onDuty(office, person);
            } else if (one.onDuty() && !one.key().equals(FOUNDER)) {
                people.give(
                        Hat.fresh(
                                person.id(),
                                one.hat(),
                                null,
                                StringUtils.capitalize(one.hat().word()),
                                false),
                        term);
            }
        }
        return hats;
    }

    /// Somebody of the city, above all other offices: who hears of delays, and looks at what is contested.
    private Hat above() {
        var astrid = people.arrive("astrid.lund@riverton.example", "Astrid Lund");
        return people.give(astrid.id(), Hat.Kind.OFFICE, "office:city", "City of Riverton");
    }

    /// Everybody but the cast.
    private static List<Person> neighbours(Map<String, Person> residents) {
        var cast = Resident.cast().stream().map(Resident::key).toList();
        return residents.entrySet().stream()
                .filter(it -> !cast.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <T> T one(Map<String, T> all, String key) {
        return Objects.requireNonNull(all.get(key), key);
    }
}
