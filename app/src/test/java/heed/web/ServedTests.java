package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the server itself answers and writes down, before any room is asked.
@SpringBootTest(classes = WebAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ServedTests {

    private static final Pattern KEPT_IN_THE_BROWSER =
            Pattern.compile("localStorage|sessionStorage|indexedDB|caches\\.|document\\.cookie");

    @LocalServerPort
    int port;

    @Test
    void nothingIsTracedBack() throws Exception {
        var answer = ask(
                "/sample",
                request -> request.method("TRACE", BodyPublishers.noBody()).header("X-Kept", "to-oneself"));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("to-oneself");
    }

    @Test
    void noOtherSiteMayReadWhatWeAnswer() throws Exception {
        var asked = ask("/sample", request -> request.header("Origin", "https://evil.example"));
        var before = ask(
                "/sample",
                request -> request.method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "POST"));
        for (var answer : new HttpResponse<?>[] {asked, before}) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(it -> it.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void anEntryOfTheLogIsNotForgedByWhatSomebodyTyped(CapturedOutput log) {
        var forged = "2026-01-01T00:00:00.000Z INFO  Faults: forged";
        LoggerFactory.getLogger("heed.web.ServedTests").warn("refused {}", "a\r\n" + forged + "\u2028" + forged);
        LoggerFactory.getLogger("heed.web.ServedTests")
                .warn("failed", new IllegalStateException("a\n" + forged + "\r\n" + forged));
        assertThat(log.getAll().lines())
                .anyMatch(it -> it.contains("refused a"))
                .noneMatch(it -> it.startsWith(forged));
        assertThat(log.getAll().lines().filter(it -> it.contains("refused a")))
                .allMatch(it -> it.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d) WARN  ServedTests: .*"));
    }

    @Test
    void anExceptionKeepsItsLinesInTheLog(CapturedOutput log) {
        LoggerFactory.getLogger("heed.web.ServedTests").warn("failed", new IllegalStateException("for this test"));
        assertThat(log.getAll())
                .containsPattern(
                        "failed\\R\\s*java.lang.IllegalStateException: for this test\\R\\s+at heed.web.ServedTests");
    }

    @Test
    void ourScriptKeepsNothingInTheBrowser() throws IOException {
        assertThat(KEPT_IN_THE_BROWSER
                        .matcher("localStorage.setItem(\"session\", it)")
                        .find())
                .as("the broken sample")
                .isTrue();
        assertThat(Files.readString(Path.of("src/main/resources/static/heed.js")))
                .doesNotContainPattern(KEPT_IN_THE_BROWSER);
    }

    private interface Asking {
        HttpRequest.Builder as(HttpRequest.Builder request);
    }

    private HttpResponse<String> ask(String path, Asking asking) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send(asking.as(request).build(), BodyHandlers.ofString());
        }
    }
}
