package heed.purposes;

import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.purposes.Purpose.Promise;
import heed.purposes.Purpose.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ines of Transport & Mobility and what she writes down, for the tests of this room.
record Riverton(People people, Purposes purposes) {

    static final Why WHOLE = new Why(
            "Three of four parents on Mill Road drive because they are afraid of the traffic.",
            "4,100 children and those who bring them.",
            "A child of eight can walk to school.",
            "The city council on 14 January.",
            "The budget is 640,000 euros.");

    static final Indicator.Plan WALK = new Indicator.Plan(
            "Children who walk to school",
            "%",
            new BigDecimal("31"),
            LocalDate.of(2021, 6, 10),
            new BigDecimal("60"),
            LocalDate.of(2028, 6, 10),
            "Hands-up count every June");

    record Official(Person person, Hat hat) {

        Reader reader() {
            return new Reader(person.id().value(), Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport"), false);
        }
    }

    Official ines() {
        return Reader.SYSTEM.reads(() -> {
            people.office("office:transport", "Transport & Mobility");
            var ines = people.arrive("ines@riverton.example", "Ines Okafor");
            return new Official(
                    ines, people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility"));
        });
    }

    Person amina() {
        return Reader.SYSTEM.reads(() -> people.arrive("amina@riverton.example", "Amina Haddad"));
    }

    Draft draft(String title, Why why, @Nullable Promise promise, String circle) {
        var ines = ines();
        return new Draft(
                title,
                circle,
                "en",
                why,
                promise,
                ines.person().id(),
                ines.hat().id(),
                "office:transport",
                null);
    }

    /// Whole but for the words of the publication.
    Purpose drafted(String title) {
        var draft = draft(title, WHOLE, Promise.INVOLVE, Circle.EVERYONE);
        return ines().reader().reads(() -> {
            var purpose = purposes.draft(draft);
            purposes.addIndicator(purpose.id(), WALK);
            return purpose;
        });
    }

    Purpose published(String title) {
        var purpose = drafted(title);
        var ines = ines();
        ines.reader().reads(() -> purposes.publish(purpose.id(), ines.person().id()));
        return ines.reader().reads(() -> purposes.find(purpose.id()).orElseThrow());
    }
}
