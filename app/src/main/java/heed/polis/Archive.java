package heed.polis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;

/// A ZIP with the files of a Polis export, in a folder or not. What else it holds is left in it.
final class Archive {

    /// Unpacked; more is a mistake, or a trap.
    static final int MOST_MEGABYTES = 500;

    private static final long MEGABYTE = 1024L * 1024;
    private static final int MOST_ENTRIES = 1_000;

    private Archive() {}

    static final class TooLarge extends IOException {}

    /// Whether it is a ZIP that holds a file of Polis at all.
    static boolean holdsAny(byte[] archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (int seen = 0; seen < MOST_ENTRIES; seen++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (Folder.FILES.contains(last(entry.getName()))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Unpacks into a new folder of that name; [#remove] takes it away again.
    static Path unpack(byte[] archive, String name) throws IOException {
        var folder =
                Files.createDirectory(Files.createTempDirectory("heed-polis-").resolve(last(name)));
        long left = MOST_MEGABYTES * MEGABYTE;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (int seen = 0; seen < MOST_ENTRIES; seen++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                var file = last(entry.getName());
                if (Folder.FILES.contains(file)) {
                    left -= write(zip, folder.resolve(file), left);
                }
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder.getParent());
    }

    private static long write(ZipInputStream from, Path to, long most) throws IOException {
        long written = 0;
        var some = new byte[1 << 16];
        try (var out = Files.newOutputStream(to)) {
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                written += read;
                if (written > most) {
                    throw new TooLarge();
                }
                out.write(some, 0, read);
            }
        }
        return written;
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
