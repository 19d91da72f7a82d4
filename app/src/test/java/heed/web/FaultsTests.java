package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// On a real server, because the server itself refuses things, too.
@SpringBootTest(classes = WebAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class FaultsTests {

    private static final String REFERENCE = "[2-9A-Z]{4}-[2-9A-Z]{4}";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, nothing at this address",
        "/things/1, 404, nothing at this address",
        "/things/not-a-number, 404, nothing at this address",
        "/things/2, 403, not open to you",
        "/work, 400, could not read that",
        "/done, 405, cannot be done here",
        "/things/3, 422, Something is missing",
        "/things/4, 500, went wrong on our side",
        "/work?done=many, 400, could not read that"
    })
    void aFaultIsSaidKindlyWithAReference(String address, int status, String words, CapturedOutput log)
            throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).contains(words);
        assertThat(page.select("main strong").text()).matches(REFERENCE);
        assertThat(log).contains(page.select("main strong").text());
        assertThat(answer.body()).doesNotContain("secret detail", "Exception", "heed.web.", "Whitelabel");
    }

    @Test
    void whereDataWasAskedForTheFaultIsData() throws Exception {
        var answer = get("/things/4.json");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"reference\"", "\"status\":500").doesNotContain("secret detail");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:" + port + address);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
