package heed.web;

import gg.jte.Content;
import java.io.IOException;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What people write, as safe HTML: read as CommonMark, then cleaned by a list of what is allowed.
///
/// Whatever cannot be shown within the caps is shown as plain text. Nothing typed is ever lost or trusted.
@Component
public final class Markdown {

    static final int LONGEST_INPUT = 20_000;
    static final int LONGEST_OUTPUT = 256 * 1024;

    private static final List<AutolinkExtension> EXTENSIONS = List.of((AutolinkExtension) AutolinkExtension.create());
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr")
            .allowElements("h2", "h3", "h4", "h5", "h6")
            .allowElements(Markdown::linked, "a")
            .allowElements((_, _) -> "h2", "h1")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();

    private final TextContentRenderer words =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    public Content html(String markdown) {
        var html = text(markdown);
        return page -> page.writeContent(html);
    }

    /// Its words alone, without the marks that shape them.
    public String words(String markdown) {
        if (markdown.length() > LONGEST_INPUT) {
            return markdown;
        }
        try {
            return words.render(parser.parse(markdown)).strip();
        } catch (RuntimeException | StackOverflowError _) {
            return markdown;
        }
    }

    String text(String markdown) {
        if (markdown.length() > LONGEST_INPUT) {
            return plain(markdown);
        }
        try {
            var raw = new Bounded();
            renderer.render(parser.parse(markdown), raw);
            return ALLOWED.sanitize(raw.text.toString());
        } catch (RuntimeException | StackOverflowError _) {
            return plain(markdown);
        }
    }

    /// A link that leads nowhere is just its words.
    private static @Nullable String linked(String element, List<String> attributes) {
        var href = attributes.indexOf("href");
        return href >= 0 && !attributes.get(href + 1).isEmpty() ? element : null;
    }

    private static String plain(String markdown) {
        var shown = markdown.substring(0, Math.min(markdown.length(), LONGEST_INPUT));
        return "<p class=\"plain\">" + HtmlUtils.htmlEscape(shown) + "</p>";
    }

    /// Stops a text that grows beyond all bounds while it is rendered.
    private static final class Bounded implements Appendable {

        private final StringBuilder text = new StringBuilder();

        @Override
        public Appendable append(CharSequence more) throws IOException {
            return append(more, 0, more.length());
        }

        @Override
        public Appendable append(CharSequence more, int start, int end) throws IOException {
            if (text.length() + end - start > LONGEST_OUTPUT) {
                throw new IllegalStateException("the text grew beyond " + LONGEST_OUTPUT);
            }
            text.append(more, start, end);
            return this;
        }

        @Override
        public Appendable append(char more) throws IOException {
            return append(String.valueOf(more));
        }
    }
}
