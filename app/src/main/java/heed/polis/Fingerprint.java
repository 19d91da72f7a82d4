package heed.polis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a folder by what its files hold, so that the same folder is known again wherever it lies.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path folder) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var name : Folder.FILES) {
                var file = folder.resolve(name);
                if (Files.exists(file)) {
                    hash.update((name + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                    hash.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
