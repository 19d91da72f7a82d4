package heed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A few at a time; whoever waits steps aside; nobody is lost.
@Timeout(60)
class TurnsTest {

    private static final int MANY = 200;

    private final Turns turns = new Turns(1);

    @Test
    void oneAtATimeComputesAndAllWaitTogether() throws Exception {
        var computing = new AtomicInteger();
        var most = new AtomicInteger();
        var waiting = new CountDownLatch(MANY);
        all(() -> turns.take(() -> {
            compute(computing, most);
            Turns.aside(() -> {
                waiting.countDown();
                return await(waiting);
            });
            compute(computing, most);
            return true;
        }));
        assertThat(most.get()).isEqualTo(1);
    }

    /// The mutant keeps its turn while it waits: the next one never comes in.
    @Test
    void theMutantThatDoesNotStepAsideIsFound() throws Exception {
        var second = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> turns.take(() -> second.await(300, TimeUnit.MILLISECONDS)));
            Thread.sleep(50);
            var next = threads.submit(() -> turns.take(() -> {
                second.countDown();
                return true;
            }));
            assertThatThrownBy(() -> next.get(100, TimeUnit.MILLISECONDS))
                    .as("the check must be able to fail")
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
        }
    }

    @Test
    void whateverGoesWrongTheTurnIsGivenBack() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take(() -> Turns.aside(() -> {
                        throw new IllegalStateException("mine");
                    })))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.<Integer, RuntimeException>take(() -> 7)).isEqualTo(7);
    }

    @Test
    void steppingAsideWithinSteppingAsideCountsOnce() {
        var inner = turns.<Integer, RuntimeException>take(() -> Turns.aside(() -> Turns.aside(() -> 7)));
        assertThat(inner).isEqualTo(7);
        assertThat(turns.<Integer, RuntimeException>take(() -> 8)).isEqualTo(8);
    }

    @Test
    void manyWhoGiveWayGoInFewLots() throws Exception {
        var lots = new ConcurrentLinkedQueue<Integer>();
        try (var asked = together(lots)) {
            long start = System.nanoTime();
            all(() -> turns.take(() -> asked.ask(1)));
            long lasted = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertThat(lots.stream().mapToInt(it -> it).sum()).as("each, once").isEqualTo(MANY);
            assertThat(lots.size()).as("a lot in each 20 ms").isLessThanOrEqualTo((int) lasted / 20 + 2);
        }
    }

    @Test
    void whoIsAloneOrInAHurryDoesNotWaitForCompany() throws Exception {
        try (var asked = together(new ConcurrentLinkedQueue<>())) {
            long start = System.nanoTime();
            for (int i = 0; i < MANY; i++) {
                asked.ask(i);
            }
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                    .as("far below the pace of those who give way, 20 ms each")
                    .isLessThan(20L * MANY / 4);
        }
    }

    private static Together<Integer, Integer> together(Queue<Integer> lots) {
        return new Together<>("lots", lot -> {
            lots.add(lot.size());
            return lot;
        });
    }

    private static void compute(AtomicInteger computing, AtomicInteger most) {
        most.accumulateAndGet(computing.incrementAndGet(), Math::max);
        Thread.yield();
        computing.decrementAndGet();
    }

    private static void all(Callable<?> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> begun = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                begun.add(threads.submit(work));
            }
            for (var one : begun) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
