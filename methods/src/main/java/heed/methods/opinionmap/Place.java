package heed.methods.opinionmap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where one person stands, how sure that is, to which group they may belong, and which of their votes put them
/// there.
///
/// @param x the position along the first axis of the map
/// @param y the position along the second
/// @param uncertainty the covariance of the position: xx, xy, yy
/// @param membership per group, how likely the person belongs to it; the numbers add up to one; empty where there
///     are no groups
/// @param because the person's votes, the one that says most first
public record Place(double x, double y, double[] uncertainty, double[] membership, List<Because> because) {

    /// What one vote does to the position. The shifts of all votes add up to it.
    ///
    /// @param statement the statement
    /// @param value the vote: 1, 0 or -1
    /// @param x the shift along the first axis
    /// @param y the shift along the second
    public record Because(int statement, int value, double x, double y) {

        /// How far the vote moves the person.
        public double shift() {
            return Math.hypot(x, y);
        }
    }

    static Place of(OpinionMap map, Model model, int[] statement, byte[] value) {
        var cells = cells(model, statement, value);
        var placing = Placing.one(model, cells);
        var place = placing.place(IntStream.range(0, cells.length).toArray(), 0, cells.length, seen(model, cells));
        var turn = map.turn();
        int r = model.dimensions();
        var at = new double[r];
        var doubt = new double[r * (r + 1) / 2];
        for (int i = 0; i < r; i++) {
            at[i] = place[i + 1];
            for (int j = 0; j <= i; j++) {
                doubt[Small.at(i, j)] = placing.covariance(i + 1, j + 1);
            }
        }
        var because = IntStream.range(0, cells.length)
                .filter(i -> model.counts()[cells[i] / 3])
                .mapToObj(i -> {
                    double x = placing.share(1, i), y = placing.share(2, i);
                    return new Because(
                            cells[i] / 3,
                            cells[i] % 3 - 1,
                            turn.xx() * x + turn.xy() * y,
                            turn.yx() * x + turn.yy() * y);
                })
                .sorted(Comparator.comparingDouble((Because b) -> -b.shift()).thenComparing(Because::statement))
                .toList();
        return new Place(
                turn.xx() * at[0] + turn.xy() * at[1],
                turn.yx() * at[0] + turn.yy() * at[1],
                turn.spread(new double[] {doubt[0], doubt[1], doubt[2]}),
                map.groups() == 0 ? new double[0] : Membership.of(map, at, doubt),
                because);
    }

    /// The covariance of (a, u) given these votes.
    static double[][] doubt(Model model, int[] statement, byte[] value) {
        var cells = cells(model, statement, value);
        var placing = Placing.one(model, cells);
        placing.place(IntStream.range(0, cells.length).toArray(), 0, cells.length, seen(model, cells));
        int n = model.dimensions() + 1;
        var doubt = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                doubt[i][j] = placing.covariance(i, j);
            }
        }
        return doubt;
    }

    private static int[] cells(Model model, int[] statement, byte[] value) {
        if (statement.length != value.length) {
            throw new IllegalArgumentException("a value is needed for each statement");
        }
        return Votes.of(1, model.statements(), new int[statement.length], statement, value)
                .cells();
    }

    private static int seen(Model model, int[] cells) {
        int seen = 0;
        for (int cell : cells) {
            seen += model.counts()[cell / 3] ? 1 : 0;
        }
        return seen;
    }
}
