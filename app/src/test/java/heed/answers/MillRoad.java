package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.contributions.Contribution;
import heed.database.NewId;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.pictures.Hostile;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/// A street, what Amina said about it, and Ines who answers; for the tests of this room.
@TestComponent
public record MillRoad(
        People people,
        Purposes purposes,
        Opinions opinions,
        Answers answers,
        Commitments commitments,
        ContestTable contests,
        TransactionTemplate transaction) {

    static final String TRANSPORT = "office:transport";
    static final Instant AT = Instant.parse("2023-11-18T09:00:00Z");
    static final Answer.Next NEXT = new Answer.Next("The council reads it", LocalDate.of(2060, 1, 14));
    static final LocalDate DUE = LocalDate.of(2060, 1, 31);

    record Official(Person person, Hat hat) {

        Reader reader() {
            return new Reader(
                    person.id().value(),
                    Set.of(Circle.EVERYONE, Circle.STAFF, Objects.requireNonNull(hat.office())),
                    false);
        }

        RequestPostProcessor signedIn() {
            return SignedIn.as(person, hat);
        }
    }

    Person resident(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(name + UUID.randomUUID() + "@riverton.example", name));
    }

    /// The hat of a moderator, given to this person.
    Hat moderates(Person person) {
        return Reader.SYSTEM.reads(() -> people.give(
                Hat.fresh(person.id(), Hat.Kind.MODERATOR, null, "Moderator", false),
                new People.Term(null, Instant.parse("2099-01-01T00:00:00Z"))));
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
            opinions.open(id);
            return purposes.find(id).orElseThrow();
        });
    }

    /// An answer as this official would give it; `to` may be empty, for everyone.
    Answering answering(Official by, Purpose purpose, List<Answering.Settled> to, LocalDate... due) {
        return new Answering(
                purpose.id(),
                by.person().id(),
                by.hat().id(),
                "We close the road for **two weeks**.",
                List.of(),
                to,
                Stream.of(due)
                        .map(it -> new Answering.Promise("Publish every number", it))
                        .toList(),
                NEXT,
                AT);
    }

    Answer answered(Official by, Answering it) {
        return by.reader().reads(() -> answers.answer(it));
    }

    /// One promise, in an answer to everyone.
    Commitment promised(Official by, Purpose purpose, LocalDate due) {
        return answered(by, answering(by, purpose, List.of(), due))
                .commitments()
                .getFirst();
    }

    Settling settle(Official by, Commitment what, Commitment.Outcome outcome, String evidence) {
        return by.reader()
                .reads(() -> commitments.settle(
                        what.id(), outcome, evidence, by.person().id()));
    }

    Commitment found(Commitment it) {
        return Reader.ANYONE.reads(() -> commitments.find(it.id())).orElseThrow();
    }

    /// One part of the promise, with a picture of it.
    public UUID photo(Commitment.Id id, Hat hat, String words) {
        var picture = Hostile.picture(40, 40, "jpeg");
        var part = new Progress(
                NewId.next(), Progress.Kind.PART, null, "The poles stand " + words, null, null, "", Instant.EPOCH);
        commitments.report(id, part, new Shot(picture, picture, 40, 40, "Nine poles " + words), hat);
        return commitments.photos(id).getFirst().id();
    }

    /// Said by Amina, where people can vote on it.
    Contribution.Id statement(Purpose purpose, String words) {
        return statement(purpose, words, resident("Amina Haddad"));
    }

    Contribution.Id statement(Purpose purpose, String words, Person author) {
        var visitor = new Visitor(author, null, Set.of(Circle.EVERYONE));
        return Reader.SYSTEM.reads(() -> switch (opinions.add(purpose, visitor, words, "en", true)) {
            case Opinions.Adding.Done(var id, var _, var _) -> new Contribution.Id(id.value());
            case Opinions.Adding other -> throw new AssertionError(other);
        });
    }

    /// A promise that counts as kept, contested by this person.
    public void contested(Person.Id by, String evidence) {
        var ines = ines();
        var promise = promised(ines, purpose(ines, Circle.EVERYONE), DUE);
        ines.reader()
                .runs(() -> commitments.settle(
                        promise.id(),
                        Commitment.Outcome.KEPT,
                        "Done",
                        ines.person().id(),
                        AT));
        inOne(() -> contests.insert(NewId.next(), promise.id(), by, null, evidence, null, AT));
    }

    /// One promise for each way in which it can end, all of one office, whose key is returned.
    public String promisesOfEveryKind(Person.Id by) {
        var ines = ines();
        var li = official("Li Wen", "office:parks", "Parks & River");
        var purpose = purpose(ines, Circle.EVERYONE);
        settle(ines, promised(ines, purpose, DUE), Commitment.Outcome.KEPT, "Done");
        settle(ines, promised(ines, purpose, DUE), Commitment.Outcome.BROKEN, "We did not");
        var old = promised(ines, purpose, DUE);
        var late = promised(ines, purpose, DUE);
        var anew = new Answering.Promise("Something else", DUE);
        var delay = new Progress(
                NewId.next(), Progress.Kind.DELAY, null, "The wall is hollow", null, DUE.plusDays(9), "", AT);
        ines.reader().runs(() -> commitments.replace(old.id(), anew, "It does not fit", null, ines.hat()));
        ines.reader().runs(() -> commitments.report(late.id(), delay, null, ines.hat()));
        for (var verdict : Contest.Verdict.values()) {
            var promise = promised(ines, purpose, DUE);
            settle(ines, promise, Commitment.Outcome.KEPT, "Done");
            var contest = NewId.next();
            inOne(() -> contests.insert(contest, promise.id(), by, null, "It is dark", null, AT));
            inOne(() -> contests.judge(contest, verdict, "I looked", li.hat(), AT));
        }
        contested(by, "It is dark here too");
        return TRANSPORT;
    }

    private void inOne(Supplier<Boolean> act) {
        boolean done = Reader.SYSTEM.<Boolean>reads(() -> Objects.requireNonNull(transaction.execute(_ -> act.get())));
        assertThat(done).isTrue();
    }
}
