package heed.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a dataset, each with one cell per column; a missing value is null.
public record Rows(List<List<@Nullable Object>> rows) {

    public static Rows of(List<List<@Nullable Object>> rows) {
        return new Rows(rows);
    }

    /// One row, in the order of the columns.
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
