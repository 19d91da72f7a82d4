package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Votes that were kept back are foretold: one vote in ten at random, five times, of people with at least six others.
class HeldOutTest {

    static final String[] CONVERSATIONS = SharedData.CONVERSATIONS;

    @ParameterizedTest
    @FieldSource("CONVERSATIONS")
    void placesUnderTheModelForetellVotesBetterThanProjectionsDo(String conversation) {
        var polis = PolisFolder.in(SharedData.polis(conversation)).latest();
        double mean = 0, projected = 0, ridge = 0, usual = 0;
        int count = 0;
        for (int fold = 0; fold < 5; fold++) {
            var split = Split.of(polis, fold);
            var statements = Statements.of(split.train, polis.settings());
            var shares = Shares.of(split.train, 2);
            var spread = new Spread(split.train, statements, shares);
            var components = Components.of(spread, statements, 1e-13);
            var places = Places.of(split.train, statements, spread, components);
            var model = Learned.of(split.train, statements, polis.settings(), shares)
                    .model();
            var als = new RidgeAls(split.train, statements, components);
            var placing = new Placing(model, Placing.table(model));
            for (var held : split.held) {
                int p = held[0], c = held[1];
                if (split.train.seen(p) >= 6) {
                    double m = statements.mean()[c];
                    double q = m
                            + places.x()[p] * components.vectors()[0][c]
                            + places.y()[p] * components.vectors()[1][c];
                    mean += square(held[2] - m);
                    usual += square(held[2] - als.expects(p, c));
                    projected += square(held[2] - Math.clamp(q, -1, 1));
                    ridge += square(held[2]
                            - model.expects(
                                    placing.place(
                                            split.train.cells(),
                                            split.train.starts()[p],
                                            split.train.starts()[p + 1],
                                            places.seen()[p]),
                                    c));
                    count++;
                }
            }
        }
        System.out.printf(
                "held out, %s: mean %.4f, projection %.4f, ridge ALS %.4f, model %.4f (%d votes)%n",
                conversation, mean / count, projected / count, usual / count, ridge / count, count);
        assertThat(ridge).isLessThan(projected).isLessThan(mean).isLessThan(usual * 1.005);
    }

    private record Split(Votes train, List<int[]> held) {

        static Split of(PolisVotes polis, int fold) {
            var votes = polis.votes();
            var person = new int[votes.count()];
            var statement = new int[votes.count()];
            var value = new byte[votes.count()];
            var noise = new Noise(7);
            List<int[]> held = new ArrayList<>();
            int n = 0;
            for (int p = 0; p < votes.participants(); p++) {
                for (int i = votes.starts()[p]; i < votes.starts()[p + 1]; i++) {
                    int c = votes.cells()[i] / 3;
                    int v = votes.cells()[i] % 3 - 1;
                    if (noise.below(10) == fold && polis.settings().counts(c)) {
                        held.add(new int[] {p, c, v});
                    } else {
                        person[n] = p;
                        statement[n] = c;
                        value[n++] = (byte) v;
                    }
                }
            }
            return new Split(
                    Votes.of(
                            votes.participants(),
                            votes.statements(),
                            Arrays.copyOf(person, n),
                            Arrays.copyOf(statement, n),
                            Arrays.copyOf(value, n)),
                    held);
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
