package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One in twenty accounts repeats somebody's votes. They are placed and listed, and weigh as one voter.
class AlikeTest {

    private static final int SEEDS = 6;

    @Test
    void clonesMoveTheBridgingTopTenByAtMostOnePlace() {
        int unweighed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var town = Town.of(40 + seed, 600, 60, new double[] {0.6, 0.4}, 0.8, 0.4);
            var before = top(OpinionMaps.of(town.votes(), Settings.plain(60)).bridging());
            var cloned = town.withClones(seed, 30);
            var map = OpinionMaps.of(cloned.votes(), Settings.plain(60));
            int moved = moved(before, top(map.bridging()));
            unweighed = Math.max(unweighed, moved(before, top(map.robust().everybody())));
            System.out.printf(
                    "clones: moved %d, unweighed %d%n",
                    moved, moved(before, top(map.robust().everybody())));
            assertThat(moved).isLessThanOrEqualTo(1);
            assertThat(map.votes().members()).hasSizeGreaterThan(0);
            assertThat(IntStream.range(600, 630).filter(p -> map.group()[p] >= 0))
                    .hasSize(30);
        }
        assertThat(unweighed).as("the mutant: each account weighs as one").isGreaterThan(1);
    }

    @Test
    void clonesThatChangeAFewAnswersAreFoundToo() {
        var town = Town.of(3, 600, 100, new double[] {0.6, 0.4}, 0.8, 0.6).withClones(0, 30);
        var value = town.value().clone();
        var noise = new Noise(1);
        int from = (int) IntStream.of(town.person()).filter(p -> p < 600).count();
        for (int i = from; i < value.length; i++) {
            value[i] = noise.unit() < 0.01 ? (byte) -value[i] : value[i];
        }
        var map = OpinionMaps.of(Votes.of(630, 100, town.person(), town.statement(), value), Settings.plain(100));
        assertThat(IntStream.range(600, 630).filter(p -> map.weighed().bundle()[p] >= 0))
                .hasSizeGreaterThan(24);
    }

    /// Two camps of one mind each, everybody answering the same ten statements: many vote the same, and honestly.
    @Test
    void peopleWhoHonestlyVoteAlikeAreNotBundled() {
        var town = Town.of(9, 500, 10, 2, 0.9, 1);
        var map = OpinionMaps.of(town.votes(), Settings.plain(10));
        assertThat(map.weighed().surplusPeople()).isEmpty();
        for (var conversation : SharedData.CONVERSATIONS) {
            var polis = PolisFolder.in(SharedData.polis(conversation)).latest();
            var weighed = OpinionMaps.of(polis.votes(), polis.settings()).weighed();
            System.out.printf(
                    "alike, %s: %d of %d weighed with others%n",
                    conversation, weighed.surplusPeople().length, weighed.bundle().length);
            assertThat(weighed.surplusPeople().length).isLessThan(weighed.bundle().length / 50);
        }
    }

    @Test
    void whoeverCameFirstDoesNotMatter() {
        var town = Town.of(4, 300, 60, 2, 0.8, 0.4).withClones(5, 15);
        var map = OpinionMaps.of(town.votes(), Settings.plain(60));
        var place = Town.places(town.people(), 2);
        var moved = OpinionMaps.of(town.renumbered(place), Settings.plain(60));
        assertThat(map.weighed().surplusPeople()).hasSize(15);
        assertThat(moved.weighed().surplusPeople()).hasSize(15);
        assertThat(moved.bridging().lower()).isEqualTo(map.bridging().lower());
        assertThat(moved.x()[place[7]]).isEqualTo(map.x()[7]);
    }

    @Test
    void accountsThatTheCallerNamesWeighAsOne() {
        var town = Town.of(4, 200, 40, 2, 0.8, 0.5);
        var bundle = new int[200];
        Arrays.fill(bundle, -1);
        Arrays.fill(bundle, 0, 20, 0);
        var map = OpinionMaps.of(town.votes(), Settings.plain(40).bundling(bundle));
        assertThat(map.weighed().surplusPeople()).hasSize(19);
        assertThat(Arrays.stream(map.votes().members()).sum()).isEqualTo(200);
    }

    private static List<Integer> top(Bridging bridging) {
        return IntStream.range(0, bridging.lower().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -bridging.lower()[c]))
                .limit(10)
                .toList();
    }

    /// By how many places any statement of the ten moved at most; leaving the ten counts as moving to the eleventh.
    private static int moved(List<Integer> before, List<Integer> after) {
        int most = 0;
        for (int i = 0; i < before.size(); i++) {
            int now = after.indexOf(before.get(i));
            most = Math.max(most, Math.abs((now < 0 ? 10 : now) - i));
        }
        return most;
    }
}
