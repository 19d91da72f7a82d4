package heed.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real Chromium, and what it complained about.
final class Browser implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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
            if (it.type().equals("error") || it.text().contains("Content Security Policy")) {
                complaints.add(it.page().url() + ": " + it.text());
            }
        });
        context.onWebError(it -> complaints.add("script: " + it.error()));
        return context;
    }

    /// What axe finds wrong with the page as it stands, one line each.
    static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + ": " + rule.getId() + " " + node.getTarget() + " "
                                        + node.getHtml()))
                        .toList();
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
