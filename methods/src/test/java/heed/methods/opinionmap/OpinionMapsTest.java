package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpinionMapsTest {

    /// The two ways of counting.
    enum Way {
        COMPATIBLE(OpinionMaps::compatible),
        DEFAULT(OpinionMaps::of);

        final BiFunction<Votes, Settings, OpinionMap> count;

        Way(BiFunction<Votes, Settings, OpinionMap> count) {
            this.count = count;
        }

        OpinionMap map(Votes votes) {
            return count.apply(votes, Settings.plain(votes.statements()));
        }
    }

    private final Town town = Town.of(11, 300, 40, 3, 0.9, 0.4);

    @ParameterizedTest
    @EnumSource
    void plantedGroupsAreFound(Way way) {
        var map = way.map(town.votes());
        assertThat(map.groups()).isEqualTo(3);
        assertThat(Agreement.between(map.group(), town.group())).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderInWhichVotesArriveChangesNotABit(Way way) {
        var map = way.map(town.votes());
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(Bits.of(way.map(town.shuffled(seed)))).isEqualTo(Bits.of(map));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfPeopleChangesNotABit(Way way) {
        var map = way.map(town.votes());
        for (int seed = 1; seed <= 5; seed++) {
            var place = Town.places(town.people(), seed);
            var moved = way.map(town.renumbered(place));
            assertThat(moved.components()).isDeepEqualTo(map.components());
            assertThat(moved.consensus()).isEqualTo(map.consensus());
            assertThat(moved.priority()).isEqualTo(map.priority());
            assertThat(moved.representative()).isEqualTo(map.representative());
            for (int p = 0; p < place.length; p++) {
                assertThat(moved.group()[place[p]]).isEqualTo(map.group()[p]);
                assertThat(moved.x()[place[p]]).isEqualTo(map.x()[p]);
                assertThat(moved.y()[place[p]]).isEqualTo(map.y()[p]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void swappingAgreeAndDisagreeMirrorsTheMap(Way way) {
        var map = way.map(town.votes());
        var swapped = town.value().clone();
        for (int i = 0; i < swapped.length; i++) {
            swapped[i] = (byte) -swapped[i];
        }
        var mirror = way.map(Votes.of(town.people(), town.statements(), town.person(), town.statement(), swapped));
        assertThat(mirror.x()).containsExactly(negated(map.x()), within(1e-9));
        assertThat(mirror.y()).containsExactly(negated(map.y()), within(1e-9));
        assertThat(Agreement.between(mirror.group(), map.group())).isEqualTo(1.0);
    }

    @ParameterizedTest
    @EnumSource
    void aVoteChangedAndChangedBackLeavesTheMapAsItWas(Way way) {
        var value = town.value().clone();
        var before = Bits.of(way.map(town.votes()));
        value[5] = (byte) (value[5] == 1 ? -1 : 1);
        var changed = Votes.of(town.people(), town.statements(), town.person(), town.statement(), value);
        assertThat(Bits.of(way.map(changed))).isNotEqualTo(before);
        value[5] = town.value()[5];
        var back = Votes.of(town.people(), town.statements(), town.person(), town.statement(), value);
        assertThat(Bits.of(way.map(back))).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aNewStatementThatNobodyHasSeenChangesNobody(Way way) {
        var map = way.map(town.votes());
        var more =
                way.map(Votes.of(town.people(), town.statements() + 1, town.person(), town.statement(), town.value()));
        assertThat(more.group()).isEqualTo(map.group());
        assertThat(more.x()).containsExactly(map.x(), within(1e-9));
        assertThat(more.y()).containsExactly(map.y(), within(1e-9));
        assertThat(Arrays.copyOf(more.consensus(), town.statements())).isEqualTo(map.consensus());
        assertThat(more.extremity()[town.statements()]).isZero();
    }

    @Test
    void aModeratedStatementTakesNoPartInTheDefaultWay() {
        var excluded = new boolean[town.statements()];
        excluded[3] = true;
        var map = OpinionMaps.of(town.votes(), new Settings(excluded, new boolean[town.statements()]));
        var kept = new int[town.value().length];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            if (town.statement()[i] != 3) {
                kept[n++] = i;
            }
        }
        var without = Arrays.copyOf(kept, n);
        var value = new byte[n];
        for (int i = 0; i < n; i++) {
            value[i] = town.value()[without[i]];
        }
        var never = OpinionMaps.of(
                Votes.of(
                        town.people(),
                        town.statements(),
                        Arrays.stream(without).map(i -> town.person()[i]).toArray(),
                        Arrays.stream(without).map(i -> town.statement()[i]).toArray(),
                        value),
                Settings.plain(town.statements()));
        assertThat(map.x()).containsExactly(never.x(), within(1e-9));
        assertThat(map.group()).isEqualTo(never.group());
        assertThat(map.representative().stream().flatMap(list -> list.stream())).noneMatch(r -> r.statement() == 3);
        assertThat(map.extremity()[3]).isZero();
    }

    @Test
    void theNumberOfThreadsChangesNotABit() {
        var large = Town.of(2, 3_000, 400, 3, 0.8, 0.6);
        var votes = large.votes();
        var settings = Settings.plain(400);
        var statements = Statements.of(votes, settings);
        var one = Shares.of(votes, 1);
        var three = Shares.of(votes, 3);
        assertThat(three.count()).isEqualTo(3);
        var components = Components.of(new Spread(votes, statements, one), statements, 1e-10);
        assertThat(Components.of(new Spread(votes, statements, three), statements, 1e-10)
                        .vectors())
                .isDeepEqualTo(components.vectors());
        var learned = Learned.of(votes, statements, settings, one).model();
        var model = Places.of(votes, statements, learned, one);
        var other = Places.of(
                votes,
                statements,
                Learned.of(votes, statements, settings, three).model(),
                three);
        assertThat(other.x()).isEqualTo(model.x());
        assertThat(other.uncertainty()).isEqualTo(model.uncertainty());
        assertThat(Bridging.of(votes, statements, model.x(), three).lower())
                .isEqualTo(Bridging.of(votes, statements, model.x(), one).lower());
    }

    @Test
    void addingUpInTheOrderOfPeopleWouldBeNoticed() {
        var noise = new Noise(1);
        var numbers = new double[10_000];
        Arrays.setAll(numbers, i -> noise.unit());
        double forth = 0, back = 0;
        for (int i = 0; i < numbers.length; i++) {
            forth += numbers[i];
            back += numbers[numbers.length - 1 - i];
        }
        assertThat(forth).isNotEqualTo(back);
    }

    @Test
    void membershipIsSureWithManyVotesAndLessSureWithFew() {
        var map = OpinionMaps.of(town.votes(), Settings.plain(town.statements()));
        double sure = 0;
        for (int p = 0; p < town.people(); p++) {
            var membership = place(town, map, p).membership();
            assertThat(Arrays.stream(membership).sum()).isCloseTo(1, within(1e-9));
            sure += membership[map.group()[p]] / town.people();
        }
        assertThat(sure).isGreaterThan(0.9);
        var thin = Town.of(11, 300, 40, 3, 0.9, 0.2);
        var unsure = OpinionMaps.of(thin.votes(), Settings.plain(40));
        double less = 0;
        int placed = 0;
        for (int p = 0; p < 300; p++) {
            if (unsure.group()[p] >= 0) {
                less += place(thin, unsure, p).membership()[unsure.group()[p]];
                placed++;
            }
        }
        assertThat(less / placed).isLessThan(sure);
    }

    private static Place place(Town town, OpinionMap map, int p) {
        return map.place(town.answered(p), town.answers(p));
    }

    @Test
    void packingParticipantByParticipantGivesTheSameBits() {
        var packing = new Votes.Packing(town.statements(), 0);
        for (int p = 0; p < town.people(); p++) {
            var statement = town.answered(p);
            var value = town.answers(p);
            for (int i = statement.length - 1; i >= 0; i--) {
                packing.vote(statement[i], value[i]);
            }
            packing.next();
        }
        var settings = Settings.plain(town.statements());
        assertThat(Bits.of(OpinionMaps.of(packing.packed(), settings)))
                .isEqualTo(Bits.of(OpinionMaps.of(town.votes(), settings)));
    }

    @Test
    void aFewVotesAreNotEnoughForAMap() {
        var small = Town.of(3, 6, 10, 2, 0.9, 1);
        var map = OpinionMaps.of(small.votes(), Settings.plain(10));
        assertThat(map.enough()).isFalse();
        assertThat(map.groups()).isZero();
        assertThat(map.group()).containsOnly(-1);
        assertThat(map.consensus()).hasSize(10);
        assertThat(map.priority()).hasSize(10);
    }

    @Test
    void nothingAtAllIsAMapToo() {
        for (var way : Way.values()) {
            assertThat(way.map(Votes.of(0, 0, new int[0], new int[0], new byte[0]))
                            .enough())
                    .isFalse();
            assertThat(way.map(Votes.of(3, 2, new int[0], new int[0], new byte[0]))
                            .enough())
                    .isFalse();
            assertThat(way.map(Votes.of(1, 1, new int[1], new int[1], new byte[] {1}))
                            .enough())
                    .isFalse();
        }
    }

    @Test
    void everybodyOfOneMindIsOneGroup() {
        var one = Town.of(5, 100, 20, 1, 1, 0.8);
        var map = OpinionMaps.of(one.votes(), Settings.plain(20));
        assertThat(map.groups()).isEqualTo(1);
        assertThat(map.majority().agree()).isNotEmpty();
    }

    @Test
    void votesAndSettingsMustSpeakOfTheSame() {
        assertThatThrownBy(() -> OpinionMaps.of(town.votes(), Settings.plain(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionMaps.of(town.votes(), Settings.plain(40).withGroups(new int[2])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] negated(double[] v) {
        return Arrays.stream(v).map(x -> -x).toArray();
    }
}
