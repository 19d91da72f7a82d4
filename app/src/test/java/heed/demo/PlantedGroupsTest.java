package heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Settings;
import heed.methods.opinionmap.Votes;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantedGroupsTest {

    /// A statement that was written to unite does: two in three of each planted group agree.
    @ParameterizedTest
    @CsvSource({"school, 3, 0.9", "river, 2, 0.95", "eighty, 2, 0.85"})
    void theMapFindsTheGroupsThatWerePlanted(String purpose, int groups, double least) {
        var turnout = TownTest.turnout(purpose);
        var map = map(turnout);

        assertThat(map.groups()).isEqualTo(groups);
        assertThat(agreement(turnout.group(), map.group(), groups)).isGreaterThan(least);
    }

    static OpinionMap map(Turnout turnout) {
        var latest = new HashMap<Long, Turnout.Ballot>();
        turnout.events().forEach(it -> latest.put(it.voter() * 1000L + it.statement(), it));
        var ballots = latest.values().stream().toList();
        var value = new byte[ballots.size()];
        IntStream.range(0, value.length).forEach(i -> value[i] = ballots.get(i).value());
        var statements = turnout.statements().size();
        var votes = Votes.of(
                turnout.voters().size(),
                statements,
                ballots.stream().mapToInt(Turnout.Ballot::voter).toArray(),
                ballots.stream().mapToInt(Turnout.Ballot::statement).toArray(),
                value);
        return OpinionMaps.of(votes, Settings.plain(statements));
    }

    /// The share of grouped people whose found group is the commonest one of their planted group.
    private static double agreement(int[] planted, int[] found, int groups) {
        var table = new int[groups][groups];
        var grouped = 0;
        for (var person = 0; person < planted.length; person++) {
            if (found[person] >= 0) {
                table[planted[person]][found[person]]++;
                grouped++;
            }
        }
        var right = 0;
        for (var row : table) {
            right += IntStream.of(row).max().orElse(0);
        }
        return (double) right / grouped;
    }
}
