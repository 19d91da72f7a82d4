package heed.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// One statement of the town: who says it, when, in which language, and how each planted group leans.
record Said(int number, String author, Instant at, String language, String words, List<Lean> leans) {

    /// The chance in percent that a member of a group agrees, or passes.
    record Lean(int agree, int pass) {

        static Lean of(String text) {
            var colon = text.indexOf(':');
            return new Lean(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        }

        byte vote(Random random) {
            var chance = random.nextInt(100);
            return (byte) (chance < agree ? 1 : chance < agree + pass ? 0 : -1);
        }
    }

    static List<Said> on(String purpose, Days days) {
        return Texts.rows("statements.csv", purpose).stream()
                .map(row -> of(row, days))
                .toList();
    }

    private static Said of(CSVRecord row, Days days) {
        var number = Integer.parseInt(row.get("number"));
        return new Said(
                number,
                row.get("author"),
                days.at(row.get("day"), 9 * 60 + 37 * number % 600),
                row.get("language"),
                row.get("words"),
                Stream.of("A", "B", "C")
                        .map(row::get)
                        .filter(lean -> !lean.isEmpty())
                        .map(Lean::of)
                        .toList());
    }
}
