package heed.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Who took part in one consultation, which group was planted in whom, who said what, and every vote in the order
/// of time.
///
/// Voters arrive over weeks, most in the evening; some leave after a few statements, some answer all. About one
/// vote in a hundred is a change of mind, so `events` is a little longer than the number of votes that count.
record Turnout(
        List<Said> statements, List<Resident> voters, int[] group, Map<Integer, Integer> authors, List<Ballot> events) {

    /// One press of a button. `voter` and `statement` count from 0 in the lists of the turnout.
    record Ballot(int voter, int statement, byte value, Instant at) {}

    static Turnout of(String purpose, List<Resident> residents, Days days) {
        var rows = Texts.rows("groups.csv", purpose);
        var random = new Random(purpose.hashCode());
        var statements = Said.on(purpose, days);
        var voters = voters(residents, Integer.parseInt(rows.getFirst().get("voters")), random);
        var shares = rows.stream()
                .mapToInt(row -> Integer.parseInt(row.get("share")))
                .toArray();
        var group = IntStream.range(0, voters.size())
                .map(voter -> group(voter, shares, random))
                .toArray();
        var authors = authors(statements, voters, group, random);
        var from = Integer.parseInt(rows.getFirst().get("from"));
        var to = Integer.parseInt(rows.getFirst().get("to"));
        var sheets = new ArrayList<Sheet>();
        for (var voter = 0; voter < voters.size(); voter++) {
            var arrival = days.at(from + (int) ((to - from + 1) * random.nextDouble()), secondOfDay(random));
            sheets.add(Sheet.of(voter, arrival, statements, authors, isCast(voters.get(voter)), random));
        }
        var votes = rows.getFirst().get("votes");
        if (!votes.isEmpty()) {
            Sheet.fill(sheets, Integer.parseInt(votes));
        }
        var events = new ArrayList<Ballot>();
        sheets.forEach(sheet -> sheet.vote(statements, group[sheet.voter()], authors, random, events));
        events.sort(
                Comparator.comparing(Ballot::at).thenComparingInt(Ballot::voter).thenComparingInt(Ballot::statement));
        return new Turnout(statements, voters, group, authors, events);
    }

    /// The cast of residents always takes part; it comes first.
    private static List<Resident> voters(List<Resident> residents, int count, Random random) {
        var cast = residents.stream().filter(Turnout::isCast).toList();
        var others =
                new ArrayList<>(residents.stream().filter(it -> !isCast(it)).toList());
        Collections.shuffle(others, random);
        var voters = new ArrayList<>(cast);
        voters.addAll(others.subList(0, count - cast.size()));
        return voters;
    }

    private static boolean isCast(Resident resident) {
        return !resident.about().isEmpty();
    }

    private static int group(int voter, int[] shares, Random random) {
        if (voter < 4) {
            return voter % shares.length;
        }
        var left = random.nextInt(Arrays.stream(shares).sum());
        var group = 0;
        while (left >= shares[group]) {
            left -= shares[group++];
        }
        return group;
    }

    /// Statement to voter; officials are not voters, so theirs are missing.
    private static Map<Integer, Integer> authors(
            List<Said> statements, List<Resident> voters, int[] group, Random random) {
        var authors = new HashMap<Integer, Integer>();
        for (var statement : statements) {
            var planted = "ABC".indexOf(statement.author());
            var candidates = IntStream.range(0, voters.size())
                    .filter(voter -> planted < 0
                            ? voters.get(voter).key().equals(statement.author())
                            : group[voter] == planted && !isCast(voters.get(voter)) && !authors.containsValue(voter))
                    .boxed()
                    .toList();
            if (!candidates.isEmpty()) {
                authors.put(statement.number(), Pick.of(candidates, random));
            }
        }
        return authors;
    }

    private static int secondOfDay(Random random) {
        var hour = Math.clamp(17.5 + 3.5 * random.nextGaussian(), 6.5, 22.5);
        return (int) (hour * 3600);
    }
}
