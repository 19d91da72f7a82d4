package heed.asking;

import heed.clocks.Clocks;
import heed.clocks.Duty;
import heed.clocks.OfficeClock;
import heed.database.Reader;
import heed.offices.Office;
import heed.offices.Offices;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.trace.Fate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// An office with Ines, another above it with Mayor Lund, and residents who ask; for tests about clocks.
@TestComponent
public record Hall(People people, Offices offices, Questions questions, Clocks clocks) {

    /// Somebody, and the hat they wear.
    public record Somebody(Person person, Hat hat) {

        public Visitor visitor() {
            var office = hat.office();
            return new Visitor(
                    person,
                    hat,
                    office == null ? Set.of(Circle.EVERYONE) : Set.of(Circle.EVERYONE, Circle.STAFF, office));
        }

        public Reader reader() {
            return visitor().reader();
        }

        public RequestPostProcessor signedIn() {
            return SignedIn.as(person, hat);
        }
    }

    public Somebody resident(String name) {
        return Reader.SYSTEM.reads(() -> {
            var person = people.arrive(UUID.randomUUID() + "@riverton.example", name);
            return new Somebody(person, people.hatsOf(person.id()).getFirst());
        });
    }

    public Somebody official(String name, Office office) {
        return Reader.SYSTEM.reads(() -> {
            var person = people.arrive(UUID.randomUUID() + "@riverton.example", name);
            return new Somebody(person, people.give(person.id(), Hat.Kind.OFFICE, office.key(), office.name()));
        });
    }

    public Office office(@Nullable Office above) {
        var key = "office:o" + UUID.randomUUID().toString().substring(0, 8);
        var founder = resident("Founder").person().id();
        return Reader.SYSTEM.reads(
                () -> offices.found(key, "Office " + key, above == null ? null : above.key(), "", founder));
    }

    public Question asked(Somebody by, Office office, String words) {
        return by.reader().reads(() -> switch (questions.ask(office, words, null, "en", by.visitor())) {
            case Question.Asking.Done done -> done.question();
            case Question.Asking.Refused no -> throw new AssertionError(no);
        });
    }

    public Question askedAt(Somebody by, Office office, String words, Instant at) {
        return by.reader().reads(() -> questions.ask(office, words, null, "en", by.visitor(), at));
    }

    public Reply replied(Somebody by, String words, Question... to) {
        return replied(by, Fate.ANSWERED, words, to);
    }

    public Reply replied(Somebody by, Fate fate, String words, Question... to) {
        return by.reader()
                .reads(() ->
                        questions.reply(List.of(to).stream().map(Question::id).toList(), words, fate, by.hat()));
    }

    public void handedOver(Somebody by, Question it, Office to) {
        by.reader().runs(() -> questions.handOver(it, to, "They know more about it.", by.hat()));
    }

    public List<OfficeClock> clocks(Question it) {
        return Reader.ANYONE.reads(() -> clocks.of(List.of(it.id().value())));
    }

    public OfficeClock clock(Question it, Duty duty) {
        return Objects.requireNonNull(clocks(it).stream()
                .filter(clock -> clock.duty() == duty)
                .findFirst()
                .orElse(null));
    }
}
