package heed.oidc;

import heed.FromMaven;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipInputStream;

/// A real provider: Keycloak, as it is published, on a free port, with three people in it.
final class Keycloak implements AutoCloseable {

    private static final String VERSION = "26.4.0";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Process process;
    private final Path folder;
    private final int port;

    private Keycloak(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /// Ends the test with a printed reason where Keycloak cannot be had.
    static Keycloak start() {
        try {
            var folder = Files.createTempDirectory("heed-keycloak-");
            unpack(FromMaven.file("org.keycloak", "keycloak-quarkus-dist", VERSION, "zip"), folder);
            var home = folder.resolve("keycloak-" + VERSION);
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(Path.of("src/test/resources/oidc/town-realm.json"), home.resolve("data/import/town-realm.json"));
            int port = freePort();
            var command = new ProcessBuilder(
                    "sh",
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--http-port=" + port,
                    "--http-host=127.0.0.1",
                    "--import-realm",
                    "--cache=local");
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx400m");
            command.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile());
            var keycloak = new Keycloak(command.start(), folder, port);
            keycloak.await();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/town";
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var files = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var to = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(files, to);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException {
        var asks = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
                if (!process.isAlive()) {
                    break;
                }
                try {
                    if (client.send(asks, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // It is not there yet.
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var said = Files.readAllLines(folder.resolve("log"));
        close();
        throw new IllegalStateException(
                "Keycloak does not start: " + said.subList(Math.max(0, said.size() - 20), said.size()));
    }

    @Override
    public void close() {
        List.copyOf(process.descendants().toList()).forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
