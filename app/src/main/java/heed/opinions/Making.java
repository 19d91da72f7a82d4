package heed.opinions;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A map that is being made: how far it has come.
final class Making {

    private final Instant since;
    private final long expected;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile long read;
    private volatile boolean counting;

    /// @param expected how many votes the map before was made of
    Making(Instant since, long expected) {
        this.since = since;
        this.expected = expected;
    }

    Instant since() {
        return since;
    }

    /// How many votes have been read.
    long read() {
        return read;
    }

    /// How many votes there are, by the map before; 0 when there was none.
    long expected() {
        return expected;
    }

    /// All votes are read; the method works on them.
    boolean counting() {
        return counting;
    }

    void reads(long votes) {
        read = votes;
    }

    void counts() {
        counting = true;
    }

    void ends() {
        finished.countDown();
    }

    void await(Duration most) throws InterruptedException {
        finished.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
