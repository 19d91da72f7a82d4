package heed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

/// Many questions, one answer each, and never an answer from before the question.
@Timeout(60)
class TogetherTest {

    private static final int MANY = 100;

    private final Queue<List<Integer>> lots = new ConcurrentLinkedQueue<>();
    private final CountDownLatch held = new CountDownLatch(1);

    @Test
    void whoComesWhileOneLotIsAnsweredSharesTheNext() throws Exception {
        try (var doubling = new Together<Integer, Integer>("doubling", lot -> doubled(held(lot)))) {
            var answers = all(doubling);
            assertThat(answers)
                    .containsExactlyElementsOf(
                            IntStream.range(0, MANY).mapToObj(it -> 2 * it).toList());
        }
        assertThat(lots)
                .as("the one that came first, and at most a few with all the others")
                .hasSizeLessThan(MANY / 2);
    }

    @Test
    void anAnswerIsNeverOlderThanItsQuestion() throws Exception {
        assertThat(stale(it -> new Together<>("fresh", it)::ask)).isZero();
    }

    /// The mutant gives everybody the last answer while a new one is on its way, as a cache does.
    @Test
    void theMutantThatAnswersFromBeforeIsFound() throws Exception {
        assertThat(stale(it -> {
                    var last = new AtomicInteger();
                    return question ->
                            last.getAndSet(it.apply(List.of(question)).getFirst());
                }))
                .as("the check must be able to fail")
                .isPositive();
    }

    @Test
    void oneBadQuestionFailsNobodyElse() throws Exception {
        try (var dividing = new Together<Integer, Integer>(
                "dividing", lot -> held(lot).stream().map(it -> 100 / it).toList())) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var asked = IntStream.rangeClosed(0, 10)
                        .mapToObj(it -> threads.submit(() -> dividing.ask(it)))
                        .toList();
                held.countDown();
                assertThatThrownBy(() -> asked.getFirst().get()).hasCauseInstanceOf(ArithmeticException.class);
                assertThat(asked.get(10).get()).isEqualTo(10);
            }
        }
    }

    @Test
    void thatTheDatabaseCannotBeReachedIsToldToAllAtOnce() throws Exception {
        try (var failing = new Together<Integer, Integer>("failing", lot -> {
            held(lot);
            throw new DataAccessResourceFailureException("gone");
        })) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var asked = IntStream.range(0, MANY)
                        .mapToObj(it -> threads.submit(() -> failing.ask(it)))
                        .toList();
                held.countDown();
                for (var each : asked) {
                    assertThatThrownBy(each::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);
                }
            }
        }
        assertThat(lots).as("nobody is tried again alone").hasSizeLessThan(MANY / 2);
    }

    @Test
    void whoComesAfterTheEndIsRefusedInsteadOfWaiting() {
        var ended = new Together<Integer, Integer>("ended", lot -> lot);
        ended.close();
        assertThatThrownBy(() -> ended.ask(1)).isInstanceOf(IllegalStateException.class);
    }

    /// How many were told of a state from before they asked.
    private static int stale(Function<Function<List<Integer>, List<Integer>>, Function<Integer, Integer>> way)
            throws Exception {
        var state = new AtomicInteger();
        var ask = way.apply(lot -> Collections.nCopies(lot.size(), state.get()));
        var stale = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20 * MANY)
                    .forEach(_ -> threads.submit(() -> {
                        int before = state.incrementAndGet();
                        if (ask.apply(0) < before) {
                            stale.incrementAndGet();
                        }
                    }));
        }
        return stale.get();
    }

    private List<Integer> all(Together<Integer, Integer> asked) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, MANY)
                    .mapToObj(it -> threads.submit(() -> asked.ask(it)))
                    .toList();
            held.countDown();
            return answers.stream().map(TogetherTest::got).toList();
        }
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Holds the first lot until all have asked.
    private List<Integer> held(List<Integer> lot) {
        lots.add(lot);
        try {
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            if (lots.size() == 1) {
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return lot;
    }

    private static List<Integer> doubled(List<Integer> lot) {
        return lot.stream().map(it -> 2 * it).toList();
    }
}
