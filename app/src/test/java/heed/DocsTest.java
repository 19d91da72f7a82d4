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
