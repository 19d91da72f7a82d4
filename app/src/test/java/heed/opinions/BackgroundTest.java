package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final Path OWN = Path.of("/proc/thread-self/stat");

    @Test
    void whatRunsInTheBackgroundGivesWayAndOthersDoNot() throws Exception {
        onlyWherePrioritiesAreRead();
        var seen = new CompletableFuture<Integer>();
        Background.begin("map", () -> seen.complete(niceness()));
        assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(10);
        assertThat(niceness()).as("this thread, which serves").isLessThan(10);
    }

    @Test
    void whatIsWaitedForGivesWayToo() {
        onlyWherePrioritiesAreRead();
        assertThat(Background.done("weeks", BackgroundTest::niceness)).isEqualTo(10);
    }

    @Test
    void streamsInItRunInItsOwnThreads() throws Exception {
        var names = new CompletableFuture<Set<String>>();
        Background.begin("map", () -> {
            var met = ConcurrentHashMap.<String>newKeySet();
            IntStream.range(0, 1_000)
                    .parallel()
                    .forEach(_ -> met.add(Thread.currentThread().getName()));
            names.complete(met);
        });
        assertThat(names.get(20, TimeUnit.SECONDS)).containsOnly("map");
    }

    @Test
    void oneDoesNotWaitForAnother() throws Exception {
        var go = new CompletableFuture<Boolean>();
        var second = new CompletableFuture<Boolean>();
        Background.begin("map", () -> go.orTimeout(20, TimeUnit.SECONDS).join());
        Background.begin("map", () -> second.complete(true));
        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
        go.complete(true);
    }

    static void onlyWherePrioritiesAreRead() {
        assumeTrue(Files.exists(OWN), "priorities of threads are read from /proc, which is Linux only");
    }

    static int niceness() {
        try {
            var stat = Files.readString(OWN);
            // The fields after the name of the thread, which may hold anything but ends with the last parenthesis.
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
