package heed.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Hostile words that became an element, an attribute or a handler of a page: whatever carries their mark, `zq`, and is
// not
/// text or the value of an attribute that is only read.
final class Alive {

    private static final String MARK = "zq";

    /// Attributes whose value does something, or picks what something looks like.
    private static final Set<String> ACTING = Set.of(
            "src",
            "srcset",
            "srcdoc",
            "action",
            "formaction",
            "data",
            "poster",
            "background",
            "ping",
            "style",
            "class",
            "http-equiv",
            "form",
            "rel");
    private static final Set<String> PROGRAMS = Set.of("javascript:", "vbscript:", "data:");

    private Alive() {}

    static List<String> in(String body) {
        return in(Jsoup.parse(body));
    }

    /// The same of a picture or a feed, and of the pages that it carries as text.
    static List<String> inXml(String body) {
        var document = Jsoup.parse(body, "", Parser.xmlParser());
        var found = new ArrayList<>(in(document));
        document.select("[type=html], description").forEach(it -> found.addAll(in(it.text())));
        return found;
    }

    private static List<String> in(Document document) {
        var found = new ArrayList<String>();
        for (var element : document.getAllElements()) {
            boolean program = Set.of("script", "style").contains(element.normalName())
                    && element.data().contains(MARK);
            if (element.normalName().contains(MARK) || program) {
                found.add(element.outerHtml());
            }
            for (var attribute : element.attributes()) {
                var name = attribute.getKey().toLowerCase(Locale.ROOT);
                var value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                if (name.startsWith("on")
                        || name.contains(MARK)
                        || ACTING.contains(name) && value.contains(MARK)
                        || PROGRAMS.stream().anyMatch(value::startsWith)) {
                    found.add(element.tagName() + " " + attribute);
                }
            }
        }
        return found;
    }
}
