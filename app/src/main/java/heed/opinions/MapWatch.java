package heed.opinions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Looks once a second which maps are to be made anew. A node that serves has one; a command on the command line does
/// its own work and leaves this to the nodes.
@Component
@Profile("!command")
class MapWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MapWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(20);

    private final Maps maps;
    private volatile @Nullable Thread thread;

    MapWatch(Maps maps) {
        this.maps = maps;
    }

    @Override
    public void start() {
        // Named before it begins: a thread that found the field still empty would take the watch for ended.
        var watching = Thread.ofVirtual().name("maps").unstarted(this::watch);
        thread = watching;
        watching.start();
    }

    private void watch() {
        while (isRunning()) {
            try {
                maps.follow();
            } catch (RuntimeException e) {
                LOG.warn("The maps wait for the database", e);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// Ends before the database is closed, and lets a map that is nearly finished be finished.
    @Override
    public void stop() {
        var watching = thread;
        thread = null;
        if (watching != null) {
            try {
                watching.join(END);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            maps.rest(END);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
