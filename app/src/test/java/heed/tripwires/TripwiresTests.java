package heed.tripwires;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.purposes.Closing;
import heed.purposes.Closings;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Trace;
import heed.tripwires.Tripwire.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class TripwiresTests {

    static final Closing.Words WORDS = new Closing.Words("Fear", "A guard", "She starts", LocalDate.of(2060, 1, 14));

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Autowired
    Closings closings;

    @Autowired
    Tripwires tripwires;

    @Autowired
    Trace trace;

    Person ines;
    Hat hat;
    Reader office;

    @BeforeEach
    void town() {
        Reader.SYSTEM.runs(() -> people.office("office:transport", "Transport & Mobility"));
        ines = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@riverton.example", "Ines Okafor"));
        hat = official(ines);
        office = new Reader(ines.id().value(), Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport"), false);
    }

    @Test
    void soManyCallsOpenItAgainWithWhatWasSaid() {
        var purpose = decided();
        office.runs(() -> tripwires.set(purpose, Kind.CALLS, 2, null, hat));

        call(purpose, "The guard left in May.");
        look();
        assertThat(state(purpose)).isEqualTo(Purpose.State.DECIDED);

        call(purpose, "Cars are faster than before.");
        look();
        assertThat(state(purpose)).isEqualTo(Purpose.State.OPEN);
        assertThat(pages.get().uri(purpose.path()))
                .bodyText()
                .contains("Why it was opened again", "2 people asked", "The guard left in May.", "How it ended");
        Reader.ANYONE.runs(() -> assertThat(
                        trace.walk(purpose.id().value()).orElseThrow().on().near())
                .anyMatch(it -> it.stop().kind().equals("reopening")));
    }

    @Test
    void oneAsksOnceUntilItIsDecidedAnew() {
        var purpose = decided();
        var amina = person();

        assertThat(callAs(amina, purpose, "It does not work")).isTrue();
        assertThat(callAs(amina, purpose, "Again")).isFalse();
    }

    @Test
    void whatIsOpenedAgainIsClosedAgainOnlyWhenTheCallsAreAnswered() {
        var purpose = decided();
        office.runs(() -> tripwires.set(purpose, Kind.CALLS, 1, null, hat));
        call(purpose, "The guard left in May.");
        look();

        assertThat(office.<Closing.Result>reads(() -> closings.close(purpose.id(), WORDS, hat)))
                .isInstanceOfSatisfying(
                        Closing.Result.Refused.class,
                        it -> assertThat(it.missing()).containsExactly(Closing.Missing.COVERAGE));
    }

    @Test
    void aReviewDayOpensItWhenItComes() {
        var purpose = decided();
        office.runs(() -> {
            tripwires.set(purpose, Kind.DAY, null, LocalDate.of(2199, 1, 1), hat);
            tripwires.set(purpose, Kind.DAY, null, LocalDate.of(2025, 1, 1), hat);
        });
        look();
        assertThat(state(purpose)).isEqualTo(Purpose.State.OPEN);
        assertThat(Reader.ANYONE.reads(() -> tripwires.of(purpose.id())))
                .filteredOn(it -> it.touched() != null)
                .hasSize(1);
        office.runs(() -> closings.close(purpose.id(), WORDS, hat));
        look();
        assertThat(state(purpose)).as("a tripwire is touched once").isEqualTo(Purpose.State.DECIDED);
    }

    @Test
    void aNumberOffItsPathOpensIt() {
        var purpose = decided();
        var indicator =
                Reader.SYSTEM.reads(() -> purposes.indicators(purpose.id()).getFirst());
        office.runs(() -> tripwires.set(purpose, Kind.OFF_PATH, 20, null, hat));

        office.runs(() -> purposes.measure(indicator.id(), LocalDate.of(2026, 1, 1), new BigDecimal("45"), "Count"));
        look();
        assertThat(state(purpose)).as("45 of the 50 asked for by then").isEqualTo(Purpose.State.DECIDED);

        office.runs(() -> purposes.measure(indicator.id(), LocalDate.of(2026, 1, 2), new BigDecimal("20"), "Count"));
        look();
        assertThat(state(purpose)).isEqualTo(Purpose.State.OPEN);
    }

    @Test
    void ofManyNodesOneOpensIt() throws Exception {
        for (int trial = 0; trial < 10; trial++) {
            var purpose = decided();
            office.runs(() -> tripwires.set(purpose, Kind.DAY, null, LocalDate.of(2025, 1, 1), hat));
            var start = new CyclicBarrier(4);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = new ArrayList<Callable<Integer>>();
                for (int i = 0; i < 4; i++) {
                    all.add(() -> {
                        start.await();
                        return look();
                    });
                }
                int opened = 0;
                for (var each : threads.invokeAll(all)) {
                    opened += each.get();
                }
                assertThat(opened).isOne();
            }
        }
    }

    @Test
    void theOfficeSetsAndEveryoneSees() {
        var purpose = decided();
        assertThat(pages.post()
                        .uri(purpose.path() + "/tripwires")
                        .with(SignedIn.as(ines, hat))
                        .param("kind", "CALLS"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a whole number");
        assertThat(pages.post()
                        .uri(purpose.path() + "/tripwires")
                        .with(SignedIn.as(ines, hat))
                        .param("kind", "CALLS")
                        .param("threshold", "25"))
                .hasStatus(302);
        assertThat(pages.get().uri(purpose.path())).bodyText().contains("25 people ask to look at it again");
        assertThat(pages.get().uri(purpose.path() + "/tripwires.csv"))
                .bodyText()
                .contains("calls,25,");
    }

    private int look() {
        return Reader.SYSTEM.reads(tripwires::look);
    }

    private Purpose.State state(Purpose it) {
        return Reader.SYSTEM.reads(() -> purposes.find(it.id()).orElseThrow().state());
    }

    private void call(Purpose purpose, String words) {
        assertThat(callAs(person(), purpose, words)).isTrue();
    }

    private boolean callAs(Person by, Purpose purpose, String words) {
        return new Reader(by.id().value(), Set.of(Circle.EVERYONE), false)
                .reads(() -> tripwires.call(purpose, new Visitor(by, null, Set.of(Circle.EVERYONE)), words));
    }

    private Person person() {
        return Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@riverton.example", "Amina Haddad"));
    }

    private Purpose decided() {
        return office.reads(() -> {
            var made = purposes.draft(new Draft(
                    "Every child can walk " + UUID.randomUUID(),
                    Circle.EVERYONE,
                    "en",
                    new Purpose.Why("Traffic", "Children", "They walk", "The council", "The budget"),
                    Purpose.Promise.INVOLVE,
                    ines.id(),
                    hat.id(),
                    "office:transport",
                    null));
            purposes.addIndicator(
                    made.id(),
                    new Indicator.Plan(
                            "Children who walk",
                            "%",
                            new BigDecimal("0"),
                            LocalDate.of(2022, 1, 1),
                            new BigDecimal("100"),
                            LocalDate.of(2030, 1, 1),
                            "Hands-up count"));
            purposes.publish(made.id(), ines.id());
            closings.close(made.id(), WORDS, hat);
            return purposes.find(made.id()).orElseThrow();
        });
    }

    private Hat official(Person person) {
        return Reader.SYSTEM.reads(
                () -> people.give(person.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility"));
    }
}
