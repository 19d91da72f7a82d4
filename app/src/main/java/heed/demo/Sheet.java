package heed.demo;

import heed.demo.Turnout.Ballot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What one voter will answer: the statements that were there when they came, in the order they met them, and how
/// many they did.
final class Sheet {

    private final int voter;
    private final Instant arrival;
    private final List<Integer> met;
    private final int least;
    private int answered;

    private Sheet(int voter, Instant arrival, List<Integer> met, int least, int answered) {
        this.voter = voter;
        this.arrival = arrival;
        this.met = met;
        this.least = least;
        this.answered = answered;
    }

    /// Authors answer their own statement first. The cast answers nothing else, so that whoever plays them finds work.
    static Sheet of(
            int voter,
            Instant arrival,
            List<Said> statements,
            Map<Integer, Integer> authors,
            boolean cast,
            Random random) {
        var own = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (var statement : statements) {
            if (Integer.valueOf(voter).equals(authors.get(statement.number()))) {
                own.add(statement.number());
            } else if (!cast && statement.at().isBefore(arrival)) {
                others.add(statement.number());
            }
        }
        Collections.shuffle(others, random);
        var least = own.size() + Math.min(others.size(), 3);
        own.addAll(others);
        var wish = random.nextInt(100) < 12 ? 3 + random.nextInt(5) : own.size() / 2 + random.nextInt(own.size() + 1);
        return new Sheet(voter, arrival, own, least, Math.clamp(wish, least, own.size()));
    }

    int voter() {
        return voter;
    }

    /// Lengthens or shortens the sheets, round after round, until exactly `votes` answers stand on them together.
    static void fill(List<Sheet> sheets, int votes) {
        var missing = votes - sheets.stream().mapToInt(sheet -> sheet.answered).sum();
        for (var moved = true; moved && missing != 0; ) {
            moved = false;
            for (var sheet : sheets) {
                var step = Integer.signum(missing);
                var next = sheet.answered + step;
                if (step != 0 && sheet.answered > 7 && next >= sheet.least && next <= sheet.met.size()) {
                    sheet.answered = next;
                    missing -= step;
                    moved = true;
                }
            }
        }
        if (missing != 0) {
            throw new IllegalStateException("the sheets cannot hold " + votes + " votes; off by " + missing);
        }
    }

    void vote(List<Said> statements, int group, Map<Integer, Integer> authors, Random random, List<Ballot> into) {
        var at = arrival;
        for (var number : met.subList(0, answered)) {
            var statement = statements.get(number);
            if (Integer.valueOf(voter).equals(authors.get(number))) {
                into.add(new Ballot(voter, number, (byte) 1, statement.at()));
                continue;
            }
            at = at.plus(Duration.ofMillis(6_000 + random.nextInt(24_000)));
            var value = statement.leans().get(group).vote(random);
            if (random.nextInt(100) == 0) {
                var before = (byte) (value == 0 ? 1 : -value);
                into.add(new Ballot(voter, number, before, at));
                at = at.plus(Duration.ofSeconds(20));
            }
            into.add(new Ballot(voter, number, value, at));
        }
    }
}
