package heed.routes;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hostile words in what programs read: in a file they come back as they are, in a mail they are no header.
///
/// @param held what a column of this number holds
record Exact(IntFunction<String> held) {

    static final Pattern MARK = Pattern.compile("(?i)zq([1-9][0-9]{2})(?![0-9])");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Lines that are cut short end so.
    private static final String CUT = "…";
    private static final int ENOUGH = 20;

    /// Texts with a mark that are not the words their column holds.
    List<String> json(String body) {
        var found = new ArrayList<String>();
        texts(JSON.readTree(body)).filter(it -> !whole(it)).forEach(found::add);
        return found;
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node).filter(JsonNode::isString).map(JsonNode::asString)
                : node.valueStream().flatMap(Exact::texts);
    }

    /// Cells with a mark that are not the words their column holds, or that a spreadsheet would run.
    List<String> csv(String body) throws IOException {
        var found = new ArrayList<String>();
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(body))) {
            for (var row : rows) {
                for (var cell : row) {
                    boolean runs = !cell.isEmpty() && WordsTable.FORMULAS.indexOf(cell.charAt(0)) >= 0;
                    if (MARK.matcher(cell).find() && (runs || !whole(cell))) {
                        found.add(cell);
                    }
                }
            }
        }
        return found;
    }

    /// Words may stand in a line of others, with spaces for line breaks, and a line may be cut short.
    private boolean whole(String text) {
        var line = line(text);
        return numbers(text).allMatch(number -> {
            var words = line(held.apply(number));
            return !words.isEmpty()
                    && (line.contains(words)
                            || line.contains(CUT)
                                    && line.contains(words.substring(0, Math.min(ENOUGH, words.length()))));
        });
    }

    private static Stream<Integer> numbers(String text) {
        return MARK.matcher(text)
                .results()
                .map(it -> Integer.valueOf(it.group(1)))
                .distinct();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// What is wrong with a mail; the marks it holds come to `met`.
    static List<String> mail(MimeMessage mail, Collection<Integer> met) throws MessagingException, IOException {
        var found = new ArrayList<String>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (name.contains("zq") || List.of("cc", "bcc").contains(name)) {
                found.add("header " + header.getName());
            }
            if (!List.of("subject", "from").contains(name)
                    && MARK.matcher(header.getValue()).find()) {
                found.add("in header " + header.getName());
            }
        }
        if (mail.getAllRecipients().length != 1) {
            found.add(mail.getAllRecipients().length + " recipients");
        }
        part(mail, found, met);
        return found;
    }

    private static void part(Part part, List<String> found, Collection<Integer> met)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                part(parts.getBodyPart(i), found, met);
            }
        } else if (part.getContent() instanceof String text) {
            numbers(text).forEach(met::add);
            if (part.isMimeType("text/html")) {
                found.addAll(Alive.in(text));
            }
        }
    }
}
