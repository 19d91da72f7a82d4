package heed.readings;

import static org.awaitility.Awaitility.await;

import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.readings.Feed.Kind;
import heed.readings.Feed.Plan;
import heed.readings.Feed.Rhythm;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A station that measures the air of Mill Road, and an office that reads it.
abstract class Air {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Autowired
    Readings readings;

    @Autowired
    Fetching fetching;

    @Autowired
    FiguresOffice.Running figures;

    @Autowired
    LaterTable later;

    Person ines;
    Hat hat;
    Reader office;
    Purpose purpose;
    Indicator.Id indicator;
    String path;

    @BeforeEach
    void town() {
        Reader.SYSTEM.runs(() -> people.office("office:transport", "Transport & Mobility"));
        ines = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@riverton.example", "Ines Okafor"));
        hat = Reader.SYSTEM.reads(
                () -> people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility"));
        office = new Reader(ines.id().value(), Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport"), false);
        purpose = office.reads(() -> {
            var draft = purposes.draft(new Draft(
                    "Air one can breathe on Mill Road",
                    Circle.EVERYONE,
                    "en",
                    new Purpose.Why("Soot", "Children", "Clean air", "The council", "The budget"),
                    Purpose.Promise.INVOLVE,
                    ines.id(),
                    hat.id(),
                    "office:transport",
                    null));
            purposes.addIndicator(
                    draft.id(),
                    new Indicator.Plan(
                            "Fine dust",
                            "µg",
                            new BigDecimal("20"),
                            LocalDate.of(2026, 1, 1),
                            new BigDecimal("5"),
                            LocalDate.of(2030, 1, 1),
                            "Station Mill Road"));
            purposes.publish(draft.id(), ines.id());
            return purposes.find(draft.id()).orElseThrow();
        });
        indicator = it().id();
        path = "/" + UUID.randomUUID() + ".csv";
    }

    /// So that feeds of one test are not due in another.
    @AfterEach
    void end() {
        office.runs(() -> readings.end(it(), hat));
    }

    Indicator it() {
        return Reader.SYSTEM.reads(() -> purposes.indicators(purpose.id()).getFirst());
    }

    Plan plan() {
        return new Plan(
                figures.desk().address(path), Kind.CSV, "", "day", "pm", "", "", "Station Mill Road", Rhythm.DAILY);
    }

    void sets() {
        office.runs(() -> readings.set(it(), plan(), hat));
    }

    void publishes(String rows) {
        figures.desk().puts(path, "text/csv", "day,pm\n" + rows);
    }

    /// The chore of the house may come first; so we wait until it was read by whomever.
    void reads() {
        var before = attempts();
        await().until(() -> Reader.SYSTEM.<Integer>reads(fetching::due) >= 0 && attempts() > before);
    }

    int attempts() {
        return Reader.ANYONE
                .reads(() -> readings.attempts(purpose.id(), indicator, 100))
                .size();
    }

    Instant due() {
        return Reader.ANYONE.reads(() -> readings.feed(indicator)).orElseThrow().due();
    }

    List<String> line() {
        return it().measurements().stream()
                .map(value -> value.on() + " " + value.value().toPlainString() + " " + value.source())
                .toList();
    }

    String page() {
        return body(pages.get()
                .uri(purpose.path() + "/indicators/" + indicator.value())
                .exchange());
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
