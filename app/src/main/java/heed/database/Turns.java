package heed.database;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work that comes in great numbers and gives way: few of it run at a time, so that whoever reads finds a processor.
///
/// A turn is held only while there is something to compute. Whoever waits, for the database or for company in
/// [Together], steps aside and lets the next one in. So a few turns are enough for hundreds, and nobody who is slow
/// keeps the others out.
public final class Turns {

    private static final ScopedValue<Turn> MINE = ScopedValue.newInstance();

    private final Semaphore places;

    /// @param places so many run at the same time
    public Turns(int places) {
        this.places = new Semaphore(places, true);
    }

    private static final class Turn {
        private final Semaphore places;
        private int aside;

        Turn(Semaphore places) {
            this.places = places;
        }
    }

    /// Does the work in turn; may only be asked for in a thread that has none yet.
    public <T extends @Nullable Object, X extends Throwable> T take(ScopedValue.CallableOp<T, X> work) throws X {
        places.acquireUninterruptibly();
        try {
            return ScopedValue.where(MINE, new Turn(places)).call(work);
        } finally {
            places.release();
        }
    }

    /// Whether this call is of the kind that gives way.
    static boolean given() {
        return MINE.isBound();
    }

    /// Waits without keeping others out.
    static <T extends @Nullable Object> T aside(Supplier<T> waiting) {
        stepAside();
        try {
            return waiting.get();
        } finally {
            comeBack();
        }
    }

    static void stepAside() {
        if (MINE.isBound() && MINE.get().aside++ == 0) {
            MINE.get().places.release();
        }
    }

    /// Once for each time it stepped aside.
    static void comeBack() {
        if (MINE.isBound() && --MINE.get().aside == 0) {
            MINE.get().places.acquireUninterruptibly();
        }
    }
}
