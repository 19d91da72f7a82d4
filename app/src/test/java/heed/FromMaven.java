package heed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/// A published file that a test needs and the house does not, from the local repository of Maven.
public final class FromMaven {

    private FromMaven() {}

    /// Fetches it where it is not there yet; ends the test with a printed reason where it cannot be had.
    public static Path file(String group, String artifact, String version, String type) {
        var file = Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"))
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + "." + type);
        if (!Files.exists(file)) {
            fetch(String.join(":", group, artifact, version, type));
        }
        if (!Files.exists(file)) {
            var reason = "SKIPPED: " + artifact + " " + version
                    + " is not in the local repository and Maven could not get it.";
            System.out.println(reason);
            throw new TestAbortedException(reason);
        }
        return file;
    }

    private static void fetch(String artifact) {
        try {
            new ProcessBuilder("../mvnw", "-q", "-B", "dependency:get", "-Dtransitive=false", "-Dartifact=" + artifact)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.out.println("Maven does not start: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
