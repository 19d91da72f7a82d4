package heed.database;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Does the chores of all rooms while this node serves, and ends them before the database is closed.
///
/// Each has a thread of the system: a long one in a virtual thread would keep one of the few carriers from all who
// read.
@Component
@Profile("!command")
class Chores implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration END = Duration.ofSeconds(20);

    private final ObjectProvider<Chore> chores;
    private volatile List<Thread> threads = List.of();
    private volatile boolean running;

    Chores(ObjectProvider<Chore> chores) {
        this.chores = chores;
    }

    @Override
    public void start() {
        running = true;
        threads = chores.stream()
                .map(chore -> Thread.ofPlatform().daemon().name(chore.name()).start(() -> again(chore)))
                .toList();
    }

    private void again(Chore chore) {
        while (running) {
            try {
                chore.run();
            } catch (RuntimeException e) {
                LOG.warn("The chore {} comes round again", chore.name(), e);
            }
            sleep(chore.pause());
        }
        chore.end();
    }

    private void sleep(Duration pause) {
        for (var left = pause; running && left.isPositive(); left = left.minus(Duration.ofMillis(100))) {
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        for (var thread : threads) {
            try {
                thread.join(END);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
