package heed.methods.opinionmap;

import java.util.Arrays;

/// Who answered what: the latest vote of each participant on each statement, packed by participant (four bytes a
/// vote).
///
/// Participants are 0..participants-1, statements 0..statements-1. A vote is +1 (agree), 0 (pass) or -1 (disagree);
/// a pass is not the same as a statement never seen. Inside, a vote is one number, its *cell*: `3 * statement +
/// value + 1`. The cells of a participant stand in ascending order, so the same votes give the same arrays whatever
/// the order in which they arrived.
public final class Votes {

    /// What [#value] says of a statement that the participant has not seen.
    public static final int UNSEEN = -2;

    private final int statements;
    private final int[] start;
    private final int[] cells;

    private Votes(int statements, int[] start, int[] cells) {
        this.statements = statements;
        this.start = start;
        this.cells = cells;
    }

    /// Packs votes given as three arrays of equal length, in any order.
    ///
    /// @throws IllegalArgumentException when an index is out of range, a value is not +1, 0 or -1, or a participant
    ///     votes twice on a statement
    public static Votes of(int participants, int statements, int[] participant, int[] statement, byte[] value) {
        if (participant.length != statement.length || statement.length != value.length) {
            throw new IllegalArgumentException("three arrays of equal length are needed");
        }
        if (participants < 0 || statements < 0 || statements > Integer.MAX_VALUE / 3) {
            throw new IllegalArgumentException("so many participants or statements cannot be");
        }
        var start = new int[participants + 1];
        for (int i = 0; i < participant.length; i++) {
            start[1 + among(participant[i], participants, "participant")]++;
        }
        for (int p = 0; p < participants; p++) {
            start[p + 1] += start[p];
        }
        var cells = new int[participant.length];
        var next = Arrays.copyOf(start, participants);
        for (int i = 0; i < participant.length; i++) {
            if (value[i] < -1 || value[i] > 1) {
                throw new IllegalArgumentException("a vote is 1, 0 or -1, not " + value[i]);
            }
            cells[next[participant[i]]++] = 3 * among(statement[i], statements, "statement") + value[i] + 1;
        }
        var votes = new Votes(statements, start, cells);
        for (int p = 0; p < participants; p++) {
            votes.sort(p);
        }
        return votes;
    }

    private static int among(int index, int count, String what) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(what + " " + index + " is not among " + count);
        }
        return index;
    }

    private void sort(int p) {
        Arrays.sort(cells, start[p], start[p + 1]);
        for (int i = start[p] + 1; i < start[p + 1]; i++) {
            if (cells[i] / 3 == cells[i - 1] / 3) {
                throw new IllegalArgumentException("participant " + p + " votes twice on statement " + cells[i] / 3);
            }
        }
    }

    /// Packs votes that come participant by participant, without ever holding them twice: for millions of people.
    public static final class Packing {

        private final int statements;
        private int[] start = new int[1024];
        private int[] cells;
        private int people;
        private int count;

        /// @param expected how many votes there will be; more may come
        public Packing(int statements, int expected) {
            this.statements = statements;
            this.cells = new int[Math.max(16, expected)];
        }

        /// One vote of the present participant.
        public void vote(int statement, int value) {
            if (value < -1 || value > 1) {
                throw new IllegalArgumentException("a vote is 1, 0 or -1, not " + value);
            }
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count + (count >> 1));
            }
            cells[count++] = 3 * among(statement, statements, "statement") + value + 1;
        }

        /// The present participant has no more votes; the next vote is of the next participant.
        public void next() {
            if (people + 1 == start.length) {
                start = Arrays.copyOf(start, start.length + (start.length >> 1));
            }
            start[++people] = count;
        }

        public Votes packed() {
            var votes = new Votes(
                    statements,
                    Arrays.copyOf(start, people + 1),
                    count == cells.length ? cells : Arrays.copyOf(cells, count));
            for (int p = 0; p < people; p++) {
                votes.sort(p);
            }
            return votes;
        }
    }

    public int participants() {
        return start.length - 1;
    }

    public int statements() {
        return statements;
    }

    /// How many votes there are, passes included.
    public int count() {
        return cells.length;
    }

    /// How many statements a participant has answered, passes included.
    public int seen(int participant) {
        return start[participant + 1] - start[participant];
    }

    /// The vote of a participant on a statement: 1, 0, -1, or [#UNSEEN].
    public int value(int participant, int statement) {
        int from = start[participant];
        int at = Arrays.binarySearch(cells, from, start[participant + 1], 3 * statement + 1);
        int i = at >= 0 ? at : -at - 1;
        for (int j = Math.max(from, i - 1); j <= i && j < start[participant + 1]; j++) {
            if (cells[j] / 3 == statement) {
                return cells[j] % 3 - 1;
            }
        }
        return UNSEEN;
    }

    /// The same people having seen the same statements, with other answers: cells of the same statements in the
    /// same order.
    Votes answering(int[] otherCells) {
        return new Votes(statements, start, otherCells);
    }

    /// The votes of some people only, in the order given.
    Votes only(int[] people) {
        var from = new int[people.length + 1];
        for (int i = 0; i < people.length; i++) {
            from[i + 1] = from[i] + seen(people[i]);
        }
        var some = new int[from[people.length]];
        for (int i = 0; i < people.length; i++) {
            System.arraycopy(cells, start[people[i]], some, from[i], seen(people[i]));
        }
        return new Votes(statements, from, some);
    }

    /// Where the cells of each participant begin in [#cells]; one longer than there are participants.
    int[] starts() {
        return start;
    }

    int[] cells() {
        return cells;
    }

    /// How often each cell occurs: at `3c` the disagrees of statement c, at `3c + 1` its passes, at `3c + 2` its
    /// agrees.
    int[] tally() {
        var shares = Shares.even(cells.length);
        var sums = shares.sums(share -> {
            var own = new long[3 * statements];
            for (int i = shares.from(share); i < shares.to(share); i++) {
                own[cells[i]]++;
            }
            return own;
        });
        var tally = new int[sums.length];
        Arrays.setAll(tally, i -> (int) sums[i]);
        return tally;
    }
}
