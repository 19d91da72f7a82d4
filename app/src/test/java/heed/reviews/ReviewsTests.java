package heed.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class ReviewsTests {

    static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    static final Review.Words WORDS = new Review.Words(
            Review.Result.PARTLY, "47 of 60 in June.", "https://riverton.example/june", "Each was answered.");

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Autowired
    Reviews reviews;

    @Autowired
    Trace trace;

    Person ines;
    Hat hat;
    Reader reader;

    @BeforeEach
    void town() {
        Reader.SYSTEM.runs(() -> people.office("office:transport", "Transport & Mobility"));
        ines = Reader.SYSTEM.reads(() -> people.arrive("ines@riverton.example", "Ines Okafor"));
        hat = official(ines);
        reader = new Reader(ines.id().value(), Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport"), false);
    }

    @Test
    void aPurposeWithoutItsReviewIsRedOnItsPageAndOnThatOfItsOffice() {
        var purpose = published();

        assertThat(pages.get().uri(purpose.path()))
                .bodyText()
                .contains("Not reviewed", "The day was 10 June 2025")
                .doesNotContain(">Say whether it came true<");
        assertThat(pages.get().uri("/offices/transport")).bodyText().contains("Goals without a review", purpose.path());
    }

    @Test
    void aReviewIsSaidOnceByItsOfficeAndRepeatsThePromise() {
        var purpose = published();

        assertThat(say(purpose)).isInstanceOf(Review.Said.Done.class);
        assertThat(say(purpose)).isInstanceOf(Review.Said.NotDue.class);
        assertThat(pages.get().uri(purpose.path()))
                .bodyText()
                .doesNotContain("Not reviewed")
                .contains("Reached in part", "47 of 60 in June.", "Each was answered.", "We work with you all the way");
        assertThat(pages.get().uri(purpose.path() + "/reviews.csv"))
                .bodyText()
                .contains("2025-06-10,partly,47 of 60 in June.,https://riverton.example/june,Each was answered.");
        Reader.ANYONE.runs(() -> assertThat(
                        trace.walk(purpose.id().value()).orElseThrow().on().near())
                .anyMatch(it -> it.stop().kind().equals("review")));
    }

    @Test
    void theFormAsksForAllAndLosesNothing() {
        var purpose = published();

        assertThat(pages.post()
                        .uri(purpose.path() + "/reviews")
                        .with(SignedIn.as(ines, hat))
                        .param("due", DAY.toString())
                        .param("evidence", "Counted in June")
                        .param("link", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#result\"", "href=\"#kept\"", "href=\"#link\"", "Counted in June")
                .contains("We had promised");
    }

    @Test
    void ofManyWhoReviewAtOnceOneIsHeard() throws Exception {
        for (int trial = 0; trial < 10; trial++) {
            var purpose = published();
            var start = new CyclicBarrier(6);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = new ArrayList<Callable<Boolean>>();
                for (int i = 0; i < 6; i++) {
                    all.add(() -> {
                        start.await();
                        try {
                            return say(purpose) instanceof Review.Said.Done;
                        } catch (Reviews.SaidAtTheSameMoment _) {
                            return false;
                        }
                    });
                }
                int heard = 0;
                for (var each : threads.invokeAll(all)) {
                    heard += each.get() ? 1 : 0;
                }
                assertThat(heard).isOne();
            }
        }
    }

    @Test
    void aGoalWhoseDayHasComeIsNotRewritten() {
        var purpose = published();
        var indicator =
                Reader.SYSTEM.reads(() -> purposes.indicators(purpose.id()).getFirst());

        Assertions.assertThatThrownBy(() ->
                        reader.runs(() -> purposes.change(indicator.id(), plan(LocalDate.of(2055, 1, 1)))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(pages.post()
                        .uri(purpose.path() + "/indicators/" + indicator.id().value())
                        .with(SignedIn.as(ines, hat))
                        .param("name", "Children who walk")
                        .param("unit", "%")
                        .param("baseline", "31")
                        .param("baseline-at", "2021-06-10")
                        .param("target", "60")
                        .param("target-at", "2055-01-01")
                        .param("source", "Hands-up count"))
                .hasStatus(422)
                .bodyText()
                .contains("The day of this goal has come");
    }

    private Review.Said say(Purpose purpose) {
        return reader.reads(() -> reviews.say(purpose, DAY, WORDS, hat));
    }

    private static Indicator.Plan plan(LocalDate until) {
        return new Indicator.Plan(
                "Children who walk",
                "%",
                new BigDecimal("31"),
                LocalDate.of(2021, 6, 10),
                new BigDecimal("60"),
                until,
                "Hands-up count");
    }

    private Purpose published() {
        var why = new Purpose.Why("Traffic", "Children", "They walk", "The council", "The budget");
        return reader.reads(() -> {
            var purpose = purposes.draft(new Draft(
                    "Every child can walk " + UUID.randomUUID(),
                    Circle.EVERYONE,
                    "en",
                    why,
                    Purpose.Promise.INVOLVE,
                    ines.id(),
                    hat.id(),
                    "office:transport",
                    null));
            purposes.addIndicator(purpose.id(), plan(DAY));
            purposes.publish(purpose.id(), ines.id());
            return purposes.find(purpose.id()).orElseThrow();
        });
    }

    private Hat official(Person person) {
        return Reader.SYSTEM.reads(
                () -> people.give(person.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility"));
    }
}
