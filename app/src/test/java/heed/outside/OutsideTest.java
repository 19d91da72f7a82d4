package heed.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heed.outside.Fetched.Got;
import heed.outside.Fetched.Reason;
import heed.outside.Fetched.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The client against a real server that does what bad servers do.
class OutsideTest {

    static final Set<String> CSV = Set.of("text/csv");
    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    static final Outside.Bounds SHORT = new Outside.Bounds(Duration.ofMillis(1500), 1000, 2);

    HttpServer server;
    final AtomicInteger secretsTold = new AtomicInteger();
    final AtomicInteger lookups = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on(
                "/figures.csv",
                it -> answer(it, 200, "text/csv; charset=ISO-8859-1", "Straße".getBytes(StandardCharsets.ISO_8859_1)));
        on("/secret", it -> {
            secretsTold.incrementAndGet();
            answer(it, 200, "text/csv", "secret".getBytes(StandardCharsets.UTF_8));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    interface Answers {
        void to(HttpExchange it) throws IOException;
    }

    void on(String path, Answers answers) {
        server.createContext(path, it -> {
            try (it) {
                answers.to(it);
            }
        });
    }

    static void answer(HttpExchange it, int status, String type, byte[] body) throws IOException {
        it.getResponseHeaders().set("Content-Type", type);
        it.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        it.getResponseBody().write(body);
    }

    void redirect(String path, String to) {
        on(path, it -> {
            it.getResponseHeaders().set("Location", to);
            it.sendResponseHeaders(302, -1);
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// One named place of the town leads here; no other name is known.
    Gate gate() {
        return Gate.of("http://figures.town:" + port(), name -> {
            lookups.incrementAndGet();
            if (!name.equals("figures.town")) {
                throw new java.net.UnknownHostException(name);
            }
            return new InetAddress[] {HERE};
        });
    }

    Fetched fetch(Gate gate, String path) {
        return new Outside(gate, SSLContexts.createSystemDefault(), SHORT)
                .fetch("http://figures.town:" + port() + path, CSV);
    }

    @Nullable
    Reason refusal(String path) {
        return fetch(gate(), path) instanceof Refused it ? it.reason() : null;
    }

    @Test
    void whatStandsThereIsReadInItsOwnSigns() {
        var asked = new java.util.concurrent.atomic.AtomicReference<com.sun.net.httpserver.Headers>();
        on("/asked.csv", it -> {
            asked.set(it.getRequestHeaders());
            answer(it, 200, "text/csv", "\uFEFFday,value".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(fetch(gate(), "/figures.csv"))
                .isInstanceOfSatisfying(Got.class, it -> assertThat(it.text()).isEqualTo("Straße"));
        assertThat(fetch(gate(), "/asked.csv"))
                .isInstanceOfSatisfying(Got.class, it -> assertThat(it.text()).isEqualTo("day,value"));
        assertThat(asked.get().getFirst("Host")).isEqualTo("figures.town:" + port());
        assertThat(asked.get().getFirst("User-Agent")).startsWith("Heed");
        assertThat(asked.get()).doesNotContainKeys("Cookie", "Authorization", "Accept-encoding", "Upgrade");
    }

    @Test
    void eachStepOfARedirectIsLookedAt() {
        redirect("/inside", "http://127.0.0.1:" + port() + "/secret");
        redirect("/plain", "http://example.org/");
        redirect("/number", "https://169.254.169.254/latest/");
        redirect("/file", "file:///etc/passwd");
        redirect("/near", "/figures.csv");

        assertThat(refusal("/inside")).isEqualTo(Reason.NOT_HTTPS);
        assertThat(refusal("/plain")).isEqualTo(Reason.NOT_HTTPS);
        assertThat(refusal("/number")).isEqualTo(Reason.NO_NAME);
        assertThat(refusal("/file")).isIn(Reason.NOT_HTTPS, Reason.NOT_AN_ADDRESS);
        assertThat(fetch(gate(), "/near")).isInstanceOf(Got.class);
        assertThat(secretsTold).hasValue(0);
    }

    /// The mutant looks at the first address only, and is led to the secret.
    @Test
    void aGateThatLooksOnceIsLedInside() {
        redirect("/inside", "http://127.0.0.1:" + port() + "/secret");
        var real = gate();
        var looks = new AtomicInteger();
        Gate mutant = it -> looks.incrementAndGet() == 1 ? real.look(it) : new Gate.Open(URI.create(it), List.of(HERE));

        assertThat(fetch(mutant, "/inside")).isInstanceOf(Got.class);
        assertThat(secretsTold).hasValue(1);
    }

    @Test
    void aNameIsLookedUpOnceAndTheCallGoesWhereItLed() {
        assertThat(fetch(gate(), "/figures.csv")).isInstanceOf(Got.class);
        assertThat(lookups).as("a second look-up could lead elsewhere").hasValue(1);

        var elsewhere = InetAddress.ofLiteral("127.9.9.9");
        Gate pinned = it -> new Gate.Open(URI.create(it), List.of(elsewhere));
        assertThat(fetch(pinned, "/figures.csv"))
                .as("nobody listens at the pinned address")
                .isEqualTo(Refused.of(Reason.NO_CONNECTION));
    }

    @Test
    void roundAndRoundEnds() {
        redirect("/round", "/round");
        assertThat(refusal("/round")).isEqualTo(Reason.REDIRECTS);
    }

    @Test
    void anythingButTheWholeThingIsRefused() {
        on("/gone", it -> it.sendResponseHeaders(404, -1));
        on("/part", it -> it.sendResponseHeaders(204, -1));
        on("/page", it -> answer(it, 200, "text/html", "<p>Maintenance".getBytes(StandardCharsets.UTF_8)));
        on("/packed", it -> {
            it.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(it, 200, "text/csv", new byte[] {1});
        });
        on("/large", it -> answer(it, 200, "text/csv", new byte[1001]));
        on("/just", it -> answer(it, 200, "text/csv", new byte[1000]));

        assertThat(fetch(gate(), "/gone")).isEqualTo(new Refused(Reason.STATUS, "404"));
        assertThat(refusal("/part")).isEqualTo(Reason.STATUS);
        assertThat(fetch(gate(), "/page")).isEqualTo(new Refused(Reason.TYPE, "text/html"));
        assertThat(refusal("/packed")).isEqualTo(Reason.PACKED);
        assertThat(refusal("/large")).isEqualTo(Reason.TOO_LARGE);
        assertThat(fetch(gate(), "/just")).isInstanceOf(Got.class);
    }

    @Test
    void aTrickleIsCutOff() {
        on("/trickle", it -> {
            it.getResponseHeaders().set("Content-Type", "text/csv");
            it.sendResponseHeaders(200, 0);
            for (int sent = 0; sent < 600; sent++) {
                it.getResponseBody().write('1');
                it.getResponseBody().flush();
                pause();
            }
        });
        assertThat(refusal("/trickle")).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void aNameServerThatNeverAnswersIsCutOff() {
        Gate slow = it -> {
            for (int n = 0; n < 600; n++) {
                pause();
            }
            return new Gate.Open(URI.create(it), List.of(HERE));
        };
        assertThat(fetch(slow, "/figures.csv")).isEqualTo(Refused.of(Reason.TOO_SLOW));
    }

    @Test
    void headersWithoutEndAreCutOff() throws IOException {
        try (var raw = new ServerSocket(0, 5, HERE)) {
            Thread.ofVirtual().start(() -> {
                try (var socket = raw.accept()) {
                    var out = socket.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException _) {
                    // It hung up, as it should.
                }
            });
            Gate gate = it -> new Gate.Open(URI.create(it), List.of(HERE));
            var came = new Outside(gate, SSLContexts.createSystemDefault(), Outside.Bounds.USUAL)
                    .fetch("http://figures.town:" + raw.getLocalPort() + "/", CSV);
            assertThat(came).isEqualTo(Refused.of(Reason.NO_CONNECTION));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
