package heed.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Many ask, the database is asked once: whoever comes while one lot is being answered shares the next.
///
/// An answer is never older than its question, because a lot is asked only after all in it have come. When a lot
/// fails, each of it is tried alone, so that one bad question fails nobody else's; unless the database cannot be
/// reached, which all of them are told at once.
///
/// Whoever gives way ([Turns]) also waits a little for company when many come: the next lot begins a short while after
/// the last one began, and is the larger. Alone nobody waits, and whoever does not give way takes all who wait along.
public final class Together<Q, A extends @Nullable Object> implements AutoCloseable {

    private static final int AT_ONCE = 512;

    /// From the beginning of one lot to that of the next, where all in it give way.
    private static final long PACE = Duration.ofMillis(20).toNanos();

    private final Function<List<Q>, List<A>> answer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition come = lock.newCondition();
    private final ArrayDeque<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private boolean hurried;
    private boolean gathering;
    private final Thread thread;
    private volatile boolean ended;

    private record Waiting<Q, A extends @Nullable Object>(Q question, CompletableFuture<A> answer) {}

    /// The answers are in the order of the questions. They are given in a thread of that name, so bind a [Reader] in
    /// `answer`, not around [#ask].
    public Together(String name, Function<List<Q>, List<A>> answer) {
        this(Thread.ofPlatform().name(name).daemon().factory(), answer);
    }

    /// As the other; `threads` makes the thread in which the answers are given.
    public Together(ThreadFactory threads, Function<List<Q>, List<A>> answer) {
        this.answer = answer;
        this.thread = threads.newThread(this::work);
        thread.start();
    }

    /// Returns when the lot is answered; throws what it threw.
    public A ask(Q question) {
        var mine = new Waiting<>(question, new CompletableFuture<A>());
        add(mine);
        try {
            return Turns.aside(mine.answer()::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void add(Waiting<Q, A> mine) {
        lock.lock();
        try {
            if (ended) {
                refuse(mine);
                return;
            }
            waiting.add(mine);
            hurried |= !Turns.given();
            if (hurried || !gathering || waiting.size() == AT_ONCE) {
                come.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        long next = System.nanoTime();
        while (!ended) {
            try {
                var lot = lot(next);
                next = System.nanoTime() + PACE;
                answer(lot);
            } catch (InterruptedException _) {
                ended = true;
            }
        }
    }

    /// @param next when those who give way need wait no longer
    private List<Waiting<Q, A>> lot(long next) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                come.await();
            }
            gathering = true;
            for (long left = next - System.nanoTime();
                    left > 0 && !hurried && waiting.size() < AT_ONCE;
                    left = next - System.nanoTime()) {
                come.awaitNanos(left);
            }
            var lot = new ArrayList<Waiting<Q, A>>();
            while (!waiting.isEmpty() && lot.size() < AT_ONCE) {
                lot.add(waiting.remove());
            }
            hurried &= !waiting.isEmpty();
            return lot;
        } finally {
            gathering = false;
            lock.unlock();
        }
    }

    private void answer(List<Waiting<Q, A>> lot) {
        try {
            var answers = answer.apply(lot.stream().map(Waiting::question).toList());
            for (int i = 0; i < lot.size(); i++) {
                lot.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (lot.size() == 1 || unreachable(e)) {
                lot.forEach(it -> it.answer().completeExceptionally(e));
            } else {
                lot.forEach(it -> answer(List.of(it)));
            }
        }
    }

    private static boolean unreachable(Throwable e) {
        return e instanceof CannotCreateTransactionException || e instanceof DataAccessResourceFailureException;
    }

    private static void refuse(Waiting<?, ?> one) {
        one.answer().completeExceptionally(new IllegalStateException("Heed is stopping"));
    }

    /// Answers the lot at hand, then stops; whoever waits or comes later is refused instead of waiting for ever.
    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        lock.lock();
        try {
            waiting.forEach(Together::refuse);
        } finally {
            lock.unlock();
        }
    }
}
