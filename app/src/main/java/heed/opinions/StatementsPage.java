package heed.opinions;

import java.util.List;

/// A stretch of the ordered list of statements: those after the one with a certain number.
///
/// @param before how many stand before them
/// @param rest   how many are still to come
record StatementsPage(List<StatementRow> rows, int before, int rest) {

    static final int MOST = 50;

    /// From the beginning where no statement has that number.
    static StatementsPage after(int number, List<StatementRow> all) {
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).statement().number() == number) {
                from = i + 1;
            }
        }
        int to = Math.min(all.size(), from + MOST);
        return new StatementsPage(all.subList(from, to), from, all.size() - to);
    }

    int last() {
        return rows.getLast().statement().number();
    }
}
