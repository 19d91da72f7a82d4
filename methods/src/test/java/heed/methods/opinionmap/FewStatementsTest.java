package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where few statements were answered by all and with one mind, people stand on few points. A point is not a group.
class FewStatementsTest {

    private static final int SEEDS = 6;
    private static final double[] HALVES = {0.5, 0.5};

    @ParameterizedTest
    @CsvSource({"8, 150, 1", "8, 400, 0.97", "12, 150, 1", "12, 400, 0.97", "20, 150, 1", "20, 400, 0.97"})
    void twoGroupsAreTwoThoughManyAnswerTheSame(int statements, int people, double lean) {
        int reached = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var town = Town.of(500 + seed, people, statements, 2, lean, 1);
            var map = OpinionMaps.of(town.votes(), Settings.plain(statements));
            double known = Agreement.between(town.bayes(Math.min(lean, 0.999), HALVES), town.group());
            double found = Agreement.between(map.group(), town.group());
            System.out.printf(
                    "planted, few statements, %d x %d, lean %.2f: %d groups, %.3f (Bayes %.3f)%n",
                    people, statements, lean, map.groups(), found, known);
            assertThat(map.groups()).isLessThanOrEqualTo(2);
            if (known >= 0.97) {
                assertThat(found).isGreaterThanOrEqualTo(0.95);
                reached++;
            }
        }
        assertThat(reached).isGreaterThanOrEqualTo(SEEDS / 2);
    }

    @Test
    void whoForgetsHowUncertainPlacesAreTakesCopiesForGroups() {
        int asked = 0, forgotten = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var places = places(Town.of(500 + seed, 150, 8, 2, 1, 1).votes());
            asked = Math.max(asked, groups(places));
            forgotten = Math.max(
                    forgotten,
                    groups(new Places(
                            places.at(),
                            places.axes(),
                            places.statementX(),
                            places.statementY(),
                            places.extremity(),
                            places.seen(),
                            places.uncertainty(),
                            0)));
        }
        assertThat(asked).isEqualTo(2);
        assertThat(forgotten).as("the mutant: a place is taken as certain").isGreaterThan(2);
    }

    private static int groups(Places places) {
        return Grouping.of(places.enough(7), new boolean[places.seen().length], 6, 0, places)
                .groups();
    }

    private static Places places(Votes votes) {
        var settings = Settings.plain(votes.statements());
        var statements = Statements.of(votes, settings);
        var shares = Shares.of(votes, 1);
        return Places.of(
                votes,
                statements,
                Learned.of(votes, statements, settings, shares).model(),
                shares);
    }
}
