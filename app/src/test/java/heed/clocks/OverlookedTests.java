package heed.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.asking.Hall;
import heed.asking.Hall.Somebody;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.purposes.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What no event tells of: a stage of listening has ended, and something said in it has no answer.
@HeedTest
class OverlookedTests {

    @Autowired
    Hall hall;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    Clocks clocks;

    @Autowired
    Overlooked overlooked;

    @Autowired
    Clock clock;

    @Test
    void theEndOfListeningStartsOneClockHoweverOftenItIsLookedFor() {
        var ines = hall.official("Ines Okafor", hall.office(null));
        var purpose = listenedTo(ines, String.valueOf(ines.hat().office()));

        overlooked.run();
        overlooked.run();

        assertThat(clocksOf(purpose)).singleElement().satisfies(it -> {
            assertThat(it.cause()).isEqualTo(Cause.STAGE_ENDED);
            assertThat(it.duty()).isEqualTo(Duty.ANSWER);
        });
    }

    /// All purposes are looked at in one go, the latest first.
    @Test
    void aPurposeOfNoOfficeHoldsUpNoOther() {
        var ines = hall.official("Ines Okafor", hall.office(null));
        var owed = listenedTo(ines, String.valueOf(ines.hat().office()));
        var imported = listenedTo(ines, Circle.STAFF);

        overlooked.run();

        assertThat(clocksOf(owed)).hasSize(1);
        assertThat(clocksOf(imported)).isEmpty();
    }

    private List<OfficeClock> clocksOf(Purpose purpose) {
        return Reader.ANYONE.reads(() -> clocks.of(List.of(purpose.id().value())));
    }

    private Purpose listenedTo(Somebody by, String office) {
        var today = LocalDate.now(clock);
        return Reader.SYSTEM.reads(() -> {
            var made = purposes.draft(new Draft(
                    "Every child can walk " + UUID.randomUUID(),
                    Circle.EVERYONE,
                    "en",
                    new Purpose.Why("Traffic", "Children", "They walk", "The council", "The budget"),
                    Purpose.Promise.INVOLVE,
                    by.person().id(),
                    by.hat().id(),
                    office,
                    null));
            purposes.addIndicator(
                    made.id(),
                    new Indicator.Plan(
                            "Children who walk",
                            "%",
                            new BigDecimal("31"),
                            LocalDate.of(2021, 6, 10),
                            new BigDecimal("60"),
                            LocalDate.of(2060, 6, 10),
                            "Hands-up count"));
            purposes.publish(made.id(), by.person().id());
            opinions.open(made.id());
            opinions.add(purposes.at(made.slug()), by.visitor(), "A crossing guard " + UUID.randomUUID(), "en", true);
            purposes.setStages(
                    made.id(), List.of(new Stage(Stage.Key.LISTEN, null, today.minusDays(9), today.minusDays(1), "")));
            return purposes.find(made.id()).orElseThrow();
        });
    }
}
