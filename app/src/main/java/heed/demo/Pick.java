package heed.demo;

import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;

/// Draws from lists with a given source of chance, so that the same seed draws the same.
final class Pick {

    private Pick() {}

    static <T> T of(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /// Draws a row with a chance in proportion to its column `weight`.
    static CSVRecord weighted(List<CSVRecord> rows, Random random) {
        var total = rows.stream()
                .mapToInt(row -> Integer.parseInt(row.get("weight")))
                .sum();
        var left = random.nextInt(total);
        for (var row : rows) {
            left -= Integer.parseInt(row.get("weight"));
            if (left < 0) {
                return row;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
