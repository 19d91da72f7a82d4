package heed.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/// Hostile words that became an element, an attribute or a handler of a page.
final class Alive {

    private Alive() {}

    static List<String> in(String body) {
        var found = new ArrayList<String>();
        for (var element : Jsoup.parse(body).getAllElements()) {
            if (element.attr("src").contains("zq")
                    || (element.normalName().equals("script") && element.data().contains("zq"))) {
                found.add(element.outerHtml());
            }
            for (var attribute : element.attributes()) {
                boolean handler = attribute.getKey().startsWith("on")
                        || attribute.getKey().contains("zq");
                boolean program =
                        attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
                if (handler || program) {
                    found.add(element.cssSelector() + " " + attribute);
                }
            }
        }
        return found;
    }
}
