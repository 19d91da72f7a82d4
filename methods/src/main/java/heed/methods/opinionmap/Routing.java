package heed.methods.opinionmap;

import java.util.Arrays;

/// Which statement somebody should be shown next: those whose answer would tell most, about the statement and about
/// the person, with a floor so that each statement keeps a chance.
///
/// **Method.** The weight of a statement is the product of three numbers. *Of the statement*: how wide the interval of
/// its bridging score is (a half of the width, 0 to ½), plus one half where a group has fewer than eight answers.
/// *Of the person*: by how much an answer is expected to shrink the doubt about their position, ½ ln(1 + variance of
/// the expected answer / noise) (the information gained; Lindley 1956). *Novelty*: 1 + 8·2^(−seen / 5). Nine tenths of
/// the chance are shared out by weight, one tenth equally.
///
/// **Guarantees.** The probabilities of the statements still open add up to one, and each is at least a tenth of an
/// equal share. Whoever stores the probability of what was shown can weigh reports by it (Horvitz and Thompson 1952).
public final class Routing {

    private static final double EQUAL = 0.1;
    private static final double LEAST = 0.02;

    private Routing() {}

    /// The probability with which each statement should be shown next: 0 for those that take no part or that the
    /// person has answered; all 0 when nothing is left.
    ///
    /// @param statement what the person has answered, in any order
    /// @param value their answers, 1, 0 or -1
    /// @throws IllegalStateException in the compatible mode
    public static double[] probabilities(OpinionMap map, int[] statement, byte[] value) {
        var model = map.model();
        if (model == null) {
            throw new IllegalStateException("the compatible mode has no model to route by");
        }
        var open = new boolean[model.statements()];
        Arrays.fill(open, true);
        for (int c : statement) {
            open[c] = false;
        }
        var doubt = Place.doubt(model, statement, value);
        var chance = new double[open.length];
        double sum = 0;
        int left = 0;
        for (int c = 0; c < open.length; c++) {
            if (open[c] && open(map, c)) {
                chance[c] = (LEAST + ofStatement(map, c)) * (LEAST + gain(model, doubt, c)) * novelty(map, c);
                sum += chance[c];
                left++;
            }
        }
        for (int c = 0; c < open.length; c++) {
            chance[c] = chance[c] == 0 ? 0 : (1 - EQUAL) * chance[c] / sum + EQUAL / left;
        }
        return chance;
    }

    /// How much an answer to each statement is expected to tell of this person's place, in nats (the second number of
    /// the weight): 0 for statements that take no part. What was answered is not left out.
    ///
    /// @throws IllegalStateException in the compatible mode
    public static double[] gains(OpinionMap map, int[] statement, byte[] value) {
        var model = map.model();
        if (model == null) {
            throw new IllegalStateException("the compatible mode has no model to route by");
        }
        var doubt = Place.doubt(model, statement, value);
        var gains = new double[model.statements()];
        for (int c = 0; c < gains.length; c++) {
            gains[c] = open(map, c) ? gain(model, doubt, c) : 0;
        }
        return gains;
    }

    /// Draws one statement.
    ///
    /// @param probability from [#probabilities]
    /// @param draw a number in [0, 1)
    /// @return the statement, or -1 when nothing is left
    public static int drawn(double[] probability, double draw) {
        int last = -1;
        for (int c = 0; c < probability.length; c++) {
            if (probability[c] > 0) {
                last = c;
                draw -= probability[c];
                if (draw < 0) {
                    return c;
                }
            }
        }
        return last;
    }

    /// A statement that nobody has seen takes no part in the map yet, and is open all the same.
    private static boolean open(OpinionMap map, int c) {
        return !map.closed()[c];
    }

    private static int seen(OpinionMap map, int c) {
        return Arrays.stream(map.votes().seen()).mapToInt(row -> row[c]).sum();
    }

    private static double novelty(OpinionMap map, int c) {
        return 1 + 8 * Math.pow(2, -seen(map, c) / 5.0);
    }

    private static double ofStatement(OpinionMap map, int c) {
        if (seen(map, c) == 0) {
            return 1;
        }
        double width = (map.bridging().upper()[c] - map.bridging().lower()[c]) / 2;
        return width + (map.lacking(c).isEmpty() ? 0 : 0.5);
    }

    /// What an answer is expected to tell of the position, in nats.
    private static double gain(Model model, double[][] doubt, int c) {
        double[] v = model.pull()[c];
        double variance = doubt[0][0];
        for (int i = 0; i < v.length; i++) {
            variance += 2 * v[i] * doubt[0][i + 1];
            for (int j = 0; j < v.length; j++) {
                variance += v[i] * doubt[i + 1][j + 1] * v[j];
            }
        }
        return Math.log1p(Math.max(0, variance) / model.noise()) / 2;
    }
}
