package heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import heed.demo.Turnout.Ballot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class TownTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneOffset.UTC);
    static final List<String> PURPOSES = List.of("school", "river", "eighty");

    @Test
    void fourHundredResidentsHaveFourHundredNames() {
        assertThat(Resident.all()).hasSize(400).extracting(Resident::name).doesNotHaveDuplicates();
        assertThat(Resident.all()).extracting(Resident::email).doesNotHaveDuplicates();
        assertThat(Resident.cast()).extracting(Resident::key).contains("amina", "tomasz", "rashid", "ines");
    }

    @Test
    void sixtyStatementsGetFifteenThousandVotes() {
        assertThat(PURPOSES.stream().mapToInt(it -> turnout(it).statements().size()))
                .containsExactly(30, 18, 12);
        assertThat(PURPOSES.stream().mapToInt(it -> counted(turnout(it))).sum()).isEqualTo(15_000);
    }

    @Test
    void theSameClockGivesTheSameTown() {
        for (var purpose : PURPOSES) {
            assertThat(turnout(purpose).events()).isEqualTo(turnout(purpose).events());
            assertThat(turnout(purpose).group()).isEqualTo(turnout(purpose).group());
        }
    }

    @Test
    void nobodyVotesBeforeAStatementWasSaidNorAfterNow() {
        for (var purpose : PURPOSES) {
            var turnout = turnout(purpose);
            assertThat(turnout.events())
                    .allMatch(it -> !it.at()
                            .isBefore(turnout.statements().get(it.statement()).at()))
                    .allMatch(it -> it.at().isBefore(CLOCK.instant()));
        }
    }

    @Test
    void theCastHasStatementsLeftToAnswer() {
        assertThat(turnout("school").events().stream().filter(it -> it.voter() < 4))
                .hasSizeLessThan(10);
    }

    @Test
    void someChangeTheirMind() {
        var school = turnout("school");
        assertThat(school.events().size() - counted(school)).isBetween(30, 200);
    }

    static Turnout turnout(String purpose) {
        return Turnout.of(purpose, Resident.all(), Days.of(CLOCK));
    }

    private static int counted(Turnout turnout) {
        var latest = new HashMap<Long, Ballot>();
        turnout.events().forEach(it -> latest.put(it.voter() * 1000L + it.statement(), it));
        return latest.size();
    }
}
