package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What we write about Heed points at things that exist.
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)(?:\\s\"[^\"]*\")?\\)|src=\"([^\"]+)\"");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Tests?)`");

    private static final Pattern SPEAKS = Pattern.compile(
            "\\b(?:HttpClients?|CloseableHttpClient|JavaMailSender(?:Impl)?|RestClient|HikariDataSource)\\b");
    private static final Pattern HASHES = Pattern.compile("\\b(?:MessageDigest|Mac|Signature|Cipher)\\.getInstance\\(");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (var page : pages()) {
            assertThat(links(Files.readString(page)))
                    .as("links in %s", ROOT.relativize(page))
                    .allSatisfy(it -> assertThat(page.resolveSibling(it)).exists());
        }
    }

    @Test
    void aLinkToNothingWouldBeSeen() {
        assertThat(
                        links(
                                "See [a](there.md#part), ![b](pictures/b.png \"B\"), <img src=\"c.png\"> and [d](https://d.example)."))
                .containsExactly("there.md", "pictures/b.png", "c.png");
    }

    @Test
    void everyTestThatADocumentNamesExists() throws IOException {
        var tests = testClasses();
        for (var page : pages()) {
            assertThat(TEST.matcher(Files.readString(page)).results().map(it -> it.group(1)))
                    .as("tests named in %s", ROOT.relativize(page))
                    .isSubsetOf(tests);
        }
    }

    @Test
    void everyDecisionHasANumberOfItsOwn() throws IOException {
        try (var decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(decisions.map(it -> it.getFileName().toString()))
                    .allMatch(it -> it.matches("[0-9]{4}-[a-z0-9-]+\\.md"))
                    .extracting(it -> it.substring(0, 4))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatTheDocumentOnSecurityPromisesIsWrittenThere() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/security.md"));
        for (var part : List.of(
                "is taken in",
                "must fit together",
                "Limits",
                "Sessions",
                "Keys",
                "Classes of data",
                "is written down")) {
            assertThat(part(page, part)).as(part).hasSizeGreaterThan(300);
        }
        assertThat(part(page, "What Heed talks to")).contains(named(SPEAKS));
        assertThat(part(page, "Cryptography")).contains(named(HASHES));
        assertThat(named(SPEAKS)).contains("`outside`");
        assertThat(named(HASHES)).contains("`roll`");
        assertThat(Files.readString(ROOT.resolve("SECURITY.md"))).contains("two working days", "sixty days");
    }

    /// The text below a heading that ends with these words.
    private static String part(String page, String heading) {
        var found = Pattern.compile("(?ms)^## [^\n]*" + Pattern.quote(heading) + "\n(.*?)(?=^## |\\z)")
                .matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /// The rooms whose code does that, as a document writes them.
    private static List<String> named(Pattern what) {
        return House.read().files(".java").stream()
                .filter(it -> what.matcher(House.code(it)).find())
                .map(it -> "`" + it.room() + "`")
                .distinct()
                .toList();
    }

    private static List<String> links(String text) {
        var links = new ArrayList<String>();
        LINK.matcher(text).results().forEach(it -> {
            var link = it.group(1) == null ? it.group(2) : it.group(1);
            var file = link.replaceFirst("#.*", "");
            if (!file.isEmpty() && URI.create(link).getScheme() == null) {
                links.add(file);
            }
        });
        return links;
    }

    private static List<Path> pages() throws IOException {
        try (var top = Files.list(ROOT);
                var docs = Files.walk(ROOT.resolve("docs"));
                var methods = Files.list(ROOT.resolve("methods"))) {
            return Stream.of(top, docs, methods)
                    .flatMap(it -> it)
                    .filter(it -> it.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Set<String> testClasses() throws IOException {
        try (var app = Files.walk(ROOT.resolve("app/src/test/java"));
                var methods = Files.walk(ROOT.resolve("methods/src/test/java"))) {
            return Stream.concat(app, methods)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".java"))
                    .map(it -> it.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
