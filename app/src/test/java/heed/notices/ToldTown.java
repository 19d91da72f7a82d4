package heed.notices;

import heed.answers.Answer;
import heed.answers.Answering;
import heed.answers.Answers;
import heed.answers.Commitments;
import heed.asking.Hall;
import heed.asking.Hall.Somebody;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.opinions.Vote;
import heed.people.Circle;
import heed.people.Standings;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Fate;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A statement by Amina, which Ines may answer, and people who take a side on it; for the tests of notices.
abstract class ToldTown {

    @Autowired
    Hall hall;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    Answers answers;

    @Autowired
    Commitments commitments;

    @Autowired
    Notices notices;

    @Autowired
    Contributions contributions;

    @Autowired
    Standings standings;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Clock clock;

    Somebody ines;
    Somebody amina;
    Purpose purpose;
    Statement.Id crossing;

    @BeforeEach
    void aStatementByAmina() {
        ines = hall.official("Ines Okafor", hall.office(null));
        amina = hall.resident("Amina Haddad");
        purpose = purpose(Circle.EVERYONE);
        crossing = said(amina, "A crossing at the mill");
    }

    Purpose purpose(String circle) {
        var draft = new Draft(
                "Every child can walk to school " + UUID.randomUUID(),
                circle,
                "en",
                new Purpose.Why("Fear of traffic", "Children", "They walk", "The council", "640,000 euros"),
                Purpose.Promise.INVOLVE,
                ines.person().id(),
                ines.hat().id(),
                Objects.requireNonNull(ines.hat().office()),
                null);
        var walk = new Indicator.Plan(
                "Children who walk",
                "%",
                new BigDecimal("31"),
                LocalDate.of(2021, 6, 10),
                new BigDecimal("60"),
                LocalDate.of(2058, 6, 10),
                "Hands-up count");
        return within(circle).reads(() -> {
            var id = purposes.draft(draft).id();
            purposes.addIndicator(id, walk);
            purposes.publish(id, ines.person().id());
            opinions.open(id);
            return purposes.find(id).orElseThrow();
        });
    }

    /// Ines, who belongs to this circle too.
    private Reader within(String circle) {
        var circles = new HashSet<>(ines.visitor().circles());
        circles.add(circle);
        return new Reader(ines.person().id().value(), circles, false);
    }

    Statement.Id said(Somebody by, String words) {
        return Reader.SYSTEM.reads(() -> switch (opinions.add(purpose, by.visitor(), words, "en", true)) {
            case Opinions.Adding.Done done -> new Statement.Id(done.id().value());
            case Opinions.Adding other -> throw new AssertionError(other);
        });
    }

    Somebody voted(String name, Statement.Id on, Vote vote) {
        var one = hall.resident(name);
        one.reader().reads(() -> opinions.vote(one.person().id(), on, vote));
        return one;
    }

    Answer answered(Fate fate, Answering.Promise... promises) {
        return within(purpose.circle())
                .reads(() -> answers.answer(new Answering(
                        purpose.id(),
                        ines.person().id(),
                        ines.hat().id(),
                        "We build it.",
                        List.of(),
                        List.of(new Answering.Settled(new Contribution.Id(crossing.value()), fate, "It is needed")),
                        List.of(promises),
                        new Answer.Next("The council reads it", LocalDate.of(2060, 1, 14)),
                        clock.instant())));
    }

    List<Notice> lines(Somebody of) {
        return new Reader(of.person().id().value(), java.util.Set.of(Circle.EVERYONE), false)
                .reads(() -> notices.of(of.person().id(), null, 100));
    }

    List<Notice.Because> reasons(Somebody of) {
        return lines(of).stream().map(Notice::because).toList();
    }

    int unread(Somebody of) {
        return of.reader().reads(() -> notices.unread(of.person().id()));
    }
}
