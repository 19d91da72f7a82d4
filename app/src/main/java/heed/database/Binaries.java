package heed.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL that travel with Heed, unpacked once for each version.
final class Binaries {

    static final String VERSION = "18.6";

    private Binaries() {}

    /// The folder that holds `bin/postgres`.
    static Path in(Path folder) throws IOException {
        var unpacked = folder.resolve("bin-" + VERSION);
        if (!Files.isDirectory(unpacked)) {
            var partial = folder.resolve("bin-" + VERSION + ".new");
            Folders.remove(partial);
            unpack(archive(), partial);
            Files.move(partial, unpacked);
        }
        return unpacked;
    }

    static String archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name =
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
        return "/postgres-" + (os.contains("linux") ? "linux" : os.replace(" ", "-")) + "-" + name + ".txz";
    }

    static void unpack(String archive, Path into) throws IOException {
        try (var packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new CannotStart(
                        "database.no-binaries", System.getProperty("os.name"), System.getProperty("os.arch"));
            }
            unpack(packed, into);
        }
    }

    static void unpack(InputStream packed, Path into) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream entries, TarArchiveEntry entry, Path into) throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("The archive holds a path that leaves its folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, into.resolve(entry.getLinkName()).normalize());
        } else if (entry.isFile()) {
            Files.copy(entries, file);
            var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }
}
