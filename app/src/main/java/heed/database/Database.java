package heed.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The database while Heed works on it: our own, which ends with us; our own, which another Heed runs; or the
/// operator's.
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DatabaseAddress address;
    private final @Nullable Postgres ours;
    private final @Nullable DataFolder folder;

    private Database(DatabaseAddress address, @Nullable Postgres ours, @Nullable DataFolder folder) {
        this.address = address;
        this.ours = ours;
        this.folder = folder;
    }

    /// Opens it to serve: alone in the data folder, on a port that is free. Throws [CannotStart].
    public static Database serve(Settings settings) {
        var folder = DataFolder.at(settings.data());
        var mine = folder.take();
        if (!mine && settings.elsewhere() == null) {
            throw folder.holder()
                    .map(holder -> new CannotStart("database.running", settings.data(), holder.does(), holder.pid()))
                    .orElseGet(() -> new CannotStart("database.starting", settings.data()));
        }
        return closingOnFailure(folder, () -> {
            portIsFree(settings.port());
            return opened(settings, folder);
        });
    }

    /// Opens it for one command: beside the Heed that serves from the same folder, if there is one, and after the
    /// command that works in it, whose database ends with it. Throws [CannotStart].
    public static Database visit(Settings settings) {
        var folder = DataFolder.at(settings.data());
        if (settings.elsewhere() != null) {
            return closingOnFailure(folder, () -> opened(settings, folder));
        }
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            if (folder.take()) {
                return closingOnFailure(folder, () -> opened(settings, folder));
            }
            if (folder.holder().filter(DataFolder.Holder::serves).isPresent()) {
                var address = Postgres.running(settings.data());
                if (address.isPresent()) {
                    return new Database(address.get(), null, null);
                }
            }
            pause();
        }
        throw folder.holder()
                .map(holder -> new CannotStart("database.running", settings.data(), holder.does(), holder.pid()))
                .orElseGet(() -> new CannotStart("database.starting", settings.data()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while another command worked in the data folder.", e);
        }
    }

    private static Database opened(Settings settings, DataFolder folder) {
        var elsewhere = settings.elsewhere();
        if (elsewhere != null) {
            Durability.check(elsewhere);
            return new Database(elsewhere, null, folder);
        }
        folder.say(CannotStart.text("database.a-command"));
        var ours = Postgres.start(settings.data());
        try {
            Durability.check(ours.address());
        } catch (RuntimeException e) {
            ours.close();
            throw e;
        }
        return new Database(ours.address(), ours, folder);
    }

    private static Database closingOnFailure(DataFolder folder, Supplier<Database> opening) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static void portIsFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart("database.port-taken", String.valueOf(port));
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /// Leaves word where Heed can be reached, for whoever finds the data folder in use.
    public void servesAt(String web) {
        if (ours != null && folder != null) {
            folder.say(web);
        }
    }

    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
