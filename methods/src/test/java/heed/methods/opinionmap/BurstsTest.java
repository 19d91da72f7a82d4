package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Thirty accounts repeat somebody's votes with one answer in twenty changed, and come within five minutes.
class BurstsTest {

    private static final int PEOPLE = 600;
    private static final int ALL = 630;
    private final Votes votes =
            changed(Town.of(3, PEOPLE, 100, new double[] {0.6, 0.4}, 0.8, 0.6).withClones(0, 30));

    @Test
    void accountsThatCameAtOneMomentAreFoundThoughTheyDifferMore() {
        var map = OpinionMaps.of(votes, Settings.plain(100).arriving(times(5)));
        assertThat(bundled(map, PEOPLE, ALL)).isGreaterThanOrEqualTo(25);
        assertThat(bundled(map, 1, PEOPLE)).isZero();
        assertThat(Arrays.stream(map.group()).skip(PEOPLE)).doesNotContain(-1);
    }

    @Test
    void theSameAccountsWithoutTimesOrOverMonthsAreNotFoundByTheirArrival() {
        var without = bundled(OpinionMaps.of(votes, Settings.plain(100)), PEOPLE, ALL);
        assertThat(without).as("the mutant: times are not looked at").isLessThan(20);
        assertThat(bundled(OpinionMaps.of(votes, Settings.plain(100).arriving(times(60 * 24 * 90))), PEOPLE, ALL))
                .isEqualTo(without);
    }

    @Test
    void oneMomentForMostIsNoTimeAtAll() {
        var at = times(5);
        Arrays.fill(at, 0, ALL / 2 + 1, 999_000L);
        assertThat(Bursts.of(votes, at)).isEmpty();
        at[0]--;
        assertThat(Bursts.of(votes, at)).as("half of them may be").isNotEmpty();
    }

    @Test
    void peopleWhoComeTogetherAndHonestlyAgreeAreNotBundled() {
        var town = Town.of(9, 500, 10, 2, 0.9, 1);
        var at = new long[500];
        Arrays.setAll(at, p -> 1_000L * p);
        var map = OpinionMaps.of(town.votes(), Settings.plain(10).arriving(at));
        assertThat(map.weighed().surplusPeople()).isEmpty();
    }

    @Test
    void whoStandsFirstInTheListDoesNotMatter() {
        var place = Town.places(ALL, 4);
        var at = times(5);
        var moved = new long[ALL];
        var person = new int[votes.count()];
        for (int p = 0; p < ALL; p++) {
            moved[place[p]] = at[p];
            Arrays.fill(person, votes.starts()[p], votes.starts()[p + 1], place[p]);
        }
        var map = OpinionMaps.of(votes, Settings.plain(100).arriving(at));
        var other = OpinionMaps.of(
                Votes.of(ALL, 100, person, statements(votes), values(votes)),
                Settings.plain(100).arriving(moved));
        assertThat(IntStream.range(0, ALL)
                        .filter(p ->
                                map.weighed().surplus()[p] != other.weighed().surplus()[place[p]]))
                .isEmpty();
        assertThat(other.bridging().lower()).isEqualTo(map.bridging().lower());
    }

    @Test
    void inRealConversationsFewAreBundled() {
        for (var conversation : SharedData.CONVERSATIONS) {
            var polis = PolisFolder.in(SharedData.polis(conversation)).latest();
            var arrived = Objects.requireNonNull(polis.arrived());
            var bundles = Bursts.of(polis.votes(), arrived);
            var weighed = OpinionMaps.of(polis.votes(), polis.settings().arriving(arrived))
                    .weighed();
            System.out.printf(
                    "bursts, %s: %d looked at, %d of %d accounts weighed with others%n",
                    conversation, bundles.size(), weighed.surplusPeople().length, weighed.bundle().length);
            assertThat(weighed.surplusPeople().length).isLessThan(weighed.bundle().length / 50);
            var cut = OpinionMaps.of(polis.votes(), polis.settings().arriving(cut(conversation, polis)))
                    .weighed();
            System.out.printf("bursts, %s, times cut: %d%n", conversation, cut.surplusPeople().length);
            assertThat(cut.surplusPeople().length).isLessThan(cut.bundle().length / 50);
        }
    }

    /// First votes as Heed publishes them.
    private static long[] cut(String conversation, PolisVotes polis) {
        var log = new ArrayList<PolisFolder.Vote>();
        PolisFolder.in(SharedData.polis(conversation)).votes(log::add);
        log.sort(Comparator.comparingLong(PolisFolder.Vote::at));
        var cutting = new Moments.Cutting();
        log.forEach(vote -> cutting.vote(vote.at(), vote.participant()));
        var moments = cutting.cut();
        return Arrays.stream(polis.participants()).mapToLong(moments::arrived).toArray();
    }

    /// Cut times find them as well: an hour in which at least five voted is near enough.
    @Test
    void accountsThatCameAtOneMomentAreFoundByTimesThatAreCut() {
        var at = times(5);
        var order = IntStream.range(0, ALL)
                .boxed()
                .sorted(Comparator.comparingLong(p -> at[p]))
                .toList();
        var cutting = new Moments.Cutting();
        order.forEach(p -> cutting.vote(at[p], p));
        var moments = cutting.cut();
        var map = OpinionMaps.of(
                votes,
                Settings.plain(100)
                        .arriving(IntStream.range(0, ALL)
                                .mapToLong(moments::arrived)
                                .toArray()));
        assertThat(bundled(map, PEOPLE, ALL)).isGreaterThanOrEqualTo(25);
        assertThat(bundled(map, 1, PEOPLE)).isZero();
    }

    private static long bundled(OpinionMap map, int from, int to) {
        return IntStream.range(from, to)
                .filter(p -> map.weighed().bundle()[p] >= 0)
                .count();
    }

    /// One person each seven minutes, and the clones spread over so many minutes.
    private static long[] times(int minutes) {
        var at = new long[ALL];
        Arrays.setAll(at, p -> p < PEOPLE ? 7 * 60_000L * p : 1_000_000L + 60_000L * minutes * (p - PEOPLE) / 30);
        return at;
    }

    private static Votes changed(Town town) {
        var value = town.value().clone();
        var noise = new Noise(5);
        int from = (int) IntStream.of(town.person()).filter(p -> p < PEOPLE).count();
        for (int i = from; i < value.length; i++) {
            value[i] = noise.below(20) == 0 ? (byte) -value[i] : value[i];
        }
        return Votes.of(ALL, 100, town.person(), town.statement(), value);
    }

    private static int[] statements(Votes votes) {
        return Arrays.stream(votes.cells()).map(cell -> cell / 3).toArray();
    }

    private static byte[] values(Votes votes) {
        var values = new byte[votes.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (votes.cells()[i] % 3 - 1);
        }
        return values;
    }
}
