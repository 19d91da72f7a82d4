package heed.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A real Chromium, and what it complained about.
final class Browser implements AutoCloseable {

    /// Each name is an axe rule set; a rule name alone runs only that rule.
    static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String AXE = axeItself();
    private static final String RUN =
            """
            async (rules) => {
              const only = rules.filter((it) => !it.startsWith("-"));
              const without = rules.filter((it) => it.startsWith("-")).map((it) => [it.slice(1), { enabled: false }]);
              const result = await axe.run(document, {
                runOnly: only.length ? { type: "rule", values: only } : { type: "tag", values: %s },
                rules: Object.fromEntries(without),
                resultTypes: ["violations"],
              });
              return result.violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id} ${node.target.join(" ")} ${node.html.slice(0, 200)} ${node.failureSummary.split("\\n")[1] ?? ""}`));
            }
            """.formatted(ALL.stream().map(it -> '"' + it + '"').toList());
    private static final String UNTRANSLATED = """
            () => {
              const found = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                const theirs = text.parentElement.closest("[dir=auto],[dir=ltr]:not(html),[lang]:not(html),bdi,kbd,code,script,.mark,.ava");
                const ours = text.data.replace(/\u2068[^\u2069]*\u2069|%s/g, "");
                if (!theirs && /[A-Za-z]{3}/.test(ours)) found.push(text.data.trim());
              }
              return found;
            }
            """.formatted(
                    "<[^>]+>|https:\\/\\/\\S+|\\S+@\\S+|[a-z-]+\\.csv|ZIP|HTML|JavaScript|CSV|JSON|UTF-8|CC-BY-4.0|Markdown|PNG|JPEG|Heed|Riverton|Polis");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(it -> Path.of(it, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The walk needs a Chromium. On Debian: apt-get install chromium. ./check does it where it may."));
    }

    /// How somebody looks at the pages.
    record Eyes(boolean script, boolean dark, int width, String language) {

        static final Eyes DESKTOP = new Eyes(true, false, 1280, "en");

        Eyes withoutScript() {
            return new Eyes(false, dark, width, language);
        }
    }

    BrowserContext opens(String address, Eyes eyes) {
        var context = chromium.newContext(new NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(eyes.script())
                .setColorScheme(eyes.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(eyes.width(), 900)
                .setLocale(eyes.language())
                .setBypassCSP(false));
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(it -> {
            boolean ofThePage = it.text().startsWith("Failed to load resource");
            if (!ofThePage && (it.type().equals("error") || it.text().contains("Content Security Policy"))) {
                complaints.add(it.page().url() + ": " + it.text());
            }
        });
        context.onWebError(it -> complaints.add("script: " + it.error()));
        context.onRequestFailed(it -> complaints.add(it.url() + ": " + it.failure()));
        context.onResponse(it -> {
            if (it.status() >= 400 && !it.request().isNavigationRequest()) {
                complaints.add(it.url() + ": " + it.status());
            }
        });
        return context;
    }

    /// What axe finds wrong with the page as it stands, one line each: by all the standards, by the rules named, or
    /// without those whose name follows a minus.
    @SuppressWarnings("unchecked")
    static List<String> axe(Page page, String... rules) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        return ((List<String>) page.evaluate(RUN, List.of(rules)));
    }

    /// Words on an Arabic page that are neither Arabic nor anybody's own.
    @SuppressWarnings("unchecked")
    static List<String> untranslated(Page page) {
        return (List<String>) page.evaluate(UNTRANSLATED);
    }

    private static String axeItself() {
        try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file, "axe").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean overflows(Page page) {
        return (boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forget() {
        complaints.clear();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
