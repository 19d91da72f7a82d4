package heed.answers;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Link;
import heed.trace.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// A street, what Amina said about it, and Ines who answers; for the tests of this room.
record MillRoad(People people, Purposes purposes, Contributions contributions, Trace trace) {

    static final String TRANSPORT = "office:transport";

    record Official(Person person, Hat hat) {

        Reader reader() {
            return new Reader(
                    person.id().value(),
                    Set.of(Circle.EVERYONE, Circle.STAFF, Objects.requireNonNull(hat.office())),
                    false);
        }
    }

    Person resident(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(name + UUID.randomUUID() + "@riverton.example", name));
    }

    Official official(String name, String office, String label) {
        var person = resident(name);
        return Reader.SYSTEM.reads(() -> {
            people.office(office, label);
            return new Official(person, people.give(person.id(), Hat.Kind.OFFICE, office, label));
        });
    }

    Official ines() {
        return official("Ines Okafor", TRANSPORT, "Transport & Mobility");
    }

    Purpose purpose(Official owner, String circle) {
        var draft = new Draft(
                "Every child can walk to school " + UUID.randomUUID(),
                circle,
                "en",
                new Purpose.Why("Fear of traffic", "Children", "They walk", "The council", "640,000 euros"),
                Purpose.Promise.INVOLVE,
                owner.person().id(),
                owner.hat().id(),
                TRANSPORT,
                null);
        var walk = new Indicator.Plan(
                "Children who walk",
                "%",
                new BigDecimal("31"),
                LocalDate.of(2021, 6, 10),
                new BigDecimal("60"),
                LocalDate.of(2028, 6, 10),
                "Hands-up count");
        return owner.reader().reads(() -> {
            var id = purposes.draft(draft).id();
            purposes.addIndicator(id, walk);
            purposes.publish(id, owner.person().id());
            return purposes.find(id).orElseThrow();
        });
    }

    Contribution.Id statement(Purpose purpose, String words) {
        var saying = new Saying(
                new Contribution.Id(NewId.next()),
                "statement",
                resident("Amina Haddad").id(),
                null,
                purpose.circle(),
                "en",
                Contribution.State.SHOWN,
                words);
        return Reader.SYSTEM.reads(() -> {
            var id = contributions.say(saying).id();
            trace.link(id.value(), Link.Kind.BELONGS_TO, purpose.id().value());
            return id;
        });
    }
}
