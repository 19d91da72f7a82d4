package heed.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one folder that holds everything, and the lock by which one Heed at a time works in it.
///
/// The lock is the operating system's, so it is gone with its process, however that ended.
final class DataFolder implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_AT_FIRST = 300 * MEGABYTE;
    private static final long NEEDED = 64 * MEGABYTE;

    private final Path path;
    private @Nullable FileChannel lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /// Finds or makes the folder, and refuses one where Heed could not write.
    static DataFolder at(Path path) {
        try {
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(Folders.ONLY_OURS));
            var postgres = path.resolve("postgres");
            if (!Files.isWritable(path) || (Files.exists(postgres) && !Files.isReadable(postgres))) {
                throw new CannotStart("database.no-rights", path, System.getProperty("user.name"));
            }
            var free = Files.getFileStore(path).getUsableSpace();
            var needed = Files.exists(postgres.resolve("data")) ? NEEDED : NEEDED_AT_FIRST;
            if (free < needed) {
                throw new CannotStart(
                        "database.disk-nearly-full", path, String.valueOf(free / MEGABYTE), needed / MEGABYTE);
            }
            return new DataFolder(path);
        } catch (IOException e) {
            throw CannotStart.because(e, path);
        }
    }

    /// Takes the lock, or says who has it.
    boolean take() {
        var file = path.resolve("lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tries(channel)) {
                lock = channel;
                return true;
            }
            channel.close();
            return false;
        } catch (IOException e) {
            throw CannotStart.because(e, path);
        }
    }

    private static boolean tries(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Leaves word of what holds the lock, for whoever finds it taken.
    void say(String what) {
        try {
            Files.writeString(path.resolve("running"), ProcessHandle.current().pid() + "\n" + what + "\n");
        } catch (IOException e) {
            throw CannotStart.because(e, path);
        }
    }

    /// The process that holds the lock and what it does there.
    Optional<Holder> holder() {
        try {
            var lines = Files.readAllLines(path.resolve("running"));
            return lines.size() < 2 ? Optional.empty() : Optional.of(new Holder(lines.get(0), lines.get(1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    record Holder(String pid, String does) {

        boolean serves() {
            return does.startsWith("http");
        }
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try {
            Files.deleteIfExists(path.resolve("running"));
            lock.close();
        } catch (IOException e) {
            throw CannotStart.because(e, path);
        }
    }
}
