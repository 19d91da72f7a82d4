package heed.opinions;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A stretch of the ordered list of statements: those after the one with a certain number.
///
/// @param last   the number of the last one that was picked
/// @param before how many stand before them
/// @param rest   how many are still to come
record StatementsPage(List<StatementRow> rows, int last, int before, int rest) {

    static final int MOST = 50;

    /// From the beginning where no statement has that number.
    ///
    /// @param look looks up what is shown, in that order
    static StatementsPage after(int number, List<Listed> all, Function<List<UUID>, List<StatementRow>> look) {
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() == number) {
                from = i + 1;
            }
        }
        int to = Math.min(all.size(), from + MOST);
        var picked = all.subList(from, to);
        return new StatementsPage(
                look.apply(picked.stream().map(Listed::id).toList()),
                picked.isEmpty() ? -1 : picked.getLast().number(),
                from,
                all.size() - to);
    }
}
