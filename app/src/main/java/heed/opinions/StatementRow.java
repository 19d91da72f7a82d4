package heed.opinions;

import heed.opinions.MapView.Counted;
import heed.trace.FateShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement with how it was received: by everybody, and by each group.
record StatementRow(
        Statement statement,
        Counted everybody,
        List<Counted> byGroup,
        List<String> lacking,
        double consensus,
        @Nullable Lot lot,
        @Nullable Standing standing,
        @Nullable FateShown fate) {

    /// The answers of those for whom it was drawn, plain and weighed by how unlikely the draw was.
    record Lot(int asked, double agree, double disagree, double effective) {

        private static final int FEW = 8;

        /// Whether enough were asked, and weighing changes the whole percents that a reader sees.
        boolean differs(Counted everybody) {
            return asked >= FEW && Math.round(100 * agree) != Math.round(100 * everybody.agreeShare());
        }
    }

    static StatementRow of(Statement statement, @Nullable MapShown shown, @Nullable FateShown fate) {
        int column = shown == null ? -1 : shown.column(statement.number());
        var counted = MapView.counted(shown, statement);
        return new StatementRow(
                statement,
                everybody(shown, column),
                counted.size() > 1 ? counted : List.of(),
                lacking(shown, column),
                consensus(statement.number(), shown),
                lot(shown, column),
                shown == null || column < 0 || !shown.map().enough() ? null : Standing.of(shown, column),
                fate);
    }

    /// All votes, those of people in no group included.
    private static Counted everybody(@Nullable MapShown shown, int column) {
        if (shown == null || column < 0) {
            return new Counted(0, "", 0, 0, 0);
        }
        var all = shown.all();
        return new Counted(0, "", all[3 * column + 2], all[3 * column], all[3 * column + 1]);
    }

    private static @Nullable Lot lot(@Nullable MapShown shown, int column) {
        if (shown == null || column < 0) {
            return null;
        }
        var lot = shown.lot();
        int row = lot.everybody();
        return new Lot(
                lot.asked()[row][column],
                lot.agreeShare(row, column),
                lot.disagreeShare(row, column),
                lot.effective(row, column));
    }

    static double consensus(int number, @Nullable MapShown shown) {
        int column = shown == null ? -1 : shown.column(number);
        return shown == null || column < 0 ? 0 : shown.map().consensus()[column];
    }

    /// How many answered a statement, as the map has it.
    static int votes(int number, @Nullable MapShown shown) {
        return everybody(shown, shown == null ? -1 : shown.column(number)).seen();
    }

    /// The same with everybody counted this moment, newer than the map.
    StatementRow counted(List<ByRung> rungs) {
        var now = new Counted(
                0,
                "",
                rungs.stream().mapToInt(ByRung::agree).sum(),
                rungs.stream().mapToInt(ByRung::disagree).sum(),
                rungs.stream().mapToInt(ByRung::pass).sum());
        return new StatementRow(statement, now, byGroup, lacking, consensus, lot, standing, fate);
    }

    /// The groups that have hardly answered it yet.
    private static List<String> lacking(@Nullable MapShown shown, int column) {
        return shown == null || column < 0 || shown.map().groups() < 2
                ? List.of()
                : shown.map().lacking(column).stream().map(MapShown::letter).toList();
    }

    int votes() {
        return everybody.seen();
    }
}
