package heed.pictures;

import heed.pictures.Drawing.Why;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Opens pictures: two at once, a few more wait, and whoever waits or draws longer than the patience is sent away.
@Component
public class Pictures implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;
    private final ThreadPoolExecutor hands;

    public Pictures() {
        this(PATIENCE);
    }

    Pictures(Duration patience) {
        this.patience = patience;
        this.hands = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("pictures-", 1).factory());
        hands.allowCoreThreadTimeOut(true);
    }

    /// What is made of the picture, in the time and within the limit.
    public <T> Drawing<T> draw(byte[] sent, Limit limit, Function<Opened, T> then) {
        long end = System.nanoTime() + patience.toNanos();
        Future<Drawing<T>> work;
        try {
            work = hands.submit(() -> new Sent(sent).opened(limit, end, then));
        } catch (RejectedExecutionException _) {
            return new Drawing.Refused<>(Why.BUSY);
        }
        try {
            return work.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            work.cancel(false);
            return new Drawing.Refused<>(Why.BUSY);
        } catch (InterruptedException _) {
            work.cancel(false);
            Thread.currentThread().interrupt();
            return new Drawing.Refused<>(Why.BUSY);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture", e.getCause());
        }
    }

    /// How many wait for a hand.
    int waiting() {
        return hands.getQueue().size();
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
