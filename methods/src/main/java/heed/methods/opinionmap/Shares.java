package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The rows of a vote matrix, shared out so that each thread gets about the same number of votes.
///
/// How many shares there are never changes a result: whatever is added up over rows is added up in whole numbers.
final class Shares {

    private static final int LEAST = 200_000;

    private final int[] rows;
    private final int threads;

    private Shares(int[] rows, int threads) {
        this.rows = rows;
        this.threads = threads;
    }

    static Shares of(Votes votes, int threads) {
        int parts = Math.clamp(votes.count() / LEAST, 1, Math.max(1, threads));
        var rows = new int[parts + 1];
        int p = 0;
        for (int i = 1; i < parts; i++) {
            long until = (long) votes.count() * i / parts;
            while (p < votes.participants() && votes.starts()[p] < until) {
                p++;
            }
            rows[i] = p;
        }
        rows[parts] = votes.participants();
        return new Shares(rows, threads);
    }

    /// The same number of rows for each thread, where rows are many.
    static Shares even(int rows) {
        int parts = Math.clamp(rows / LEAST, 1, Runtime.getRuntime().availableProcessors());
        var from = new int[parts + 1];
        for (int i = 0; i <= parts; i++) {
            from[i] = (int) ((long) rows * i / parts);
        }
        return new Shares(from, parts);
    }

    /// Whole numbers that each share adds up by itself, added up over shares.
    long[] sums(IntFunction<long[]> share) {
        var parts = new long[count()][];
        each(i -> parts[i] = share.apply(i));
        for (int s = 1; s < parts.length; s++) {
            for (int i = 0; i < parts[0].length; i++) {
                parts[0][i] += parts[s][i];
            }
        }
        return parts[0];
    }

    /// The largest of what each row has, 0 at least.
    double most(IntToDoubleFunction of) {
        var parts = new double[count()];
        each(share -> {
            double most = 0;
            for (int p = from(share); p < to(share); p++) {
                most = Math.max(most, of.applyAsDouble(p));
            }
            parts[share] = most;
        });
        return Arrays.stream(parts).max().orElse(0);
    }

    int count() {
        return rows.length - 1;
    }

    /// How many threads there may be.
    int threads() {
        return threads;
    }

    /// The same number of threads for other votes.
    Shares alike(Votes other) {
        return of(other, threads);
    }

    int from(int share) {
        return rows[share];
    }

    int to(int share) {
        return rows[share + 1];
    }

    /// Does the work for each share, at the same time where there is more than one.
    void each(IntConsumer work) {
        if (count() == 1) {
            work.accept(0);
        } else {
            IntStream.range(0, count()).parallel().forEach(work);
        }
    }
}
