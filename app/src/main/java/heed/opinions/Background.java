package heed.opinions;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Work that gives way: its threads get what pages and the database leave of the processors.
///
/// Each piece of work has threads of its own, so that one never waits for another.
final class Background {

    /// As `nice` counts: the share of such a thread beside one that serves is about a tenth.
    private static final int NICE = 10;

    /// Votes come before maps, and after pages.
    private static final int NICE_OF_VOTES = 9;

    private static final Optional<MethodHandle> SETPRIORITY = setpriority();

    private Background() {}

    /// Begins the work and returns. Parallel streams in it run in its own threads.
    static void begin(String name, Runnable work) {
        var threads = threads(name);
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                threads.shutdown();
            }
        });
    }

    /// Does the work and waits for it.
    static <T> T done(String name, Callable<T> work) {
        try (var threads = threads(name)) {
            return threads.submit(work).join();
        }
    }

    private static ForkJoinPool threads(String name) {
        return new ForkJoinPool(
                Runtime.getRuntime().availableProcessors(), pool -> new Worker(name, pool), null, false);
    }

    /// Threads that give way, but less than those of maps: somebody waits for what they do.
    static ThreadFactory votes() {
        var number = new AtomicInteger();
        return work -> Thread.ofPlatform()
                .name("votes-" + number.incrementAndGet())
                .daemon()
                .unstarted(() -> {
                    giveWay(NICE_OF_VOTES);
                    work.run();
                });
    }

    private static final class Worker extends ForkJoinWorkerThread {

        Worker(String name, ForkJoinPool pool) {
            super(pool);
            setName(name);
        }

        @Override
        protected void onStart() {
            super.onStart();
            giveWay(NICE);
        }
    }

    /// On Linux a priority belongs to a thread. Elsewhere nothing is changed.
    private static void giveWay(int nice) {
        SETPRIORITY.ifPresent(it -> {
            try {
                // PRIO_PROCESS, and 0 for the thread that calls.
                int _ = (int) it.invokeExact(0, 0, nice);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Optional<MethodHandle> setpriority() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        var linker = Linker.nativeLinker();
        var three = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return linker.defaultLookup().find("setpriority").map(it -> linker.downcallHandle(it, three));
    }
}
