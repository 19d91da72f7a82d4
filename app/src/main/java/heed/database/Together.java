package heed.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Many ask, the database is asked once: whoever comes while one lot is being answered shares the next.
///
/// An answer is never older than its question, because a lot is asked only after all in it have come. When a lot
/// fails, each of it is tried alone, so that one bad question fails nobody else's; unless the database cannot be
/// reached, which all of them are told at once.
public final class Together<Q, A extends @Nullable Object> implements AutoCloseable {

    private static final int AT_ONCE = 512;

    private final Function<List<Q>, List<A>> answer;
    private final LinkedBlockingQueue<Waiting<Q, A>> waiting = new LinkedBlockingQueue<>();
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
        waiting.add(mine);
        if (ended) {
            refuse(mine);
        }
        try {
            return mine.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void work() {
        var lot = new ArrayList<Waiting<Q, A>>(AT_ONCE);
        while (!ended) {
            try {
                lot.clear();
                lot.add(waiting.take());
                waiting.drainTo(lot, AT_ONCE - 1);
                answer(lot);
            } catch (InterruptedException _) {
                ended = true;
            }
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
        waiting.forEach(Together::refuse);
    }
}
