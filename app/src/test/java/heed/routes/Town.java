package heed.routes;

import heed.database.Reader;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A town with one of everything, kept to a circle, and the people who ask for it.
public record Town(Map<String, String> things, Map<Role, Visitor> people) {

    /// To which things can be kept, and to which one of the people belongs.
    static final String GROUP = "group:choir";

    /// What routes need of the house.
    record House(Purposes purposes, Opinions opinions, People people, Trail trail) {}

    /// Adds the things of rooms that come after opinions.
    public interface Trail {
        void add(Map<String, String> things, Purpose purpose, UUID statement, Visitor official, String word);

        /// It is known where this person lives.
        void prove(Person person);
    }

    static Town with(House house, String circle, String word) {
        return Reader.SYSTEM.reads(() -> build(house, circle, word));
    }

    private static Town build(House house, String circle, String word) {
        house.people().office("office:transport", "Transport & Mobility");
        house.people().office("office:parks", "Parks & River");
        var ines = official(house, "Ines Okafor", "office:transport");
        var things = new HashMap<String, String>();
        var purpose = house.purposes()
                .draft(new Draft(
                        "Every child can walk to school " + word,
                        circle,
                        "en",
                        new Purpose.Why(
                                "Traffic " + word,
                                "Children " + word,
                                "Walk " + word,
                                "Council " + word,
                                "Money " + word),
                        Purpose.Promise.INVOLVE,
                        ines.me().id(),
                        ines.officialHat().id(),
                        "office:transport",
                        "walk-" + UUID.randomUUID()));
        var indicator = house.purposes().addIndicator(purpose.id(), plan(word));
        house.purposes().publish(purpose.id(), ines.me().id());
        house.opinions().open(purpose.id());
        house.opinions().add(house.purposes().at(purpose.slug()), ines, "A crossing guard " + word, "en", true);
        var statement =
                house.opinions().statements(purpose.id()).getFirst().id().value();
        things.put("purpose", purpose.slug());
        things.put("indicator", indicator.id().value().toString());
        things.put("statement", statement.toString());
        house.trail().add(things, house.purposes().at(purpose.slug()), statement, ines, word);
        var people = new EnumMap<Role, Visitor>(Role.class);
        people.put(Role.RESIDENT, resident(house, "Amina Haddad"));
        people.put(Role.SUSPENDED, resident(house, "Mallory Grey"));
        people.put(Role.OFFICIAL, ines);
        people.put(Role.OTHER_OFFICIAL, official(house, "Noor Patel", "office:parks"));
        people.put(Role.ADMINISTRATOR, wearing(house, "May Orr", "Town", Hat.Kind.TOWN, null));
        people.put(Role.VERIFIED, resident(house, "Rashid Khan"));
        house.trail().prove(person(people, Role.VERIFIED).me());
        people.put(Role.OTHER_PERSON, resident(house, "Tomasz Nowak"));
        house.people().found(GROUP, "Choir", ines.me().id());
        people.put(Role.MEMBER, wearing(house, "Sofia Lind", "Choir", Hat.Kind.MEMBER, GROUP));
        people.put(Role.MODERATOR, wearing(house, "Rosa Berg", "Moderator", Hat.Kind.MODERATOR, null));
        people.put(Role.AUDITOR, wearing(house, "Otto Falk", "Auditor", Hat.Kind.AUDITOR, null));
        house.opinions()
                .add(
                        house.purposes().at(purpose.slug()),
                        person(people, Role.RESIDENT),
                        "A lamp by the bridge",
                        "en",
                        true);
        things.put(
                "own",
                house.opinions().statements(purpose.id()).getLast().id().value().toString());
        things.put(
                "hat",
                house.people()
                        .hatsOf(people.get(Role.RESIDENT).me().id())
                        .getFirst()
                        .id()
                        .value()
                        .toString());
        return new Town(things, people);
    }

    private static Indicator.Plan plan(String word) {
        return new Indicator.Plan(
                "Children who walk " + word,
                "%",
                new BigDecimal("31"),
                LocalDate.of(2021, 6, 10),
                new BigDecimal("60"),
                LocalDate.of(2028, 6, 10),
                "Count " + word);
    }

    private static Visitor resident(House house, String name) {
        var person = house.people().arrive(UUID.randomUUID() + "@riverton.example", name);
        return new Visitor(person, house.people().hatsOf(person.id()).getFirst(), Set.of(Circle.EVERYONE));
    }

    private static Visitor official(House house, String name, String office) {
        Person person = house.people().arrive(UUID.randomUUID() + "@riverton.example", name);
        var hat = house.people().give(person.id(), Hat.Kind.OFFICE, office, name);
        return new Visitor(person, hat, Set.of(Circle.EVERYONE, Circle.STAFF, office));
    }

    private static Visitor wearing(House house, String name, String label, Hat.Kind kind, @Nullable String of) {
        var person = house.people().arrive(UUID.randomUUID() + "@riverton.example", name);
        var hat = house.people()
                .give(
                        Hat.fresh(person.id(), kind, of, label, false),
                        new People.Term(null, Instant.parse("2099-01-01T00:00:00Z")));
        return new Visitor(person, hat, of == null ? Set.of(Circle.EVERYONE) : Set.of(Circle.EVERYONE, of));
    }

    String path(Route route) {
        var path = route.example();
        for (var thing : things.entrySet()) {
            path = path.replace("$" + thing.getKey(), thing.getValue());
        }
        return path;
    }

    String filled(String value) {
        return things.getOrDefault(value.replaceFirst("^\\$", ""), value);
    }

    @Nullable
    RequestPostProcessor as(Role role) {
        return switch (role) {
            case STRANGER -> null;
            case RESIDENT,
                    OFFICIAL,
                    OTHER_OFFICIAL,
                    ADMINISTRATOR,
                    VERIFIED,
                    OTHER_PERSON,
                    MEMBER,
                    MODERATOR,
                    AUDITOR -> SignedIn.as(person(role).me(), person(role).hat());
            case GUEST -> SignedIn.asGuest();
            case SUSPENDED ->
                SignedIn.suspended(person(role).me(), person(Role.OFFICIAL).officialHat());
        };
    }

    private Visitor person(Role role) {
        return person(people, role);
    }

    private static Visitor person(Map<Role, Visitor> people, Role role) {
        return Objects.requireNonNull(people.get(role));
    }
}
