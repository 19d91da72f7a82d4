package heed.opinions;

import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// A published purpose on which people are asked, with a few statements by Ines.
record Consulted(Purpose.Id purpose, String slug, Visitor ines, List<Statement> statements) {

    static Consulted with(Purposes purposes, Opinions opinions, People people, int statements) {
        return with(purposes, opinions, people, statements, Circle.EVERYONE);
    }

    static Consulted with(Purposes purposes, Opinions opinions, People people, int statements, String circle) {
        return with(purposes, opinions, people, statements, circle, (_, _) -> {});
    }

    /// @param before what its office, Ines, does before it is published
    static Consulted with(
            Purposes purposes,
            Opinions opinions,
            People people,
            int statements,
            String circle,
            BiConsumer<Purpose.Id, Person.Id> before) {
        return Reader.SYSTEM.reads(() -> {
            people.office("office:transport", "Transport & Mobility");
            var ines = people.arrive("ines@riverton.example", "Ines Okafor");
            var hat = people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
            var visitor = new Visitor(ines, hat, Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport"));
            var purpose = purposes.draft(new Draft(
                    "Every child can walk to school safely " + UUID.randomUUID(),
                    circle,
                    "en",
                    new Purpose.Why(
                            "Three of four parents drive because they are afraid of the traffic.",
                            "4,100 children and those who bring them.",
                            "A child of eight can walk to school.",
                            "The city council on 14 January.",
                            "The budget is 640,000 euros."),
                    Purpose.Promise.INVOLVE,
                    ines.id(),
                    hat.id(),
                    "office:transport",
                    null));
            purposes.addIndicator(
                    purpose.id(),
                    new Indicator.Plan(
                            "Children who walk to school",
                            "%",
                            new BigDecimal("31"),
                            LocalDate.of(2021, 6, 10),
                            new BigDecimal("60"),
                            LocalDate.of(2028, 6, 10),
                            "Hands-up count every June"));
            before.accept(purpose.id(), ines.id());
            purposes.publish(purpose.id(), ines.id());
            opinions.open(purpose.id());
            IntStream.range(0, statements)
                    .forEach(i -> opinions.add(purposes.at(purpose.slug()), visitor, words(i), "en", true));
            return new Consulted(purpose.id(), purpose.slug(), visitor, opinions.statements(purpose.id()));
        });
    }

    private static String words(int i) {
        return "Statement " + i + " about the way to school: " + UUID.randomUUID();
    }
}
