package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// jsoup, which Heed does not use to clean, is the oracle of what a browser would make of the result.
class MarkdownTest {

    private static final Set<String> ALLOWED = Set.of(
            "html",
            "head",
            "body",
            "#root",
            "p",
            "br",
            "em",
            "strong",
            "ul",
            "ol",
            "li",
            "blockquote",
            "code",
            "pre",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "a");

    private final Markdown markdown = new Markdown();

    @Test
    void whatPeopleWriteIsReadAsMarkdown() {
        assertThat(markdown.text("# Why\n\nThe **noise** at night:\n\n- trucks\n- bars"))
                .isEqualToIgnoringWhitespace(
                        "<h2>Why</h2><p>The <strong>noise</strong> at night:</p><ul><li>trucks</li><li>bars</li></ul>");
    }

    @Test
    void aLinkIsFoundAndFollowedByNoSearchEngine() {
        var link =
                Jsoup.parse(markdown.text("See https://example.org/a?b=c&d=e")).select("a");
        assertThat(link.attr("href")).isEqualTo("https://example.org/a?b=c&d=e");
        assertThat(link.attr("rel")).contains("nofollow", "ugc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><path/></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "![x](https://tracker.example/pixel.gif)",
                "<a href='https://example.org' onclick='alert(1)'>x</a>",
                "<div hx-get='/me' hx-trigger='load'>x</div>",
                "<p style='position:fixed;inset:0'>x</p>",
                "<p id='main' class='notice' data-say='x'>x</p>",
                "<form action='https://evil.example'><input name=q></form>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<base href='https://evil.example'>",
                "<https://example.org/\"onmouseover=\"alert(1)>",
                "[x](https://example.org \"t\" onclick=alert(1))",
                "```html onload=alert(1)\n<script>\n```",
                "`<img src=x onerror=alert(1)>`"
            })
    void nothingHostileGetsThrough(String hostile) {
        var page = Jsoup.parse(markdown.text(hostile));
        assertThat(page.getAllElements()).allSatisfy(it -> {
            assertThat(it.tagName()).isIn(ALLOWED);
            assertThat(it.attributes().asList())
                    .allSatisfy(attribute -> assertThat(attribute.getKey()).isIn("href", "rel"));
        });
        assertThat(page.select("a[href]")).allSatisfy(MarkdownTest::leadsSomewhereHarmless);
    }

    private static void leadsSomewhereHarmless(Element link) {
        assertThat(link.attr("href")).matches("(?i)(https?:|mailto:).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "1) ", "[a](", "a**b_c*", "![[]()", "*a _b ", "<", "[", "`"})
    void nothingMakesItSlowOrFail(String piece) {
        var hostile = piece.repeat(Markdown.LONGEST_INPUT / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> markdown.text(hostile));
    }

    @Test
    void aTextThatGrowsBeyondBoundsIsShownPlain() {
        var amplifier = "[a]: https://example.org/" + "x".repeat(9_000) + "\n\n" + "[a] ".repeat(2_500);
        var shown = markdown.text(amplifier);
        assertThat(shown.length()).isLessThan(Markdown.LONGEST_OUTPUT);
        assertThat(shown).startsWith("<p class=\"plain\">[a]: ");
    }

    @Test
    void aTextThatIsTooLongIsShownPlainAndCut() {
        var shown = markdown.text("<b>".repeat(Markdown.LONGEST_INPUT));
        assertThat(Jsoup.parse(shown).text()).hasSize(Markdown.LONGEST_INPUT);
        assertThat(Jsoup.parse(shown).select("b")).isEmpty();
    }

    @Test
    void deepNestingDoesNotOverflowASmallStack() throws InterruptedException {
        var deep = "> ".repeat(9_999);
        var failed = new AtomicReference<Throwable>();
        var thread = new Thread(null, () -> markdown.text(deep), "small", 256 * 1024);
        thread.setUncaughtExceptionHandler((_, fault) -> failed.set(fault));
        thread.start();
        thread.join();
        assertThat(failed.get()).isNull();
    }
}
