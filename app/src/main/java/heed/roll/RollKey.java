package heed.roll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hashes with a key that does not lie in the database: whoever has the tables alone cannot try out names and
/// birthdays.
///
/// The key is `HEED_ROLL_KEY`, or a file in the data folder that is made at random when first needed.
@Component
class RollKey {

    private static final int BYTES = 32;

    private final Path file;
    private final String named;
    private @Nullable SecretKeySpec key;

    RollKey(
            @Value("${heed.data:${HEED_DATA:./data}}") Path data,
            @Value("${heed.roll-key:${HEED_ROLL_KEY:}}") String named) {
        this.file = data.resolve("roll-key");
        this.named = named;
    }

    /// The order and spelling of names does not matter, nor do signs and spaces in an address.
    byte[] person(String name, String born, String address) {
        var names = plain(name).split(" ");
        Arrays.sort(names);
        return hash("person", String.join(" ", names), born, plain(address).replace(" ", ""));
    }

    byte[] code(String code) {
        return hash("code", code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private byte[] hash(String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return mac.doFinal(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(HexFormat.of().parseHex(named.isBlank() ? kept() : named.strip()), "HmacSHA256");
        }
        return key;
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var folder = Files.createDirectories(file.getParent());
        // Whole or not at all: half a key would lock the roll for ever. It is made for the owner's eyes only.
        var whole = Files.createTempFile(folder, "roll-key", "");
        Files.writeString(whole, HexFormat.of().formatHex(bytes));
        try {
            Files.move(whole, file);
        } catch (FileAlreadyExistsException _) {
            // Somebody else made it at the same moment.
            Files.delete(whole);
        }
    }
}
