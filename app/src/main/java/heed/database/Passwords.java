package heed.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;

/// The passwords of our own PostgreSQL: made at random once, in one file that only we may read.
record Passwords(String keeper, String owner, String app) {

    static Passwords in(Path data) throws IOException {
        var file = data.resolve("passwords");
        if (!Files.exists(file)) {
            if (Files.exists(data.resolve("postgres/data"))) {
                throw new CannotStart("database.no-passwords", file);
            }
            var made = Stream.of("keeper", "owner", "app")
                    .map(role -> role + "=" + random() + "\n")
                    .toList();
            var partial = data.resolve("passwords.new");
            Files.deleteIfExists(partial);
            Files.createFile(partial, PosixFilePermissions.asFileAttribute(Folders.SECRET));
            Files.writeString(partial, String.join("", made));
            Files.move(partial, file);
        }
        var read = new Properties();
        read.load(new StringReader(Files.readString(file)));
        return new Passwords(read.getProperty("keeper"), read.getProperty("owner"), read.getProperty("app"));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
