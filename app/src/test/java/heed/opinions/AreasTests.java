package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Proofs;
import heed.people.Rung;
import heed.purposes.Purposes;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who is missing is said by where people live, and of so few that one could tell them, nothing.
@HeedTest
class AreasTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Proofs proofs;

    final String mark = UUID.randomUUID().toString();
    Consulted town;

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 1);
        live("Eastgate", 12, 6);
        live("Northfield", 10, 4);
        live("Weir Bank", 10, 0);
        live("Hillside", 9, 9);
    }

    @Test
    void theFilesSayWhereTheSmallestShareTookPartFirst() {
        assertThat(pages.get().uri("/purposes/{slug}/areas.csv", town.slug()))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        place("Weir Bank") + ",10,", place("Northfield") + ",10,", place("Eastgate") + ",12,6")
                .contains(place("Northfield") + ",10,\r\n")
                .doesNotContain(place("Hillside"));
        assertThat(pages.get().uri("/purposes/{slug}/areas.json", town.slug()))
                .hasStatusOk()
                .bodyText()
                .contains(place("Eastgate"))
                .doesNotContain(place("Hillside"));
    }

    @Test
    void theReportSaysWhoIsMissing() {
        assertThat(pages.get().uri("/purposes/{slug}/report", town.slug()))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Who is missing, by where people live",
                        place("Weir Bank") + ": fewer than five of 10 took part",
                        place("Northfield") + ": fewer than five of 10 took part",
                        place("Eastgate") + ": 6 of 12 took part")
                .doesNotContain(place("Hillside"));
    }

    private String place(String name) {
        return name + " " + mark;
    }

    private void live(String name, int proven, int take) {
        for (int i = 0; i < proven; i++) {
            var who = "resident" + i + "-" + name.replace(" ", "") + mark + "@riverton.example";
            boolean takes = i < take;
            Reader.SYSTEM.runs(() -> {
                var person = people.arrive(who, "Somebody of " + name).id();
                proofs.prove(person, Rung.VERIFIED, place(name));
                if (takes) {
                    opinions.vote(person, town.statements().getFirst().id(), Vote.AGREE);
                }
            });
        }
    }
}
