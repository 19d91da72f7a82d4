package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BridgingTest {

    private static final int ROUNDS = 5;
    private static final Set<String> LARGE = Set.of("brexit-consensus", "scoop-hivemind.biodiversity", "vtaiwan.uberx");

    /// Two halves of the people, five times: scores on one half should come out on the other (reliability), and
    /// should foretell the agreement of the side that agrees less (validity). Where few people took part no score
    /// can do that well (not even the true one: [BridgingCeilingTest]), so the bars are for the conversations of
    /// 200 people and more; over all, the score must foretell the weaker side better than the plain rate does.
    @Test
    void scoresComeOutOnOtherPeopleAndForetellTheWeakerSide() {
        var large = new double[3];
        var all = new double[3];
        for (var conversation : SharedData.CONVERSATIONS) {
            var polis = PolisFolder.in(SharedData.polis(conversation)).latest();
            var f = OpinionMaps.of(polis.votes(), polis.settings()).x();
            double reliability = 0, validity = 0, plain = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var halves = Halves.of(polis, f, round);
                var counted = halves.counted();
                reliability += spearman(halves.first(), halves.second(), counted) / ROUNDS;
                validity += spearman(halves.first(), halves.weaker(), counted) / ROUNDS;
                plain += spearman(halves.rates(), halves.weaker(), counted) / ROUNDS;
            }
            System.out.printf(
                    "bridging, %s: reliability %.3f, validity %.3f (plain rate %.3f)%n",
                    conversation, reliability, validity, plain);
            boolean counts = LARGE.contains(conversation);
            add(all, reliability, validity, plain, SharedData.CONVERSATIONS.length);
            add(large, counts ? reliability : 0, counts ? validity : 0, counts ? plain : 0, LARGE.size());
        }
        System.out.printf(
                "bridging, mean of all: reliability %.3f, validity %.3f (plain rate %.3f)%n", all[0], all[1], all[2]);
        System.out.printf(
                "bridging, mean of large: reliability %.3f, validity %.3f (plain rate %.3f)%n",
                large[0], large[1], large[2]);
        assertThat(large[0]).isGreaterThanOrEqualTo(0.92);
        assertThat(large[1]).isGreaterThanOrEqualTo(0.86);
        assertThat(all[0]).isGreaterThanOrEqualTo(0.85);
        assertThat(all[1]).isGreaterThanOrEqualTo(0.80).isGreaterThan(all[2]);
    }

    private static void add(double[] to, double reliability, double validity, double plain, int among) {
        to[0] += reliability / among;
        to[1] += validity / among;
        to[2] += plain / among;
    }

    @Test
    void whatOneSideRefusesScoresLowHoweverLargeTheOther() {
        var town = Town.of(4, 400, 30, 2, 0.95, 0.6);
        var votes = town.votes();
        var map = OpinionMaps.of(votes, Settings.plain(30));
        for (int c = 0; c < 30; c++) {
            double weaker = Math.min(rate(map, 0, c), rate(map, 1, c));
            assertThat(map.bridging().score()[c])
                    .isLessThanOrEqualTo(map.bridging().upper()[c]);
            assertThat(map.bridging().lower()[c])
                    .isLessThanOrEqualTo(map.bridging().score()[c]);
            if (weaker > 0.7) {
                assertThat(map.bridging().score()[c]).isGreaterThan(0.65);
            } else if (weaker < 0.2) {
                assertThat(map.bridging().score()[c]).isLessThan(0.5);
            }
        }
    }

    private static double rate(OpinionMap map, int group, int c) {
        return Evidence.share(map.votes().agree()[group][c], map.votes().seen()[group][c]);
    }

    record Halves(
            PolisVotes polis,
            Votes votes,
            Statements one,
            double[] first,
            double[] second,
            boolean[] inFirst,
            double[] f) {

        static Halves of(PolisVotes polis, double[] f, int round) {
            var votes = polis.votes();
            var noise = new Noise(round);
            var inFirst = new boolean[votes.participants()];
            for (int p = 0; p < inFirst.length; p++) {
                inFirst[p] = noise.unit() < 0.5;
            }
            var one = half(votes, inFirst, true);
            return new Halves(
                    polis,
                    votes,
                    Statements.of(one, polis.settings()),
                    score(one, polis.settings(), f),
                    score(half(votes, inFirst, false), polis.settings(), f),
                    inFirst,
                    f);
        }

        /// The plain rates of agreement among the first half.
        double[] rates() {
            var rates = new double[votes.statements()];
            for (int c = 0; c < rates.length; c++) {
                rates[c] = Evidence.share(one.tally()[3 * c + 2], one.seen(c));
            }
            return rates;
        }

        private static double[] score(Votes half, Settings settings, double[] f) {
            return Bridging.of(half, Statements.of(half, settings), f, Shares.of(half, 1))
                    .score();
        }

        private static Votes half(Votes votes, boolean[] inFirst, boolean first) {
            var kept = IntStream.range(0, votes.participants())
                    .filter(p -> inFirst[p] == first)
                    .flatMap(p -> IntStream.range(votes.starts()[p], votes.starts()[p + 1]))
                    .toArray();
            var person = new int[kept.length];
            int p = 0;
            for (int i = 0; i < kept.length; i++) {
                while (votes.starts()[p + 1] <= kept[i]) {
                    p++;
                }
                person[i] = p;
            }
            var statement = Arrays.stream(kept).map(i -> votes.cells()[i] / 3).toArray();
            var value = new byte[kept.length];
            for (int i = 0; i < value.length; i++) {
                value[i] = (byte) (votes.cells()[kept[i]] % 3 - 1);
            }
            return Votes.of(votes.participants(), votes.statements(), person, statement, value);
        }

        /// The agreement, among the second half, of the side of the map that agrees less.
        double[] weaker() {
            var weaker = new double[votes.statements()];
            for (int c = 0; c < weaker.length; c++) {
                weaker[c] = Math.min(rate(c, true), rate(c, false));
            }
            return weaker;
        }

        private double rate(int c, boolean right) {
            int agree = 0, seen = 0;
            for (int p = 0; p < votes.participants(); p++) {
                if (!inFirst[p] && f[p] >= 0 == right && votes.value(p, c) != Votes.UNSEEN) {
                    agree += votes.value(p, c) == 1 ? 1 : 0;
                    seen++;
                }
            }
            return Evidence.share(agree, seen);
        }

        /// Statements that take part and that at least three people of each half and side have seen.
        int[] counted() {
            return IntStream.range(0, votes.statements())
                    .filter(c -> polis.settings().counts(c))
                    .filter(c -> {
                        var seen = new int[4];
                        for (int p = 0; p < votes.participants(); p++) {
                            if (votes.value(p, c) != Votes.UNSEEN) {
                                seen[(inFirst[p] ? 0 : 2) + (f[p] >= 0 ? 1 : 0)]++;
                            }
                        }
                        return Arrays.stream(seen).min().orElse(0) >= 3;
                    })
                    .toArray();
        }
    }

    static double spearman(double[] a, double[] b, int[] which) {
        var x = ranks(a, which);
        var y = ranks(b, which);
        double mean = (which.length - 1) / 2.0, xy = 0, xx = 0, yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double[] ranks(double[] a, int[] which) {
        var order = IntStream.range(0, which.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> a[which[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        var rank = new double[which.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && a[which[order[to]]] == a[which[order[from]]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                rank[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return rank;
    }
}
