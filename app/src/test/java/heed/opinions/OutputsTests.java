package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Visitor;
import heed.purposes.Draft;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class OutputsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Test
    void outputsStandApartAndAreNeverASuccess() {
        var purpose = published();
        assertThat(pages.get().uri(purpose.path() + "/indicators"))
                .bodyText()
                .as("nothing was said yet")
                .doesNotContain("How much was said here");

        Reader.SYSTEM.runs(() -> {
            opinions.open(purpose.id());
            var amina = people.arrive(UUID.randomUUID() + "@riverton.example", "Amina Haddad");
            opinions.add(
                    purpose, new Visitor(amina, null, Set.of(Circle.EVERYONE)), "A guard at the crossing", "en", true);
        });
        for (var path : new String[] {"", "/indicators"}) {
            assertThat(pages.get().uri(purpose.path() + path))
                    .bodyText()
                    .contains("How much was said here.", "They do not say whether life got better.", "one statement")
                    .doesNotContain("visitor");
        }
        assertThat(pages.get().uri(purpose.path() + "/outputs.csv"))
                .bodyText()
                .contains("statements,1", "votes,", "people,");
    }

    private Purpose published() {
        return Reader.SYSTEM.reads(() -> {
            people.office("office:transport", "Transport & Mobility");
            var ines = people.arrive(UUID.randomUUID() + "@riverton.example", "Ines Okafor");
            var hat = people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
            var draft = purposes.draft(new Draft(
                    "Quiet nights on Mill Road",
                    Circle.EVERYONE,
                    "en",
                    new Purpose.Why("Noise", "Sleepers", "Sleep", "The council", "The budget"),
                    Purpose.Promise.INVOLVE,
                    ines.id(),
                    hat.id(),
                    "office:transport",
                    null));
            purposes.addIndicator(
                    draft.id(),
                    new Indicator.Plan(
                            "Noise at night",
                            "dB",
                            new BigDecimal("60"),
                            LocalDate.of(2026, 1, 1),
                            new BigDecimal("45"),
                            LocalDate.of(2030, 1, 1),
                            "Meter"));
            purposes.publish(draft.id(), ines.id());
            return purposes.find(draft.id()).orElseThrow();
        });
    }
}
