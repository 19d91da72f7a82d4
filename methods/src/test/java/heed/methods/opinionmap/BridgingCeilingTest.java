package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What can be hoped for in the experiment of [BridgingTest], by drawing each conversation anew from a world in which
/// the true scores are known: the same people have seen the same statements, each statement has a line drawn from what
/// is known of it, and each answer is drawn from that line. Nobody has the true scores; ours are of half of the people.
class BridgingCeilingTest {

    private static final int ROUNDS = 10;

    @Test
    void ourScoresForetellNineTenthsOfWhatTheTruthForetells() {
        for (int least : new int[] {3, 8}) {
            double ours = 0, truth = 0, reliable = 0;
            int among = SharedData.CONVERSATIONS.length * ROUNDS;
            for (var conversation : SharedData.CONVERSATIONS) {
                var polis = PolisFolder.in(SharedData.polis(conversation)).latest();
                var usual = World.of(polis);
                double known = 0, found = 0, again = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    var world = usual.drawn(round);
                    var drawn = new PolisVotes(
                            polis.statements(),
                            polis.participants(),
                            world.drawn(polis.votes(), round),
                            polis.settings(),
                            null);
                    var halves = BridgingTest.Halves.of(drawn, world.f, round);
                    var counted = halves.counted(least);
                    known += BridgingTest.spearman(world.truth(), halves.weaker(), counted) / ROUNDS;
                    found += BridgingTest.spearman(halves.first().score(), halves.weaker(), counted) / ROUNDS;
                    again += BridgingTest.spearman(
                                    halves.first().score(), halves.second().score(), counted)
                            / ROUNDS;
                }
                print(least, conversation, known, found, again);
                truth += known * ROUNDS / among;
                ours += found * ROUNDS / among;
                reliable += again * ROUNDS / among;
            }
            print(least, "mean of all", truth, ours, reliable);
            assertThat(ours).isGreaterThan(truth * 0.9).isLessThan(truth);
        }
    }

    private static void print(int least, String of, double known, double found, double again) {
        System.out.printf(
                "bridging, drawn anew, seen by %d of each half and side, %s: validity of the truth %.3f, ours %.3f,"
                        + " reliability %.3f%n",
                least, of, known, found, again);
    }

    private record World(double[] f, int[] step, Lines lines) {

        static World of(PolisVotes polis) {
            var votes = polis.votes();
            var f = OpinionMaps.of(votes, polis.settings()).x();
            var step = Bridging.steps(votes, f);
            var cells = GroupVotes.of(votes, step, Bridging.STEPS, Shares.of(votes, 1));
            return new World(f, step, Lines.of(cells, Statements.of(votes, polis.settings())));
        }

        /// A world like this one: each line is drawn as far from ours as it is doubtful. Ours are drawn together, so
        /// a world of our lines would be one of statements that are liker than they are.
        World drawn(int round) {
            var noise = new Noise(5_000 + round);
            int size = lines.level().length;
            var other = new Lines(new double[size], new double[size], lines.doubt());
            for (int c = 0; c < size; c++) {
                var doubt = lines.doubt()[c];
                double one = normal(noise), two = normal(noise);
                double wide = Math.sqrt(Math.max(0, doubt[0])), along = wide > 0 ? doubt[1] / wide : 0;
                other.level()[c] = lines.level()[c] + wide * one;
                other.slope()[c] =
                        lines.slope()[c] + along * one + Math.sqrt(Math.max(0, doubt[2] - along * along)) * two;
            }
            return new World(f, step, other);
        }

        private static double normal(Noise noise) {
            return Math.sqrt(-2 * Math.log(1 - noise.unit())) * Math.cos(2 * Math.PI * noise.unit());
        }

        private double rate(int p, int c) {
            return lines.at(c, Bridging.place(step[p] + 0.5));
        }

        Votes drawn(Votes votes, int round) {
            var noise = new Noise(100 + round);
            var cells = votes.cells().clone();
            for (int p = 0; p < votes.participants(); p++) {
                for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
                    int c = cells[i] / 3;
                    cells[i] = 3 * c + (noise.unit() < rate(p, c) ? 2 : 0);
                }
            }
            return votes.answering(cells);
        }

        /// The geometric mean of the true rates, each side of the axis weighing the same.
        double[] truth() {
            var truth = new double[lines.level().length];
            for (int c = 0; c < truth.length; c++) {
                double[] log = new double[2], people = new double[2];
                for (int p = 0; p < step.length; p++) {
                    if (step[p] >= 0) {
                        int side = step[p] < Bridging.STEPS / 2 ? 0 : 1;
                        log[side] += Math.log(rate(p, c));
                        people[side]++;
                    }
                }
                truth[c] = (log[0] / people[0] + log[1] / people[1]) / 2;
            }
            return truth;
        }
    }
}
