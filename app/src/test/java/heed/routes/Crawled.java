package heed.routes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.ZipInputStream;
import org.springframework.mock.web.MockHttpServletResponse;

/// What a crawl found wrong, which pages could not be shown, and which columns it met.
record Crawled(Collection<String> alive, Collection<String> broken, Set<Integer> met) {

    Crawled() {
        this(new ConcurrentSkipListSet<>(), new ConcurrentSkipListSet<>(), new ConcurrentSkipListSet<>());
    }

    /// One answer; many at once may be looked at.
    void look(String where, MockHttpServletResponse answer, Exact exact) {
        if (answer.getStatus() >= 500) {
            broken.add(where + " " + answer.getStatus());
        }
        if (!"nosniff".equals(answer.getHeader("X-Content-Type-Options"))) {
            alive.add(where + ": may be taken for something else");
        }
        var type = String.valueOf(answer.getContentType());
        var path = where.replaceFirst(" as .*", "");
        if (path.endsWith(".json") && answer.getStatus() == 200 && !type.startsWith("application/json")) {
            alive.add(where + ": is " + type);
        }
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        Exact.MARK.matcher(body).results().forEach(it -> met.add(Integer.valueOf(it.group(1))));
        try {
            dead(type, body, answer, exact).forEach(it -> alive.add(where + ": " + it));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> dead(String type, String body, MockHttpServletResponse answer, Exact exact)
            throws IOException {
        if (type.startsWith("text/csv")) {
            return exact.csv(body);
        }
        if (type.startsWith("application/json")) {
            return exact.json(body);
        }
        if (type.startsWith("application/zip")) {
            var found = new ArrayList<String>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    found.addAll(entry.getName().endsWith(".csv") ? exact.csv(text) : List.of());
                }
            }
            return found;
        }
        if (type.contains("xml") && !type.contains("html")) {
            return Alive.inXml(body);
        }
        return type.startsWith("text/html") ? Alive.in(body) : List.of();
    }
}
