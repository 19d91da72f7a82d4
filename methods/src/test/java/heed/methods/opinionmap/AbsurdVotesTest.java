package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Votes that nobody expects make a map all the same, every number of it a number, and the same in any order.
class AbsurdVotesTest {

    /// What may come.
    enum Absurd {
        ONE_PERSON(1, 30, votes -> fill(votes, 0, 30, 1)),
        TWO_WHO_ARE_THE_SAME(2, 30, votes -> {
            fill(votes, 0, 30, 1);
            fill(votes, 1, 30, 1);
        }),
        ONE_PASSES_TEN_THOUSAND_TIMES_AMONG_MANY(61, 10_000, votes -> {
            town(votes, 60, 12);
            fill(votes, 60, 10_000, 0);
        }),
        ONE_AGREES_TEN_THOUSAND_TIMES_ALONE(1, 10_000, votes -> fill(votes, 0, 10_000, 1)),
        ALL_ONLY_PASS(40, 12, votes -> {
            for (int p = 0; p < 40; p++) {
                fill(votes, p, 12, 0);
            }
        }),
        A_STATEMENT_OF_ONE_VOTE(61, 13, votes -> {
            town(votes, 60, 12);
            votes.vote(60, 12, -1);
        }),
        EACH_STATEMENT_HAS_ONE_VOTE(40, 400, votes -> {
            for (int p = 0; p < 40; p++) {
                for (int c = 0; c < 10; c++) {
                    votes.vote(p, 10 * p + c, c % 3 - 1);
                }
            }
        }),
        ALL_ANSWER_ONE_STATEMENT(200, 1, votes -> {
            for (int p = 0; p < 200; p++) {
                votes.vote(p, 0, p % 3 - 1);
            }
        }),
        TWO_CAMPS_OF_CLONES(60, 10, votes -> {
            for (int p = 0; p < 60; p++) {
                fill(votes, p, 10, p % 2 == 0 ? 1 : -1);
            }
        }),
        NOBODY_VOTES(40, 12, votes -> {});

        final int people;
        final int statements;
        final Ballot ballot;

        Absurd(int people, int statements, Consumer<Ballot> cast) {
            this.people = people;
            this.statements = statements;
            this.ballot = new Ballot();
            cast.accept(ballot);
        }

        private static void fill(Ballot votes, int person, int statements, int value) {
            for (int c = 0; c < statements; c++) {
                votes.vote(person, c, value);
            }
        }

        private static void town(Ballot votes, int people, int statements) {
            var noise = new Noise(5);
            for (int p = 0; p < people; p++) {
                for (int c = 0; c < statements; c++) {
                    votes.vote(p, c, (noise.unit() < 0.85) == ((p + c) % 2 == 0) ? 1 : -1);
                }
            }
        }

        Votes votes() {
            return votes(false);
        }

        /// @param backwards whether the last person comes first
        Votes votes(boolean backwards) {
            int n = ballot.of.size();
            var person = new int[n];
            var statement = new int[n];
            var value = new byte[n];
            for (int i = 0; i < n; i++) {
                var one = ballot.of.get(i);
                person[i] = backwards ? people - 1 - one[0] : one[0];
                statement[i] = one[1];
                value[i] = (byte) one[2];
            }
            return Votes.of(people, statements, person, statement, value);
        }
    }

    private static final class Ballot {

        final List<int[]> of = new java.util.ArrayList<>();

        void vote(int person, int statement, int value) {
            of.add(new int[] {person, statement, value});
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberIsANumber(Absurd absurd) {
        var plain = Settings.plain(absurd.statements);
        for (var map : List.of(
                OpinionMaps.of(absurd.votes(), plain),
                OpinionMaps.of(absurd.votes(), plain.after(OpinionMaps.of(absurd.votes(), plain))),
                OpinionMaps.compatible(absurd.votes(), plain))) {
            assertNumbers(map);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingModeratedOutIsAMapToo(Absurd absurd) {
        var out = new boolean[absurd.statements];
        Arrays.fill(out, true);
        var settings = new Settings(out, new boolean[absurd.statements]);
        assertNumbers(OpinionMaps.of(absurd.votes(), settings));
        assertNumbers(OpinionMaps.compatible(absurd.votes(), settings));
        assertThat(OpinionMaps.of(absurd.votes(), settings).groups()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfPeopleDoesNotMatter(Absurd absurd) {
        var plain = Settings.plain(absurd.statements);
        var map = OpinionMaps.of(absurd.votes(), plain);
        var backwards = OpinionMaps.of(absurd.votes(true), plain);
        for (int p = 0; p < absurd.people; p++) {
            assertThat(backwards.x()[absurd.people - 1 - p]).isEqualTo(map.x()[p]);
            assertThat(backwards.y()[absurd.people - 1 - p]).isEqualTo(map.y()[p]);
            assertThat(backwards.group()[absurd.people - 1 - p]).isEqualTo(map.group()[p]);
        }
        assertThat(backwards.bridging().lower()).isEqualTo(map.bridging().lower());
        assertThat(backwards.consensus()).isEqualTo(map.consensus());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverVotesHasAPlaceAndAMembership(Absurd absurd) {
        var map = OpinionMaps.of(absurd.votes(), Settings.plain(absurd.statements));
        var statement = new int[] {0};
        for (var place : List.of(map.place(new int[0], new byte[0]), map.place(statement, new byte[] {0}))) {
            assertNumbers(place.uncertainty(), "uncertainty");
            assertNumbers(place.membership(), "membership");
            assertThat(Double.isFinite(place.x()) && Double.isFinite(place.y())).isTrue();
        }
    }

    /// A map of fewer people keeps what each of them had: three numbers say how uncertain a place is.
    @ParameterizedTest
    @EnumSource(names = "ONE_PASSES_TEN_THOUSAND_TIMES_AMONG_MANY")
    void aMapOfFewerPeopleKeepsTheirUncertainty(Absurd absurd) {
        var map = OpinionMaps.of(absurd.votes(), Settings.plain(absurd.statements));
        assertThat(map.only(new int[] {60, 3}).uncertainty())
                .containsExactly(
                        map.uncertainty()[180],
                        map.uncertainty()[181],
                        map.uncertainty()[182],
                        map.uncertainty()[9],
                        map.uncertainty()[10],
                        map.uncertainty()[11]);
    }

    private static void assertNumbers(OpinionMap map) {
        assertNumbers(map.x(), "x");
        assertNumbers(map.y(), "y");
        assertNumbers(map.uncertainty(), "uncertainty");
        assertNumbers(map.variance(), "variance");
        assertNumbers(map.mean(), "mean");
        assertNumbers(map.statementX(), "statementX");
        assertNumbers(map.statementY(), "statementY");
        assertNumbers(map.extremity(), "extremity");
        assertNumbers(map.consensus(), "consensus");
        assertNumbers(map.priority(), "priority");
        assertNumbers(map.bridging().score(), "bridging");
        assertNumbers(map.bridging().lower(), "lower");
        assertNumbers(map.bridging().upper(), "upper");
        assertNumbers(new double[] {map.silhouette()}, "silhouette");
        for (var component : map.components()) {
            assertNumbers(component, "component");
        }
        for (var spread : map.spreads()) {
            assertNumbers(spread, "spread");
        }
    }

    private static void assertNumbers(double[] numbers, String what) {
        assertThat(Arrays.stream(numbers).allMatch(Double::isFinite)).as(what).isTrue();
    }
}
