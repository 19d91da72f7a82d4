package heed.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import heed.outside.Fetched.Got;
import heed.outside.Fetched.Reason;
import heed.outside.Fetched.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The connection goes to the address that was looked up, and the certificate is still that of the name.
class OutsideTlsTest {

    static final char[] WORD = "changeit".toCharArray();
    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    @TempDir
    Path folder;

    HttpsServer server;
    SSLContext trust;
    final AtomicReference<List<SNIServerName>> asked = new AtomicReference<>(List.of());

    @BeforeEach
    void start() throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("figures.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "figures",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=figures.town",
                        "-ext",
                        "san=dns:figures.town",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(made.waitFor()).isZero();
        trust = SSLContexts.custom()
                .loadKeyMaterial(store.toFile(), WORD, WORD)
                .loadTrustMaterial(store.toFile(), WORD)
                .build();
        server = HttpsServer.create(new InetSocketAddress(HERE, 0), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(trust));
        server.createContext("/", it -> {
            try (it) {
                if (it instanceof HttpsExchange safe && safe.getSSLSession() instanceof ExtendedSSLSession session) {
                    asked.set(session.getRequestedServerNames());
                }
                it.getResponseHeaders().set("Content-Type", "text/csv");
                it.sendResponseHeaders(200, 3);
                it.getResponseBody().write("a,b".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    Fetched fetch(String name, SSLContext trusted) {
        Gate here = it -> new Gate.Open(URI.create(it), List.of(HERE));
        return new Outside(here, trusted, Outside.Bounds.USUAL)
                .fetch("https://" + name + ":" + server.getAddress().getPort() + "/", Set.of("text/csv"));
    }

    @Test
    void theCertificateIsThatOfTheNameAlthoughTheAddressIsPinned() {
        assertThat(fetch("figures.town", trust)).isInstanceOf(Got.class);
        assertThat(asked.get())
                .singleElement()
                .satisfies(it -> assertThat(new String(it.getEncoded(), StandardCharsets.US_ASCII))
                        .isEqualTo("figures.town"));
        assertThat(fetch("other.town", trust))
                .as("the certificate of another name")
                .isEqualTo(Refused.of(Reason.NOT_TRUSTED));
        assertThat(fetch("figures.town", SSLContexts.createSystemDefault()))
                .as("a certificate nobody vouches for")
                .isEqualTo(Refused.of(Reason.NOT_TRUSTED));
    }
}
