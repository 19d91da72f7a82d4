package heed.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without a screen: cookies for each place apart, redirects followed only when asked.
final class Wanderer {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /// What came, and where it came from.
    record Answer(URI at, HttpResponse<String> response) {

        Document page() {
            return Jsoup.parse(response.body(), at.toString());
        }

        int status() {
            return response.statusCode();
        }

        /// Where it leads; the place itself when it leads nowhere.
        URI to() {
            return response.headers().firstValue("Location").map(at::resolve).orElse(at);
        }
    }

    void has(URI place, String name, String value) {
        at(place).put(name, value);
    }

    Answer get(URI at, String... headers) {
        var request = HttpRequest.newBuilder(at);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, at);
    }

    /// Goes where the answers lead, as long as it stays in one place.
    Answer follow(Answer answer) {
        var now = answer;
        while (now.status() / 100 == 3 && now.to().getPort() == now.at().getPort()) {
            now = get(now.to());
        }
        return now;
    }

    /// The form of the page, with these values in it.
    Answer submit(Answer answer, String form, Map<String, String> typed) {
        var found = java.util.Objects.requireNonNull(answer.page().selectFirst(form), answer.response()::body);
        var values = new HashMap<String, String>();
        found.select("input[name]").forEach(it -> values.put(it.attr("name"), it.attr("value")));
        values.putAll(typed);
        var body = values.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var to = answer.at().resolve(found.attr("action"));
        return send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                to);
    }

    private Answer send(HttpRequest.Builder request, URI at) {
        var mine = at(at);
        if (!mine.isEmpty()) {
            request.header(
                    "Cookie",
                    mine.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(it -> {
                var named = it.split(";", 2)[0].split("=", 2);
                mine.put(named[0], named.length > 1 ? named[1] : "");
                mine.values().removeIf(String::isEmpty);
            });
            return new Answer(at, response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> at(URI place) {
        return cookies.computeIfAbsent(place.getAuthority(), _ -> new HashMap<>());
    }
}
