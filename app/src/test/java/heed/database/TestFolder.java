package heed.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/// Data folders for tests: in `target`, with PostgreSQL unpacked once for all of them, and swept when a test run
/// was killed. Several runs may share `target`: one at a time makes its folder.
public final class TestFolder {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String NAME = "test-data-";

    private TestFolder() {}

    /// Puts the programs of a PostgreSQL into a folder, unless they are there.
    interface Unpacked {
        Path in(Path folder) throws IOException;
    }

    public static Path make(String name) {
        return make(name, Binaries::in);
    }

    /// A folder whose PostgreSQL is another one than ours.
    static Path make(String name, Unpacked programs) {
        try (var alone = FileChannel.open(
                        Files.createDirectories(TARGET).resolve("test-data.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = alone.lock()) {
            sweep();
            var folder = TARGET.resolve(NAME + ProcessHandle.current().pid() + "-" + name);
            var binaries = programs.in(Files.createDirectories(TARGET.resolve("test-binaries")));
            Files.createDirectories(folder.resolve("postgres"));
            Files.createSymbolicLink(folder.resolve("postgres").resolve("bin-" + Binaries.VERSION), binaries);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void remove(Path folder) {
        try {
            var cluster = Cluster.in(folder.resolve("postgres"));
            if (Files.exists(cluster.data().resolve("postmaster.pid"))) {
                cluster.stop();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep() throws IOException {
        try (var folders = Files.newDirectoryStream(TARGET, NAME + "*")) {
            for (var folder : folders) {
                var pid =
                        folder.getFileName().toString().substring(NAME.length()).split("-")[0];
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }
}
