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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A town with one of everything, kept to a circle, and the people who ask for it.
public record Town(Map<String, String> things, Map<Role, Visitor> people) {

    /// What routes need of the house.
    record House(Purposes purposes, Opinions opinions, People people, Trail trail) {}

    /// Adds the things of rooms that come after opinions.
    public interface Trail {
        void add(Map<String, String> things, Purpose purpose, UUID statement, Visitor official, String word);
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
        var people = new HashMap<Role, Visitor>();
        people.put(Role.RESIDENT, resident(house, "Amina Haddad"));
        people.put(Role.SUSPENDED, resident(house, "Mallory Grey"));
        people.put(Role.OFFICIAL, ines);
        people.put(Role.OTHER_OFFICIAL, official(house, "Noor Patel", "office:parks"));
        people.put(Role.ADMINISTRATOR, administrator(house));
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

    private static Visitor administrator(House house) {
        var person = house.people().arrive(UUID.randomUUID() + "@riverton.example", "May Orr");
        var hat = house.people().give(person.id(), Hat.Kind.TOWN, null, "Town");
        return new Visitor(person, hat, Set.of(Circle.EVERYONE));
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
            case RESIDENT, OFFICIAL, OTHER_OFFICIAL, ADMINISTRATOR ->
                SignedIn.as(person(role).me(), person(role).hat());
            case GUEST -> SignedIn.asGuest();
            case SUSPENDED ->
                SignedIn.suspended(person(role).me(), person(Role.OFFICIAL).officialHat());
        };
    }

    private Visitor person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }
}
